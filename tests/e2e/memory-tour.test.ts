import { cardText } from '../../scripts/inspect/card.ts';
import { extensionHeaps, pageHeap } from '../../scripts/inspect/heap.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';

/** Minutes of reading; the long run takes half an hour, each other run only proves that the tour works. */
const MINUTES = Number(process.env.SIDELIGHT_TOUR_MINUTES ?? (process.env.SIDELIGHT_LONG ? 30 : 0.2));
/** How long a reader stays on a page, ms. */
const STAY = process.env.SIDELIGHT_LONG ? 4_000 : 500;
/** What the heap may have grown to from the first page to the last: caches fill, a leak does not stop. */
const MOST = 1.2;
/** Pages read before the first measure, so that code which every page needs is there. */
const FIRST = 2;

const PAGES = ['plain.html', 'hydrated.html', 'inline-tags.html', 'surfaces.html', 'right-to-left.html'];

test.setTimeout(MINUTES * 60_000 + 120_000);

test('reading page after page leaves no memory behind, in the extension or in the tab', async ({
  page,
  site,
  extension,
}) => {
  const session = await page.context().newCDPSession(page);
  const measure = async () => {
    await page.goto(site.url('plain.html'));
    await awaitMarks(page);
    return { ...(await extensionHeaps(extension)), page: await pageHeap(session) };
  };
  const read = async (name: string): Promise<void> => {
    await page.goto(site.url(name));
    const [mark = ''] = await awaitMarks(page);
    const { x, y } = await pointOf(page, mark);
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await expect.poll(() => cardText(page)).toBeDefined();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(STAY);
  };
  for (const name of PAGES.slice(0, FIRST)) await read(name);
  const first = await measure();
  let pages = 0;
  for (const end = Date.now() + MINUTES * 60_000; Date.now() < end; pages++)
    await read(PAGES[pages % PAGES.length] ?? '');
  const last = await measure();
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  console.log(
    `${pages} pages in ${MINUTES} min; heap in MB, first and last: worker ${megabytes(first.worker)} → ${megabytes(last.worker)}, ` +
      `workroom ${megabytes(first.workroom)} → ${megabytes(last.workroom)}, tab ${megabytes(first.page)} → ${megabytes(last.page)}`,
  );
  expect(pages).toBeGreaterThan(2);
  expect(first.worker).toBeGreaterThan(0);
  expect(last.worker + last.workroom).toBeLessThanOrEqual((first.worker + first.workroom) * MOST);
  expect(last.page).toBeLessThanOrEqual(first.page * MOST);
});
