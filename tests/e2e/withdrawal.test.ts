import { expect, test } from '@playwright/test';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { launchWithExtension } from '../../scripts/launch.ts';
import { serveFolder } from '../../scripts/serve-page.ts';
import { workerOf } from './worker.ts';

interface Permissions {
  contains(asked: { origins: string[] }): Promise<boolean>;
  onRemoved: { dispatch(removed: { origins: string[] }): void };
}

test('withdrawing one site takes marks from its pages and from no others', async () => {
  const site = await serveFolder('tests/fixtures/pages');
  const context = await launchWithExtension({ headless: true, build: '.output/chrome-mv3-granted' });
  const [kept, left] = [await context.newPage(), await context.newPage()];
  await kept.goto(`${site.url}plain.html`);
  await left.goto(`${site.url.replace('localhost', '127.0.0.1')}plain.html`);
  for (const page of [kept, left]) {
    await page.bringToFront();
    await awaitMarks(page);
  }
  // Access that a build requires cannot be withdrawn; the worker is told what it would be told, and asks what it would ask.
  const worker = await workerOf(context);
  await worker.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome;
    permissions.contains = async ({ origins }) => !origins.some((origin) => origin.includes('127.0.0.1'));
    permissions.onRemoved.dispatch({ origins: ['*://127.0.0.1/*'] });
  });
  await expect.poll(() => marksOf(left)).toEqual([]);
  expect((await marksOf(kept)).length).toBeGreaterThan(0);
  await context.close();
  await site.close();
});
