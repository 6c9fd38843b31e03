import { expect, test } from '@playwright/test';
import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { launchWithExtension } from '../../scripts/launch.ts';
import { serveFolder } from '../../scripts/serve-page.ts';

test('on a screen with two device pixels to one the mention under the pointer is found', async () => {
  const site = await serveFolder('tests/fixtures/pages');
  const context = await launchWithExtension({
    headless: true,
    build: '.output/chrome-mv3-granted',
    deviceScaleFactor: 2,
    viewport: { width: 900, height: 700 },
  });
  const page = await context.newPage();
  await page.goto(`${site.url}plain.html`);
  await awaitMarks(page);
  const point = await pointOf(page, 'ATACMS');
  await page.mouse.move(point.x - 2, point.y);
  await page.mouse.move(point.x, point.y);
  await expect.poll(() => cardText(page)).toContain('ATACMS');
  await context.close();
  await site.close();
});
