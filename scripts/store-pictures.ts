/** Makes the five pictures for the stores, 1280 × 800: card, panel beside an article, search, library, card in dark colours. */
import { mkdir } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { cardText } from './inspect/card.ts';
import { awaitMarks, pointOf } from './inspect/marks.ts';
import { pretendActive } from './inspect/pretend-active.ts';
import { closeWelcome, launchWithExtension } from './launch.ts';
import { servePage } from './serve-page.ts';

const FOLDER = 'docs/store/pictures';
const SIZE = { width: 1280, height: 800 };
const PANEL = 400;
/** Transitions and late data have ended after this long, ms. */
const SETTLE = 700;

await mkdir(FOLDER, { recursive: true });
const demo = await servePage('data/demo/article.html');
for (const colorScheme of ['light', 'dark'] as const) {
  const context = await launchWithExtension({
    headless: true,
    build: '.output/chrome-mv3-granted',
    colorScheme,
    viewport: SIZE,
  });
  await closeWelcome(context);
  if (colorScheme === 'dark') await card(context, '5-dark');
  else {
    await card(context, '1-card');
    await besidePage(context, 'sidepanel.html', '2-panel', PANEL);
    await besidePage(context, 'popup.html', '3-search', 360, async (popup) => {
      await popup.getByRole('combobox').fill('cluster mun');
      await popup.getByRole('option').first().waitFor();
    });
    await library(context, '4-library');
  }
  await context.close();
}
await demo.close();

async function card(context: BrowserContext, name: string): Promise<void> {
  const page = await article(context);
  const { x, y } = await pointOf(page, 'Convention on Cluster Munitions');
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  for (let tries = 0; tries < 100 && !(await cardText(page))?.includes('Treaty'); tries++)
    await page.waitForTimeout(100);
  await shoot(page, name);
  await page.close();
}

/** A surface of the browser's own window, as a page of its width laid over a picture of the article. */
async function besidePage(
  context: BrowserContext,
  path: string,
  name: string,
  width: number,
  use?: (surface: Page) => Promise<void>,
): Promise<void> {
  const page = await article(context);
  const isPanel = path.startsWith('sidepanel');
  if (isPanel) await page.setViewportSize({ width: SIZE.width - width, height: SIZE.height });
  await page.waitForTimeout(SETTLE);
  const behind = await page.screenshot();
  const surface = await context.newPage();
  await surface.addInitScript(pretendActive, demo.url);
  await surface.setViewportSize({ width, height: isPanel ? SIZE.height : 560 });
  await surface.goto(`${originOf(context)}/${path}`);
  await use?.(surface);
  await surface.waitForTimeout(SETTLE);
  const front = await surface.screenshot();
  await surface.close();
  await page.setViewportSize(SIZE);
  await page.setContent(`<body style="margin:0;background:#d8d6d1;overflow:hidden">
    <img style="position:absolute;left:0;top:0" src="data:image/png;base64,${behind.toString('base64')}">
    <img style="position:absolute;right:${isPanel ? 0 : 24}px;top:${isPanel ? 0 : 12}px;${isPanel ? 'border-left:1px solid #c9c5bd' : 'border-radius:8px;box-shadow:0 8px 32px rgb(0 0 0/.3)'}" src="data:image/png;base64,${front.toString('base64')}">`);
  await shoot(page, name);
  await page.close();
}

async function library(context: BrowserContext, name: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(SIZE);
  await page.goto(`${originOf(context)}/library.html#/sources`);
  await shoot(page, name);
  await page.close();
}

async function article(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(SIZE);
  await page.goto(demo.url);
  await awaitMarks(page);
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLE);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}

function originOf(context: BrowserContext): string {
  return `chrome-extension://${new URL(context.serviceWorkers()[0]?.url() ?? '').host}`;
}
