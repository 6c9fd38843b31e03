import type { Frame, Page } from '@playwright/test';
import { cardBox, cardText } from '../../scripts/inspect/card.ts';
import { expect } from './extension.ts';

interface Line {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box of the first line of `words`, in px of its window; scrolls it to the middle unless it is to `stay`. */
export async function lineOf(page: Page | Frame, words: string, scroll: 'centre' | 'stay' = 'centre'): Promise<Line> {
  return page.evaluate(
    ([wanted, how]) => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
      for (const root of roots) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.textContent?.indexOf(wanted) ?? -1;
          if (start < 0 || node.parentElement?.closest('head, script, style')) continue;
          if (how === 'centre') node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
          return { x, y, width, height };
        }
      }
      throw new Error(`The page does not say ${wanted}.`);
    },
    [words, scroll] as const,
  );
}

/**
 * Rests the pointer on a line and expects the card of a title: inside the window, not over the line, open to the
 * pointer, closed by Escape.
 */
export async function expectGoodCard(page: Page, line: Line, title: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2, { steps: 3 });
  await expect.poll(() => cardText(page)).toContain(title);

  const box = await cardBox(page);
  if (!box) throw new Error('The card has no box.');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  const beside = box.x >= line.x + line.width - 1 || box.x + box.width <= line.x + 1;
  expect(beside || box.y >= line.y + line.height - 1 || box.y + box.height <= line.y + 1).toBe(true);

  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 120), { steps: 8 });
  await page.waitForTimeout(500);
  expect(await cardText(page)).toContain(title);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeUndefined();
}
