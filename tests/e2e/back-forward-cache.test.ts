import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, marksOf, pointOf } from '../../scripts/inspect/marks.ts';
import { closeWelcome, launchWithExtension } from '../../scripts/launch.ts';
import { serveFolder } from '../../scripts/serve-page.ts';
import { tellBackground } from './extension-page.ts';

const test = base.extend<{ context: BrowserContext; site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern and wants one.
  context: async ({}, use) => {
    const build = '.output/chrome-mv3-granted';
    const context = await launchWithExtension({ headless: true, build, backForwardCache: true });
    await closeWelcome(context);
    await use(context);
    await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  site: async ({}, use) => {
    const server = await serveFolder('tests/fixtures/pages');
    await use(server.url);
    await server.close();
  },
});

/** Leaves a story for another page, does something there, and goes back; fails where the browser has loaded the story anew. */
async function leaveAndReturn(
  page: Page,
  site: string,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await page.goto(`${site}not-an-article.html`);
  await meanwhile();
  // A page that comes from the cache does not load.
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
}

test('a story that is gone back to has its marks, once each, and cards', async ({ page, site }) => {
  await page.goto(`${site}plain.html`);
  const marks = await awaitMarks(page);
  await leaveAndReturn(page, site);
  await page.waitForTimeout(800);
  expect(await marksOf(page)).toEqual(marks);
  const point = await pointOf(page, 'ATACMS');
  await page.mouse.move(point.x - 2, point.y);
  await page.mouse.move(point.x, point.y);
  await expect.poll(() => cardText(page)).toContain('ATACMS');
});

test('a story whose site was switched off in between loses its marks', async ({ page, site, context }) => {
  await page.goto(`${site}plain.html`);
  await awaitMarks(page);
  const host = new URL(site).hostname;
  await leaveAndReturn(page, site, () => tellBackground(context, 'site.choose', { host, choice: 'never' }));
  await expect.poll(() => marksOf(page)).toEqual([]);
  // The gate, which is back as well, sees a story still, and looks again a second later.
  await page.waitForTimeout(1500);
  expect(await marksOf(page)).toEqual([]);
});

test('a topic that was muted in between is no longer marked', async ({ page, site, context }) => {
  await page.goto(`${site}plain.html`);
  const marks = await awaitMarks(page);
  expect(marks).toContain('ATACMS');
  const topic = 'arms-and-treaties/atacms';
  await leaveAndReturn(page, site, () => tellBackground(context, 'topic.mute', { topic, muted: true }));
  await expect.poll(() => marksOf(page)).not.toContain('ATACMS');
  expect((await marksOf(page)).length).toBeGreaterThan(0);
});

test('a pause that was begun in between holds, and its end brings the marks back', async ({ page, site, context }) => {
  await page.goto(`${site}plain.html`);
  const marks = await awaitMarks(page);
  const pause = async (until: number): Promise<void> => {
    await context.serviceWorkers()[0]?.evaluate(async (end) => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ pause: { until: end } });
    }, until);
  };
  await leaveAndReturn(page, site, () => pause(Date.now() + 60_000));
  await expect.poll(() => marksOf(page)).toEqual([]);
  await pause(0);
  await expect.poll(() => marksOf(page)).toEqual(marks);
});
