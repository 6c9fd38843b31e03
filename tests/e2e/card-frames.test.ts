import type { Frame, Page } from '@playwright/test';
import { cardBox, cardControl, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { lineOf } from './good-card.ts';

const ORIGINS = [
  ['the same origin', 'localhost'],
  ['another origin', '127.0.0.1'],
] as const;

const SMALL = 'width: 300px; height: 150px; border: 3px solid #999; padding: 5px';
const LARGE = 'width: 700px; height: 460px; border: 1px solid #999';

/** Puts a frame with an article under the headline of the page, or at its end, and waits until both are read. */
async function addFrame(page: Page, src: string, style: string): Promise<Frame> {
  const attached = page.waitForEvent('frameattached');
  await page.evaluate(
    ([address, css]) => {
      const frame = Object.assign(document.createElement('iframe'), { src: address });
      frame.style.cssText = `display: block; ${css}`;
      const headline = document.querySelector('h1');
      if (headline) headline.after(frame);
      else document.body.append(frame);
    },
    [src, style] as const,
  );
  const frame = await attached;
  await awaitMarks(frame);
  return frame;
}

/** The first line of words in a frame, in px of the page. */
async function lineInFrame(page: Page, frame: Frame, words: string) {
  const inner = await lineOf(frame, words, 'stay');
  const [left = 0, top = 0] = await page.locator('iframe').evaluate((element: HTMLIFrameElement) => {
    const { left: x, top: y } = element.getBoundingClientRect();
    const padding = Number.parseFloat(getComputedStyle(element).paddingLeft);
    return [x + element.clientLeft + padding, y + element.clientTop + padding];
  });
  return { x: left + inner.x, y: top + inner.y, width: inner.width, height: inner.height };
}

async function hover(page: Page, line: { x: number; y: number; height: number }): Promise<void> {
  await page.mouse.move(2, 2);
  await page.mouse.move(line.x + 20, line.y + line.height / 2, { steps: 3 });
}

for (const [origin, host] of ORIGINS) {
  test.describe(`in a frame of ${origin}`, () => {
    const address = (url: string) => url.replace('localhost', host);

    test('that is small the top reader draws the card, whole, and the pointer can enter it', async ({ page, site }) => {
      await page.goto(site.url('surfaces.html'));
      await awaitMarks(page);
      const frame = await addFrame(page, address(site.url('frame.html')), SMALL);
      const line = await lineInFrame(page, frame, 'cluster munitions');
      await hover(page, line);
      await expect.poll(() => cardText(page)).toContain('Cluster munition');
      const box = await cardBox(page);
      if (!box) throw new Error('The card has no box.');
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      expect(box.width).toBe(380);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(box.height).toBeGreaterThan(200);
      // Beside the line, which is where it is in the frame.
      expect(Math.abs(box.y - (line.y + line.height))).toBeLessThan(12);
      expect(Math.abs(box.x - line.x)).toBeLessThan(3);

      await page.mouse.move(box.x + 100, box.y + 60, { steps: 4 });
      await page.waitForTimeout(700);
      expect(await cardText(page)).toContain('Cluster munition');
      // And back onto the mention.
      await page.mouse.move(line.x + 20, line.y + line.height / 2, { steps: 4 });
      await page.waitForTimeout(700);
      expect(await cardText(page)).toContain('Cluster munition');
      await page.mouse.move(width - 20, height - 20);
      await expect.poll(() => cardText(page)).toBeUndefined();
    });

    test('that is small the card does all it does elsewhere', async ({ page, site }) => {
      await page.goto(site.url('surfaces.html'));
      await awaitMarks(page);
      const frame = await addFrame(page, address(site.url('frame.html')), SMALL);
      await hover(page, await lineInFrame(page, frame, 'cluster munitions'));
      await expect.poll(() => cardText(page)).toContain('Cluster munition');
      const click = async (name: string) => {
        const { x, y } = await cardControl(page, name);
        await page.mouse.move(x, y);
        await page.mouse.click(x, y);
      };
      await click('Keep this card open');
      await click('Why is this marked');
      await expect.poll(() => cardText(page)).toContain('is marked because');
      await click('Convention on Cluster Munitions');
      await expect.poll(async () => (await cardText(page))?.slice(0, 60)).toContain('Convention on Cluster Munitions');
      await click('Back to the previous topic');
      await expect.poll(async () => (await cardText(page))?.slice(0, 40)).toContain('Cluster munition');
      await page.mouse.move(900, 700);
      await page.waitForTimeout(600);
      const before = await cardBox(page);
      await page.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
      await expect.poll(async () => (await cardBox(page))?.y).toBe((before?.y ?? 0) - 20);
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      await expect.poll(() => cardText(page)).toBeUndefined();
    });

    for (const focused of ['the page', 'the frame'] as const)
      test(`that is small Escape closes the card when ${focused} has the focus`, async ({ page, site }) => {
        await page.goto(site.url('surfaces.html'));
        await awaitMarks(page);
        const frame = await addFrame(page, address(site.url('frame.html')), SMALL);
        await (focused === 'the page' ? page : frame).evaluate(() => window.focus());
        await hover(page, await lineInFrame(page, frame, 'cluster munitions'));
        await expect.poll(() => cardText(page)).toContain('Cluster munition');
        await page.keyboard.press('Escape');
        await expect.poll(() => cardText(page)).toBeUndefined();
      });

    test('that is large the frame draws its own card, and Escape in the page closes it', async ({ page, site }) => {
      await page.goto(site.url('surfaces.html'));
      await awaitMarks(page);
      const frame = await addFrame(page, address(site.url('frame.html')), LARGE);
      const where = host === 'localhost' ? page : frame;
      await page.evaluate(() => window.focus());
      await hover(page, await lineInFrame(page, frame, 'cluster munitions'));
      await expect.poll(() => cardText(where)).toContain('Cluster munition');
      await page.keyboard.press('Escape');
      await expect.poll(() => cardText(where)).toBeUndefined();
    });

    test('Escape closes a card of the page when the frame has the focus', async ({ page, site }) => {
      await page.goto(site.url('surfaces.html'));
      await awaitMarks(page);
      const frame = await addFrame(page, address(site.url('frame.html')), SMALL);
      await frame.evaluate(() => window.focus());
      const line = await lineOf(page, 'Storm Shadow');
      await hover(page, line);
      await expect.poll(() => cardText(page)).toContain('Storm Shadow');
      await page.keyboard.press('Escape');
      await expect.poll(() => cardText(page)).toBeUndefined();
    });

    test('there is one card at a time on the whole page', async ({ page, site }) => {
      await page.goto(site.url('surfaces.html'));
      await awaitMarks(page);
      const frame = await addFrame(page, address(site.url('frame.html')), SMALL);
      await hover(page, await lineInFrame(page, frame, 'cluster munitions'));
      await expect.poll(() => cardText(page)).toContain('Cluster munition');
      const line = await lineOf(page, 'HIMARS', 'stay');
      await page.mouse.move(line.x + 10, line.y + line.height / 2);
      await expect.poll(async () => (await cardText(page))?.slice(0, 40)).toContain('HIMARS');
      await hover(page, await lineInFrame(page, frame, 'cluster munitions'));
      await expect.poll(async () => (await cardText(page))?.slice(0, 40)).toContain('Cluster munition');
    });

    test('of a page without a reader the card opens inside the frame', async ({ page, site }) => {
      await page.goto(site.url('framed.html'));
      const frame = await addFrame(page, address(site.url('frame.html')), SMALL);
      const where = host === 'localhost' ? page : frame;
      await hover(page, await lineInFrame(page, frame, 'cluster munitions'));
      await expect.poll(() => cardText(where)).toContain('Cluster munition');
      const box = await cardBox(where);
      expect(box?.width).toBeLessThan(300);
      await frame.evaluate(() => window.focus());
      await page.keyboard.press('Escape');
      await expect.poll(() => cardText(where)).toBeUndefined();
    });
  });
}
