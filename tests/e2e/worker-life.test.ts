import { cardText } from '../../scripts/inspect/card.ts';
import { killWorker } from '../../scripts/inspect/kill-worker.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';

test('a killed worker comes back and answers the card', async ({ page, site, extension }) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  await killWorker(extension);
  const point = await pointOf(page, 'ATACMS');
  await page.mouse.move(point.x - 2, point.y);
  await page.mouse.move(point.x, point.y);
  await expect.poll(() => cardText(page)).toContain('ATACMS');
});

test('a killed worker comes back and marks the next page', async ({ page, site, extension }) => {
  await killWorker(extension);
  await page.goto(site.url('strict-policy.html'));
  expect(await awaitMarks(page)).toContain('Storm Shadow');
});

test('a worker killed while it answers a page is asked again', async ({ page, site, extension, extensionId }) => {
  const view = await extension.newPage();
  for (const after of [0, 60, 120, 180, 240, 300]) {
    await page.goto(site.url('plain.html'), { waitUntil: 'commit' });
    const opening = view.goto(
      `chrome-extension://${extensionId}/source.html#arms-and-treaties/mines-and-missiles-2024`,
    );
    await new Promise((resolve) => setTimeout(resolve, after));
    await killWorker(extension);
    await opening;
    await expect(view.getByRole('link', { name: 'anti-personnel mines' }).first()).toBeVisible();
    expect(await awaitMarks(page)).toContain('ATACMS');
    await view.goto('about:blank');
  }
  await view.close();
});
