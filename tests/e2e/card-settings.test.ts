import type { BrowserContext, Page } from '@playwright/test';
import { cardControl, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { lineOf } from './good-card.ts';
import { workerOf } from './worker.ts';

interface Local {
  storage: { local: { get(key: string): Promise<{ reading?: object }>; set(items: object): Promise<void> } };
}

/** Stores how cards are to open, as the library's settings do; `null` goes back to the defaults. */
async function setCard(extension: BrowserContext, card: object | null): Promise<void> {
  const worker = await workerOf(extension);
  await worker.evaluate(async (wanted) => {
    const { local } = (globalThis as unknown as { chrome: Local }).chrome.storage;
    const { reading } = await local.get('reading');
    await local.set({ reading: { ...reading, card: wanted ?? { trigger: 'hover', key: 'alt', delay: 300 } } });
  }, card);
  // The settings go to the readers by message.
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function rest(page: Page, words: string): Promise<{ x: number; y: number }> {
  const line = await lineOf(page, words);
  const [x, y] = [line.x + 10, line.y + line.height / 2];
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y, { steps: 2 });
  return { x, y };
}

test.afterEach(({ extension }) => setCard(extension, null));

test('click only: hover opens nothing, a click opens, in a page that was open before', async ({
  page,
  site,
  extension,
}) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await setCard(extension, { trigger: 'click', key: 'alt', delay: 300 });
  const { x, y } = await rest(page, 'Storm Shadow');
  await page.waitForTimeout(900);
  expect(await cardText(page)).toBeUndefined();
  await page.mouse.click(x, y);
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  await page.mouse.click(1000, 700);
  await expect.poll(() => cardText(page)).toBeUndefined();
});

test('hover with a key: only with the key held does resting open', async ({ page, site, extension }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await setCard(extension, { trigger: 'hover-with-key', key: 'shift', delay: 300 });
  await rest(page, 'Storm Shadow');
  await page.waitForTimeout(900);
  expect(await cardText(page)).toBeUndefined();
  await page.keyboard.down('Shift');
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  await page.keyboard.up('Shift');
});

test('off: neither hover nor click opens', async ({ page, site, extension }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await setCard(extension, { trigger: 'off', key: 'alt', delay: 300 });
  const { x, y } = await rest(page, 'Storm Shadow');
  await page.mouse.click(x, y);
  await page.waitForTimeout(900);
  expect(await cardText(page)).toBeUndefined();
});

test('a longer delay is waited for, and a card on show closes when cards are turned off', async ({
  page,
  site,
  extension,
}) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await setCard(extension, { trigger: 'hover', key: 'alt', delay: 2500 });
  await rest(page, 'Storm Shadow');
  await page.waitForTimeout(1500);
  expect(await cardText(page)).toBeUndefined();
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  await setCard(extension, { trigger: 'off', key: 'alt', delay: 300 });
  await expect.poll(() => cardText(page)).toBeUndefined();
});

test('open in panel opens the browser’s side panel on the topic', async ({ page, site, extension }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await rest(page, 'Storm Shadow');
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  const { x, y } = await cardControl(page, 'Open in the side panel');
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  const browser = extension.browser();
  if (!browser) throw new Error('The context has no browser to ask.');
  const session = await browser.newBrowserCDPSession();
  const panel = async () => {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    return targetInfos.find(({ url }) => url.includes('/sidepanel.html'));
  };
  await expect.poll(panel).toBeDefined();
  // It is no tab, but the panel beside the page.
  expect(extension.pages().some((one) => one.url().includes('sidepanel.html'))).toBe(false);
  await expect.poll(() => cardText(page)).toBeUndefined();
  const targetId = (await panel())?.targetId ?? '';
  await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
  await session.detach();
});
