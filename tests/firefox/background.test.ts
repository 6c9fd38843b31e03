import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { type ServedPage, serveFolder } from '../../scripts/serve-page.ts';
import { becomes } from './bidi.ts';
import { backgroundState, endBackground, pressShortcut } from './browser-window.ts';
import { cardText, seeInCard } from './card.ts';
import { type Firefox, launchFirefox } from './firefox.ts';

let firefox: Firefox;
let site: ServedPage;
let page: Page;

before(async () => {
  [firefox, site] = await Promise.all([launchFirefox(), serveFolder('tests/fixtures/pages')]);
  await (await firefox.ours('welcome.html')).close();
  page = await firefox.open(`${site.url}plain.html`);
  await awaitMarks(page);
});

after(async () => {
  await Promise.all([firefox?.close(), site?.close()]);
});

async function sleep(): Promise<void> {
  await endBackground(firefox);
  await becomes(() => backgroundState(firefox), 'stopped');
}

test('a mention wakes the sleeping event page and has its card', async () => {
  await sleep();
  const { x, y } = await pointOf(page, 'ATACMS');
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await seeInCard(firefox.bidi, page, 'From your sources');
  await becomes(() => backgroundState(firefox), 'running');
  await page.keyboard.press('Escape');
  await becomes(() => cardText(firefox.bidi, page), undefined);
});

test('a shortcut wakes it and is not lost', async () => {
  await page.mouse.move(2, 2);
  await sleep();
  await pressShortcut(firefox, 'K');
  await seeInCard(firefox.bidi, page, 'ATACMS');
  await page.keyboard.press('Escape');
});

test('an article opened while it sleeps is marked', async () => {
  await sleep();
  await page.goto(`${site.url}shadow-root.html`);
  await becomes(() => awaitMarks(page), ['Ottawa Treaty', 'ATACMS']);
});

test('a search in the popup opened while it sleeps finds', async () => {
  await sleep();
  const popup = await firefox.openOurs('popup.html');
  await popup.see('Library');
  await popup.type('ottawa');
  await popup.see('Ottawa Treaty');
  await popup.close();
});
