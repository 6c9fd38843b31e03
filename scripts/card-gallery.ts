/** Makes pictures of many cards, top and end, light and dark, to be looked at side by side: `node scripts/card-gallery.ts FOLDER`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { cardBox, cardText } from './inspect/card.ts';
import { awaitMarks, pointOf } from './inspect/marks.ts';
import { closeWelcome, launchWithExtension } from './launch.ts';
import { serveFolder } from './serve-page.ts';

const PAGE = 'surfaces.html';
/** Room left around a card in its picture, px. */
const MARGIN = 14;

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder for the pictures.');
await mkdir(folder, { recursive: true });
const site = await serveFolder('tests/fixtures/pages');
for (const colorScheme of ['light', 'dark'] as const) {
  const browser = await launchWithExtension({
    headless: true,
    build: '.output/chrome-mv3-granted',
    colorScheme,
    viewport: { width: 1100, height: 900 },
    deviceScaleFactor: 1.5,
  });
  await closeWelcome(browser);
  const shots = await cardsOf(await browser.newPage());
  for (const part of ['top', 'end'] as const)
    await sheet(
      browser,
      shots.map((shot) => shot[part]),
      join(folder, `cards-${part}-${colorScheme}.png`),
    );
  await browser.close();
}
await site.close();

/** The top and the end of the card of each topic that the page names. */
async function cardsOf(page: Page): Promise<{ top: Buffer; end: Buffer }[]> {
  await page.goto(`${site.url}${PAGE}`);
  const shots = [];
  for (const words of await awaitMarks(page)) {
    const { x, y } = await pointOf(page, words);
    await page.mouse.move(x, y);
    for (let tries = 0; tries < 60 && !(await cardText(page)); tries++) await page.waitForTimeout(50);
    await page.waitForTimeout(300);
    const top = await shot(page);
    const box = await cardBox(page);
    if (!box) throw new Error(`No card opened on ${words}.`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 2 });
    await page.mouse.wheel(0, 5000);
    await page.waitForTimeout(300);
    shots.push({ top, end: await shot(page) });
    await page.keyboard.press('Escape');
    await page.mouse.move(3, 3);
  }
  return shots;
}

async function shot(page: Page): Promise<Buffer> {
  const box = await cardBox(page);
  if (!box) throw new Error('The card has closed.');
  const { x, y, width, height } = box;
  const clip = {
    x: Math.max(0, x - MARGIN),
    y: Math.max(0, y - MARGIN),
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  };
  return page.screenshot({ clip });
}

/** All pictures on one. */
async function sheet(browser: BrowserContext, pictures: Buffer[], path: string): Promise<void> {
  const page = await browser.newPage();
  const images = pictures.map(
    (picture) => `<img style="width:400px" src="data:image/png;base64,${picture.toString('base64')}">`,
  );
  await page.setViewportSize({ width: 1700, height: 900 });
  await page.setContent(
    `<body style="margin:8px;display:flex;flex-wrap:wrap;gap:8px;align-items:start;background:#888">${images.join('')}`,
  );
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
