import type { Page } from '@playwright/test';

/** How many boxes of a page are looked at, and how far one may move, in CSS px. */
const BOXES = 50;
const MOVED = 0.5;

/** Where a page counts the changes of its own tree; scripts of the page are still, so whoever changes it is us. */
const COUNTER = '__mutations';

/** Counts changes of the page's tree from the end of parsing on; our host stands beside the body and is not counted. */
export async function countMutations(page: Page): Promise<void> {
  await page.addInitScript((counter) => {
    const count = { records: 0 };
    Object.assign(window, { [counter]: count });
    document.addEventListener('DOMContentLoaded', () => {
      const isPages = ({ target, type }: MutationRecord): boolean =>
        type !== 'childList' || target !== document.documentElement;
      new MutationObserver((records) => {
        count.records += records.filter(isPages).length;
      }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    });
  }, COUNTER);
}

/** The number of changes counted by now. */
export function mutationsOf(page: Page): Promise<number> {
  return page.evaluate(
    (counter) => ((window as unknown as Record<string, { records: number }>)[counter] ?? { records: 0 }).records,
    COUNTER,
  );
}

/** A page moves boxes by itself, as fonts and lazy parts come; those that move in this long (ms) without us are left out. */
const CONTROL = 300;

/** How many of the page's boxes stand elsewhere once `removeMarks` has taken the marks away. */
export async function checkBoxes(page: Page, removeMarks: () => Promise<void>): Promise<number> {
  const before = await boxesOf(page);
  await page.waitForTimeout(CONTROL);
  const marked = await boxesOf(page);
  await removeMarks();
  const bare = await boxesOf(page);
  await page.waitForTimeout(CONTROL);
  const after = await boxesOf(page);
  return marked.filter(
    (box, at) => hasMoved(box, bare[at]) && !hasMoved(before[at] ?? box, box) && !hasMoved(bare[at] ?? box, after[at]),
  ).length;
}

const hasMoved = (box: number[], other: number[] | undefined): boolean =>
  box.some((edge, side) => Math.abs(edge - (other?.[side] ?? 0)) > MOVED);

function boxesOf(page: Page): Promise<number[][]> {
  return page.evaluate((boxes) => {
    const all = [...document.body.querySelectorAll('*')];
    const step = Math.max(1, Math.floor(all.length / boxes));
    return all
      .filter((_, index) => index % step === 0)
      .slice(0, boxes)
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + scrollX, top + scrollY, width, height];
      });
  }, BOXES);
}
