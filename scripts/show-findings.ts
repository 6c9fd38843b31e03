import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { cardText } from './inspect/card.ts';
import { awaitMarks, pointOf } from './inspect/marks.ts';

interface PageTopic {
  title: string;
  count: number;
}

const SCREENSHOT = '.output/start.png';

/** Opens a page, waits for its marks and a card, and prints what was found and where the screenshot is. */
export async function showFindings(browser: BrowserContext, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 1100, height: 860 });
  await page.goto(url, { waitUntil: 'load' });
  const marks = await awaitMarks(page).catch(() => []);
  if (marks.length === 0) {
    say('Sidelight marked nothing on this page: it is no article, or names none of the topics Sidelight knows.');
    return;
  }
  say(`Marked on ${url}:`);
  for (const text of marks) say(`  ${text}`);
  const topics = await topicsOf(browser, page);
  say(`\nTopics (${topics.length}):`);
  for (const { title, count } of topics) say(`  ${title} — ${count} ${count === 1 ? 'mention' : 'mentions'}`);

  const [first = ''] = marks.filter((text) => text.length > 4);
  const point = await pointOf(page, first);
  await page.mouse.move(point.x - 3, point.y);
  await page.mouse.move(point.x, point.y);
  const card = await awaitCard(page);
  say(`\nThe card of “${first}”:\n  ${card ?? 'did not open'}`);
  await mkdir('.output', { recursive: true });
  await page.screenshot({ path: SCREENSHOT });
  say(`\nScreenshot: ${resolve(SCREENSHOT)}`);
}

/** Asks the reader in the page through the worker, as the popup does. */
async function topicsOf(browser: BrowserContext, page: Page): Promise<PageTopic[]> {
  const [worker] = browser.serviceWorkers();
  const found: unknown = await worker?.evaluate(async (url) => {
    const api = (globalThis as unknown as { chrome: ChromeTabs }).chrome;
    const [tab] = (await api.tabs.query({})).filter((candidate) => candidate.url === url);
    return tab && api.tabs.sendMessage(tab.id, { to: 'reader', name: 'page.summary' }, { frameId: 0 });
  }, page.url());
  return (found as { value?: { topics?: PageTopic[] } } | undefined)?.value?.topics ?? [];
}

interface ChromeTabs {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
}

async function awaitCard(page: Page): Promise<string | undefined> {
  for (let tries = 0; tries < 30; tries++) {
    const text = await cardText(page);
    if (text) {
      await page.waitForTimeout(300);
      return cardText(page);
    }
    await page.waitForTimeout(100);
  }
  return undefined;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
