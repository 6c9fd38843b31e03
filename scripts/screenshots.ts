/** Makes the pictures of the README and the docs: the marked demo article with a card, popup and welcome page, light and dark. */
import { mkdir } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { cardText } from './inspect/card.ts';
import { awaitMarks, pointOf } from './inspect/marks.ts';
import { pretendActive } from './inspect/pretend-active.ts';
import { launchWithExtension } from './launch.ts';
import { servePage } from './serve-page.ts';

const FOLDER = 'docs/images';
const VIEWPORT = { width: 1100, height: 800 };

await mkdir(FOLDER, { recursive: true });
const demo = await servePage('data/demo/article.html');
for (const colorScheme of ['light', 'dark'] as const) {
  const browser = await launchWithExtension({
    headless: true,
    build: '.output/chrome-mv3-granted',
    colorScheme,
    viewport: VIEWPORT,
    deviceScaleFactor: 2,
  });
  await article(browser, colorScheme);
  await surfaces(browser, colorScheme);
  await browser.close();
}
await demo.close();

async function article(browser: BrowserContext, scheme: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(demo.url);
  await awaitMarks(page);
  const point = await pointOf(page, 'Convention on Cluster Munitions');
  await page.mouse.move(point.x - 3, point.y);
  await page.mouse.move(point.x, point.y);
  await until(async () => (await cardText(page))?.includes('Treaty') ?? false);
  await settle(page);
  await page.screenshot({ path: `${FOLDER}/card-${scheme}.png` });
}

async function surfaces(browser: BrowserContext, scheme: string): Promise<void> {
  const origin = `chrome-extension://${new URL(browser.serviceWorkers()[0]?.url() ?? '').host}`;
  const welcome = await browser.newPage();
  await welcome.goto(`${origin}/welcome.html`);
  await settle(welcome);
  await welcome.screenshot({ path: `${FOLDER}/welcome-${scheme}.png` });

  const popup = await browser.newPage();
  await popup.setViewportSize({ width: 360, height: 580 });
  await popup.addInitScript(pretendActive, demo.url);
  await popup.goto(`${origin}/popup.html`);
  await settle(popup);
  await popup.screenshot({ path: `${FOLDER}/popup-${scheme}.png` });
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await done()); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Waits for fonts, data and motion to come to rest. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(600);
}
