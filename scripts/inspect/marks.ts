import { setTimeout as wait } from 'node:timers/promises';

/** A page or frame as Playwright and Puppeteer give it. */
interface LookedAt {
  url(): string;
  evaluate<Result>(look: () => Result): Promise<Awaited<Result>>;
}

/** What is asked of a page: a mark's text, and which of those with that text. */
type MarkPlace = readonly [text: string, nth: number];

interface AskedAt {
  evaluate<Result>(look: (place: MarkPlace) => Result, place: MarkPlace): Promise<Awaited<Result>>;
}

/** The texts of all marks on a page or in one frame of it, in page order, read from the highlight registry that page and extension share. */
export async function marksOf(page: LookedAt): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((mark) => {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        return range;
      });
    const top = (range: Range): number => range.getBoundingClientRect().top;
    ranges.sort((one, other) =>
      one.startContainer.getRootNode() === other.startContainer.getRootNode()
        ? one.compareBoundaryPoints(Range.START_TO_START, other)
        : top(one) - top(other),
    );
    return ranges.map((range) =>
      range
        .toString()
        .replace(/[\s\u00a0]+/g, ' ')
        .replace(/[\u00ad\u200b]/g, '')
        .trim(),
    );
  });
}

/** Marks come in more than one batch; a page that shows no new ones for this long (ms) is taken as done. */
const SETTLED = 500;

/** Waits until the page shows marks and no more are added, and gives their texts; fails after `patience` ms without any. */
export async function awaitMarks(page: LookedAt, patience = 15_000): Promise<string[]> {
  const end = Date.now() + patience;
  for (let before = 0; Date.now() < end; ) {
    const now = (await marksOf(page)).length;
    if (now > 0 && now === before) return marksOf(page);
    before = now;
    await wait(now > 0 ? SETTLED : 50);
  }
  throw new Error(`No marks appeared on ${page.url()} within ${patience} ms.`);
}

/** The point in the viewport in the middle of the first line of the nth mark with a text; scrolls there first. */
export async function pointOf(page: AskedAt, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    ([wanted, index]) => {
      const plain = (value: string): string =>
        value
          .replace(/[\s\u00a0]+/g, ' ')
          .replace(/[\u00ad\u200b]/g, '')
          .trim();
      const found = [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .map((mark) => {
          const range = document.createRange();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          return range;
        })
        .filter((range) => plain(range.toString()) === wanted)
        .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))[index];
      if (!found) return undefined;
      found.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found.getClientRects()[0];
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    [text, nth],
  );
  if (!point) throw new Error(`The page shows no mark “${text}”.`);
  // The browser tells of the scroll a frame later; a pointer that moves before that would look like one that scrolls.
  await wait(100);
  return point;
}
