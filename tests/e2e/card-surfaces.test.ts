import type { Page } from '@playwright/test';
import { cardBox, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';

/** Where a mention stands, the words of it, and the card it opens. */
const SURFACES: [surface: string, words: string, title: string][] = [
  ['the text of a link', 'ATACMS', 'ATACMS'],
  ['a heading', 'HIMARS', 'HIMARS'],
  ['a scroll container', 'Human Rights Watch', 'Human Rights Watch'],
  ['a list', 'Storm Shadow', 'Storm Shadow'],
  ['a table cell', 'cluster munitions', 'Cluster munition'],
  ['a blockquote', 'Ottawa Treaty', 'Ottawa Treaty'],
  ['a caption', 'anti-personnel mines', 'Anti-personnel mine'],
  ['wrapped lines', 'Convention on Cluster Munitions', 'Convention on Cluster Munitions'],
  ['two columns', 'Patriot missile system', 'Patriot'],
  ['a transformed box', 'Taurus', 'Taurus'],
  ['a huge font', 'GMLRS', 'GMLRS'],
  ['a zoomed box', 'HALO Trust', 'HALO Trust'],
  ['a dark part of the page', 'NATO', 'NATO'],
];

/** The box of the first line of `words` on the page, scrolled to the middle, in window px. */
async function lineOf(page: Page, words: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { x, y, width, height };
    }
    throw new Error(`The page does not say ${wanted}.`);
  }, words);
}

for (const [surface, words, title] of SURFACES) {
  test(`in ${surface} the card opens beside its line, lets the pointer in and closes with Escape`, async ({
    page,
    site,
  }) => {
    await page.goto(site.url('surfaces.html'));
    await awaitMarks(page);
    const line = await lineOf(page, words);
    await page.mouse.move(2, 2);
    await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2, { steps: 3 });
    await expect.poll(() => cardText(page)).toContain(title);

    const box = await cardBox(page);
    if (!box) throw new Error('The card has no box.');
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(box.y >= line.y + line.height - 1 || box.y + box.height <= line.y + 1).toBe(true);

    await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 120), { steps: 8 });
    await page.waitForTimeout(500);
    expect(await cardText(page)).toContain(title);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardText(page)).toBeUndefined();
  });
}

test('a card stays for ten seconds and more, without a move', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  const line = await lineOf(page, 'ATACMS');
  await page.mouse.move(line.x + 5, line.y + line.height / 2, { steps: 3 });
  await expect.poll(() => cardText(page)).toContain('ATACMS');
  await page.waitForTimeout(10_000);
  expect(await cardText(page)).toContain('ATACMS');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeUndefined();
});

test('while a modal dialog is open there is no card, and afterwards there is', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  const line = await lineOf(page, 'Storm Shadow');
  const [x, y] = [line.x + 5, line.y + line.height / 2];
  await page.mouse.move(x, y, { steps: 3 });
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Subscribe';
    document.body.append(dialog);
    dialog.showModal();
  });
  await expect.poll(() => cardText(page)).toBeUndefined();
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await page.mouse.move(x, y + 200);
  await page.mouse.move(x, y, { steps: 3 });
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
});
