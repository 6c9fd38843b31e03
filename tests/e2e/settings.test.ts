import type { BrowserContext, Page } from '@playwright/test';
import { cardMarkup, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, marksOf, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { openLibrary } from './library-data.ts';
import { showMade } from './made-page.ts';
import { pageOf, storyOf } from './story.ts';

/** The rules that draw the marks of a page. */
const markRules = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
  );

const count = async (page: Page): Promise<number> => (await marksOf(page)).length;

async function rest(page: Page, words: string): Promise<void> {
  const { x, y } = await pointOf(page, words);
  await page.mouse.move(x - 4, y, { steps: 2 });
  await page.mouse.move(x, y);
}

/** Opens an article and a page of the library beside it. */
async function beside(
  { extension, extensionId, page }: { extension: BrowserContext; extensionId: string; page: Page },
  article: string,
  address: string,
): Promise<Page> {
  await page.goto(article);
  await awaitMarks(page);
  return openLibrary(extension, extensionId, address);
}

test('the look of marks changes at once in open pages', async ({ extension, extensionId, page, site }) => {
  const library = await beside({ extension, extensionId, page }, site.url('plain.html'), '#/settings/appearance');
  expect(await markRules(page)).toContain('underline 2px dotted');
  await library.getByLabel('Plain line').check();
  await expect.poll(() => markRules(page)).toMatch(/-0\) \{ text-decoration: underline 2px rgb/);
  await library.getByLabel('Rust').check();
  await expect.poll(() => markRules(page)).toContain('rgb(199, 101, 43)');
  const once = await count(page);
  await library.getByLabel('Every time').check();
  await expect.poll(() => count(page)).toBeGreaterThan(once);
  const all = await count(page);
  await library.getByLabel('First time on the page').check();
  await expect.poll(() => count(page)).toBeLessThan(all);
  await library.getByLabel('Within reach of the Tab key').check();
  await expect(page.locator('mark').first()).toBeVisible();
  await library.getByLabel('Without touching the page').check();
  await expect(page.locator('mark')).toHaveCount(0);
  await library.getByLabel('Dotted line').check();
  await library.getByLabel('Teal').check();
  await library.getByLabel('First time in each section').check();
  await expect.poll(() => count(page)).toBe(once);
  await library.close();
});

test('theme and size of text change at once in the library and in cards', async ({
  extension,
  extensionId,
  page,
  site,
}) => {
  const library = await beside({ extension, extensionId, page }, site.url('surfaces.html'), '#/settings/appearance');
  const paper = () => library.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await library.getByLabel('Dark', { exact: true }).check();
  await expect.poll(paper).toBe('rgb(29, 30, 32)');
  await library.getByLabel('Largest').check();
  await expect.poll(() => library.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('18.2px');
  await rest(page, 'Storm Shadow');
  await expect.poll(() => cardText(page)).toContain('Related');
  const { html } = await cardMarkup(page);
  expect(html).toContain('data-theme="dark"');
  expect(html).toContain('data-size="largest"');
  await library.getByLabel('Normal').check();
  await library.getByLabel('Light', { exact: true }).check();
  await expect.poll(paper).toBe('rgb(255, 255, 255)');
  await library.getByLabel('As the browser').check();
  await library.close();
});

test('what opens a card, and when, changes at once', async ({ extension, extensionId, page, site }) => {
  const library = await beside({ extension, extensionId, page }, site.url('surfaces.html'), '#/settings/behaviour');
  await library.getByLabel('A click on a mark').check();
  await page.bringToFront();
  await rest(page, 'Storm Shadow');
  await page.waitForTimeout(800);
  expect(await cardText(page)).toBeUndefined();
  const { x, y } = await pointOf(page, 'Storm Shadow');
  await page.mouse.click(x, y);
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  await page.keyboard.press('Escape');
  await library.getByLabel('Resting on a mark with a key held').check();
  await library.getByLabel('Shift').check();
  await page.mouse.move(5, 700);
  await page.keyboard.down('Shift');
  await rest(page, 'Storm Shadow');
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Escape');
  await library.getByLabel('Resting on a mark', { exact: true }).check();
  await library.getByLabel('Rest before a card opens').fill('1500');
  await expect(library.getByText('1,500 ms')).toBeVisible();
  await page.mouse.move(5, 700);
  await rest(page, 'Storm Shadow');
  await page.waitForTimeout(900);
  expect(await cardText(page)).toBeUndefined();
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  await library.getByLabel('Rest before a card opens').fill('300');
  await library.close();
});

test('words that refer back, and names of a language, come and go at once', async ({
  extension,
  extensionId,
  page,
}) => {
  const refers = '<p>Nobody on either side of the house wants the treaty to fall, and all of them said so.</p>';
  await showMade(page, pageOf(storyOf('mines') + refers + storyOf('missiles', 'filler')));
  const before = await awaitMarks(page);
  const library = await openLibrary(extension, extensionId, '#/settings/behaviour');
  await library.getByLabel('English').uncheck();
  await expect.poll(() => count(page)).toBeLessThan(before.length);
  await library.getByLabel('English').check();
  await expect.poll(() => marksOf(page)).toEqual(before);
  await library.getByRole('switch', { name: 'Mark words that refer back' }).check();
  await expect.poll(() => count(page)).toBeGreaterThan(before.length);
  await library.getByRole('switch', { name: 'Mark words that refer back' }).uncheck();
  await expect.poll(() => marksOf(page)).toEqual(before);
  await library.close();
});

test('a site is switched off and on in the list, and a pause ends when the reader says so', async ({
  extension,
  extensionId,
  page,
  site,
}) => {
  const library = await beside({ extension, extensionId, page }, site.url('plain.html'), '#/sites');
  const before = await marksOf(page);
  const host = new URL(page.url()).hostname;
  await library.getByLabel('Add a site').fill(host);
  await library.getByRole('button', { name: 'Never mark there' }).click();
  await expect.poll(() => marksOf(page)).toEqual([]);
  await library.getByRole('button', { name: `Let Sidelight decide on ${host}` }).click();
  await expect.poll(() => marksOf(page)).toEqual(before);

  await library.getByRole('button', { name: 'Pause everywhere for an hour' }).click();
  await expect(library.getByText(/Paused everywhere until \d/)).toBeVisible();
  await expect.poll(() => marksOf(page)).toEqual([]);
  await page.reload();
  await page.waitForTimeout(1500);
  expect(await marksOf(page)).toEqual([]);
  await library.getByRole('button', { name: 'Go on now' }).click();
  await expect.poll(() => marksOf(page)).toEqual(before);
  await library.close();
});

test('a muted topic is marked again from the list, and the list can take that back', async ({
  extension,
  extensionId,
  page,
  site,
}) => {
  const library = await beside({ extension, extensionId, page }, site.url('plain.html'), '#/refused');
  await expect(library.getByText('Nothing here')).toBeVisible();
  const before = await marksOf(page);
  await library.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<void> } };
    };
    const data = { topic: 'arms-and-treaties/atacms', muted: true };
    await chrome.runtime.sendMessage({ to: 'background', name: 'topic.mute', data });
  });
  await page.reload();
  expect(await awaitMarks(page)).not.toContain('ATACMS');
  await library.getByRole('button', { name: /Mark again: “.*ATACMS.*”/ }).click();
  await expect.poll(() => marksOf(page)).toEqual(before);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => marksOf(page)).not.toContain('ATACMS');
  await library.getByRole('button', { name: /Mark again: “.*ATACMS.*”/ }).click();
  await expect.poll(() => marksOf(page)).toEqual(before);
  await library.close();
});

test('the shortcuts are shown as the browser has them, with the way to change them', async ({
  extension,
  extensionId,
}) => {
  const library = await openLibrary(extension, extensionId, '#/settings/shortcuts');
  await expect(library.getByText('Open the side panel')).toBeVisible();
  const opening = extension.waitForEvent('page');
  await library.getByRole('button', { name: 'Change shortcuts in the browser' }).click();
  const page = await opening;
  await expect.poll(() => page.url()).toContain('chrome://extensions/shortcuts');
  await page.close();
  await library.close();
});
