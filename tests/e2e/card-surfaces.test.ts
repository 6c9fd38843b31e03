import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { expectGoodCard, lineOf } from './good-card.ts';

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

for (const [surface, words, title] of SURFACES) {
  test(`in ${surface} the card opens beside its line, lets the pointer in and closes with Escape`, async ({
    page,
    site,
  }) => {
    await page.goto(site.url('surfaces.html'));
    await awaitMarks(page);
    await expectGoodCard(page, await lineOf(page, words), title);
  });
}

/** Where in the window the line stands, in shares of its width and height. */
const EDGES: [name: string, across: number, down: number][] = [
  ['first corner', 0, 0],
  ['top', 0.5, 0],
  ['second corner', 1, 0],
  ['left side', 0, 0.5],
  ['right side', 1, 0.5],
  ['third corner', 0, 1],
  ['bottom', 0.5, 1],
  ['last corner', 1, 1],
];

for (const [edge, across, down] of EDGES) {
  test(`at the ${edge} of the window the card opens inside it`, async ({ page, site }) => {
    await page.goto(site.url('edges.html'));
    await awaitMarks(page);
    const { x, y, width, height } = await lineOf(page, 'Storm Shadow');
    await page.evaluate(
      ([line, [right, below]]) => {
        const { clientWidth, clientHeight } = document.documentElement;
        const left = line.x - right * (clientWidth - line.width);
        const top = line.y - below * (clientHeight - line.height);
        scrollBy({ left, top, behavior: 'instant' });
      },
      [{ x, y, width, height }, [across, down]] as const,
    );
    await expectGoodCard(page, await lineOf(page, 'Storm Shadow', 'stay'), 'Storm Shadow');
  });
}

test('in a window 320 px wide and 400 px high the card fits', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await expectGoodCard(page, await lineOf(page, 'Storm Shadow'), 'Storm Shadow');
});

test('under a sticky header the card opens above it', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await lineOf(page, 'Storm Shadow');
  await page.evaluate(() => {
    const item = document.querySelector('li')?.getBoundingClientRect().top ?? 0;
    scrollBy({ top: item - 60, behavior: 'instant' });
  });
  const line = await lineOf(page, 'Storm Shadow', 'stay');
  expect(line.y).toBeLessThan(120);
  await expectGoodCard(page, line, 'Storm Shadow');
});

test('in right-to-left text the card opens', async ({ page, site }) => {
  await page.goto(site.url('right-to-left.html'));
  await awaitMarks(page);
  await expectGoodCard(page, await lineOf(page, 'Storm Shadow'), 'Storm Shadow');
});

test('in an open shadow root the card opens', async ({ page, site }) => {
  await page.goto(site.url('shadow-root.html'));
  await awaitMarks(page);
  await expectGoodCard(page, await lineOf(page, 'ATACMS'), 'ATACMS');
});

test('a tap opens the card, a second follows the link beneath or closes where there is none, outside closes', async ({
  page,
  site,
}) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async (x: number, y: number) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const plain = await lineOf(page, 'Storm Shadow');
  const onPlain = [plain.x + 10, plain.y + plain.height / 2] as const;
  await tap(...onPlain);
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  await tap(...onPlain);
  await expect.poll(() => cardText(page)).toBeUndefined();
  await tap(...onPlain);
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  await tap(1050, 300);
  await expect.poll(() => cardText(page)).toBeUndefined();

  const link = await lineOf(page, 'ATACMS');
  const onLink = [link.x + 10, link.y + link.height / 2] as const;
  await tap(...onLink);
  await expect.poll(() => cardText(page)).toContain('ATACMS');
  expect(page.url()).not.toContain('#there');
  await tap(...onLink);
  await expect.poll(() => page.url()).toContain('#there');
  await session.detach();
});

test('a long press is left to the browser', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const { x, y, height } = await lineOf(page, 'Storm Shadow');
  await session.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{ x: x + 10, y: y + height / 2 }],
  });
  await page.waitForTimeout(1_200);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(1_000);
  expect(await cardText(page)).toBeUndefined();
  await session.detach();
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
