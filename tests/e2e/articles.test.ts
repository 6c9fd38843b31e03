import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, marksOf, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';

/** Our fixture articles, each in other markup, with the marks that the default density shows. */
const ARTICLES = [
  {
    name: 'plain.html',
    marks: ['Ottawa Treaty', 'anti-personnel mines', 'cluster munitions', 'Convention on Cluster Munitions', 'ATACMS'],
  },
  {
    name: 'hydrated.html',
    marks: ['cluster munitions', 'Convention on Cluster Munitions', 'submunitions'],
  },
  {
    name: 'inline-tags.html',
    marks: [
      'anti-personnel mines',
      'Ottawa Treaty',
      'ATACMS',
      'Storm Shadow',
      'cluster munitions',
      'self‑deactivating mines',
    ],
  },
  { name: 'strict-policy.html', marks: ['ATACMS', 'Storm Shadow', 'cluster munitions'] },
  { name: 'right-to-left.html', marks: ['ATACMS', 'Storm Shadow'] },
  {
    name: 'news/2024/05/14/after-the-deminers-have-gone.html',
    marks: ['deminers', 'anti-personnel mines', 'Ottawa Treaty', 'submunitions', 'cluster munitions'],
  },
] as const;

for (const { name, marks } of ARTICLES) {
  test.describe(name, () => {
    test('is marked exactly, and a card opens and closes', async ({ page, site }) => {
      await page.goto(site.url(name));
      expect(await awaitMarks(page)).toEqual(marks);

      const point = await pointOf(page, marks[1]);
      await page.mouse.move(point.x - 2, point.y);
      await page.mouse.move(point.x, point.y);
      await expect.poll(() => cardText(page)).toContain('facts checked');
      await page.keyboard.press('Escape');
      await expect.poll(() => cardText(page)).toBeUndefined();
    });

    test('is left untouched but for the one host element', async ({ page, site }) => {
      await page.addInitScript(watchTree);
      await page.goto(site.url(name));
      if (name === 'hydrated.html') await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'yes');
      await awaitMarks(page);
      const point = await pointOf(page, marks[0]);
      await page.mouse.move(point.x - 2, point.y);
      await page.mouse.move(point.x, point.y);
      await expect.poll(() => cardText(page)).toBeTruthy();
      await page.keyboard.press('Escape');
      await expect.poll(() => cardText(page)).toBeUndefined();
      expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    });
  });
}

test('a page that is no article is left alone', async ({ page, site }) => {
  await page.goto(site.url('not-an-article.html'));
  await page.waitForTimeout(1500);
  expect(await marksOf(page)).toEqual([]);
});

/** Runs in the page: notes every change of its tree after load, but for one empty element put beside the body. */
function watchTree(): void {
  const seen: string[] = [];
  (window as unknown as { seen: string[] }).seen = seen;
  addEventListener('load', () =>
    // Frameworks write while they start; what comes after is ours or nobody's.
    setTimeout(
      () =>
        new MutationObserver((records) => {
          for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
            const host = [...addedNodes, ...removedNodes].every(
              (node) => node instanceof HTMLElement && node.popover !== null,
            );
            if (type === 'childList' && target === document.documentElement && host) continue;
            if (
              target instanceof HTMLElement &&
              target.popover !== null &&
              target.parentElement === document.documentElement
            )
              continue;
            seen.push(`${type} ${target.nodeName} ${attributeName ?? ''}`);
          }
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }),
      document.querySelector('#app') ? 150 : 0,
    ),
  );
}
