import type { BrowserContext, Page } from '@playwright/test';
import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { showMade } from './made-page.ts';
import { PARAGRAPHS, pageOf, storyOf } from './story.ts';
import { tellReader, workerOf } from './worker.ts';

/** Chooses what marks are made of, as the settings page does. */
async function choosePainter(extension: BrowserContext, painter: 'highlights' | 'elements'): Promise<void> {
  const worker = await workerOf(extension);
  await worker.evaluate(async (kind) => {
    const { storage } = (
      globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<object>; set(items: object): Promise<void> } } };
      }
    ).chrome;
    const { reading = {} } = (await storage.local.get('reading')) as { reading?: object };
    await storage.local.set({ reading: { ...reading, painter: kind } });
  }, painter);
}

const elementTexts = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent));

const markup = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('#story')?.outerHTML ?? '');

const BEFORE = ['Ottawa Treaty', 'ATACMS'];

test.beforeEach(({ extension }) => choosePainter(extension, 'elements'));
test.afterEach(({ extension }) => choosePainter(extension, 'highlights'));

test('marks that take the focus are reached by Tab and open their card with Enter or Space', async ({ page }) => {
  await showMade(page, pageOf(storyOf('mines', 'missiles')));
  await expect.poll(() => elementTexts(page)).toEqual(BEFORE);
  expect(await marksOf(page)).toEqual([]);
  await page.keyboard.press('Tab');
  const first = page.getByRole('button', { name: 'Ottawa Treaty' });
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => cardText(page)).toContain('Ottawa');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeUndefined();
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press('Space');
  await expect.poll(() => cardText(page)).toContain('ATACMS');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('the pointer opens the card of a mark that is an element', async ({ page }) => {
  await showMade(page, pageOf(storyOf('mines', 'missiles')));
  await expect.poll(() => elementTexts(page)).toEqual(BEFORE);
  await page.locator('mark', { hasText: 'ATACMS' }).hover();
  await expect.poll(() => cardText(page)).toContain('ATACMS');
});

test('inside a link of the page the link stays the only stop for the keyboard', async ({ page }) => {
  await showMade(page, pageOf(`${storyOf('missiles')}<p><a href="/x">The Ottawa Treaty</a> was named twice.</p>`));
  await expect.poll(() => elementTexts(page)).toEqual(['ATACMS', 'Ottawa Treaty']);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'ATACMS' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'The Ottawa Treaty' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('mark')).toHaveCount(2);
  expect(await page.evaluate(() => document.activeElement?.matches('mark'))).toBe(false);
});

test('a page that changes keeps right marks, and its own nodes when they go', async ({ page, extension }) => {
  await showMade(page, pageOf(storyOf('mines', 'missiles')));
  const before = await markup(page);
  await expect.poll(() => elementTexts(page)).toEqual(BEFORE);
  await page.evaluate(({ shells }) => {
    const story = document.querySelector('#story') as HTMLElement;
    story.append(Object.assign(document.createElement('p'), { textContent: shells }));
    const first = story.querySelector('p') as HTMLElement;
    first.append(' A word was added.');
  }, PARAGRAPHS);
  await expect.poll(() => elementTexts(page)).toEqual([...BEFORE, 'cluster munitions']);
  await tellReader(extension, page.url(), 'page.stop');
  await expect.poll(() => elementTexts(page)).toEqual([]);
  const after = await markup(page);
  expect(after.replace(' A word was added.', '').replace(`<p>${PARAGRAPHS.shells}</p>`, '')).toBe(before);
  const nodes = await page.evaluate(() => document.querySelector('#story p')?.childNodes.length);
  expect(nodes).toBe(2);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test('a change of painter acts in the open page and gives its nodes back', async ({ page, extension }) => {
  await choosePainter(extension, 'highlights');
  await showMade(page, pageOf(storyOf('mines', 'missiles')));
  expect(await awaitMarks(page)).toEqual(BEFORE);
  const before = await markup(page);
  await choosePainter(extension, 'elements');
  await expect.poll(() => elementTexts(page)).toEqual(BEFORE);
  expect(await marksOf(page)).toEqual([]);
  await choosePainter(extension, 'highlights');
  await expect.poll(() => marksOf(page)).toEqual(BEFORE);
  expect(await markup(page)).toBe(before);
});

test('a page that its framework is still taking over is left alone until that is done', async ({ page }) => {
  const hydrating = `<script>
    window.met = 0;
    const text = document.querySelector('#story p').firstChild;
    const timer = setInterval(() => {
      if (document.querySelector('#story p').firstChild !== text || document.querySelector('mark')) window.met++;
      document.querySelector('#story').append(document.createElement('i'));
    }, 100);
    setTimeout(() => { clearInterval(timer); window.ended = true; }, 1500);
  </script>`;
  await showMade(page, pageOf(`${storyOf('mines', 'missiles')}${hydrating}`));
  await expect.poll(() => elementTexts(page)).toEqual(BEFORE);
  expect(await page.evaluate(() => [Reflect.get(window, 'ended'), Reflect.get(window, 'met')])).toEqual([true, 0]);
});
