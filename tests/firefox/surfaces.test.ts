import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { awaitMarks, marksOf, pointOf } from '../../scripts/inspect/marks.ts';
import { type ServedPage, serveFolder } from '../../scripts/serve-page.ts';
import { PARAGRAPHS, pageOf, storyOf } from '../e2e/story.ts';
import { packFile, smallPack } from '../unit/store/small-pack.ts';
import { becomes } from './bidi.ts';
import { closeSidebar, openSidebar, pressShortcut } from './browser-window.ts';
import { clickInCard, seeInCard } from './card.ts';
import type { ExtensionPage } from './extension-page.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { serveMadeSite } from './made-site.ts';
import { clickInView, openPopup, seeInView } from './views.ts';

const SIDEBAR = 'sidelight_sidelight_invalid-sidebar-action';

let firefox: Firefox;
let site: ServedPage;
/** A page of ours that reaches the popup and the sidebar. */
let ours: ExtensionPage;
/** An article with five topics, in front. */
let page: Page;

before(async () => {
  [firefox, site] = await Promise.all([launchFirefox(), serveFolder('tests/fixtures/pages')]);
  ours = await firefox.ours('welcome.html');
  page = await firefox.open(`${site.url}plain.html`);
  await awaitMarks(page);
});

afterEach(async () => {
  await closeSidebar(firefox);
  await page.bringToFront();
});

after(async () => {
  await Promise.all([firefox?.close(), site?.close()]);
});

test('the toolbar popup lists the topics of the page under it and switches Sidelight for the site', async () => {
  await openPopup(ours);
  const text = await seeInView(ours, 'popup', '5 topics on this page');
  for (const part of ['5 topics on this page', 'ATACMS', 'Sidelight is on for localhost'])
    assert.ok(text.includes(part), `“${part}” is seen in ${text}`);
  await clickInView(ours, 'popup', '[role=switch]');
  await becomes(() => marksOf(page), []);
  await seeInView(ours, 'popup', 'leaves this site alone');
  await clickInView(ours, 'popup', '[role=switch]');
  await becomes(async () => (await marksOf(page)).length, 5);
});

test('a search in the popup finds topics and passages, and Enter shows the topic in the sidebar', async () => {
  const popup = await firefox.openOurs('popup.html');
  await popup.see('Library');
  await popup.type('storm shad');
  await popup.see('Passages');
  assert.equal(await popup.call(() => document.querySelector('[role=option] mark')?.textContent), 'Storm');
  await popup.press('Enter');
  await becomes(() => openSidebar(firefox), SIDEBAR);
  await seeInView(ours, 'sidebar', 'Storm Shadow');
});

test('the shortcut opens the sidebar, which shows the page’s topics and follows its tabs', async () => {
  await pressShortcut(firefox, 'L');
  await becomes(() => openSidebar(firefox), SIDEBAR);
  const text = await seeInView(ours, 'sidebar', 'How they connect');
  for (const part of ['Parliament weighs leaving mine ban', 'Ottawa Treaty', 'ATACMS', 'How they connect'])
    assert.ok(text.includes(part), `“${part}” is seen in ${text}`);
  const other = await firefox.open(`${site.url}not-an-article.html`);
  await seeInView(ours, 'sidebar', 'not an article');
  await other.close();
  await page.bringToFront();
  await seeInView(ours, 'sidebar', 'Parliament weighs');
});

/** Opens the card of a mention and clicks its button for the panel. */
async function askForPanel(): Promise<void> {
  await page.mouse.move(2, 2);
  const { x, y } = await pointOf(page, 'ATACMS');
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await seeInCard(firefox.bidi, page, 'ATACMS');
  await clickInCard(firefox.bidi, page, 'Open in the side panel');
}

test('a card, for which Firefox opens no sidebar, opens its topic in a tab', async () => {
  await askForPanel();
  const tab = await firefox.ours('sidepanel.html');
  await tab.see('Pentagon');
  assert.equal(await openSidebar(firefox), null);
  await tab.close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
});

test('beside an open sidebar a card shows its topic there', async () => {
  await pressShortcut(firefox, 'L');
  await seeInView(ours, 'sidebar', 'How they connect');
  await askForPanel();
  await seeInView(ours, 'sidebar', 'mention on this page');
  assert.deepEqual(
    (await firefox.oursOpen()).filter((url) => url.startsWith('sidepanel')),
    [],
  );
  await page.keyboard.press('Escape');
});

test('the library has the bundled pack and takes one in from a file, whose topics are then marked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-pack-'));
  const file = join(folder, 'rivers.pack.json');
  await writeFile(file, Buffer.from(await packFile(smallPack({ topics: 300, sources: 2 })).arrayBuffer()));
  const library = await firefox.openOurs('library.html#/packs');
  await library.see('Arms and treaties');
  await library.chooseFiles(file);
  await library.click('Import it');
  await library.see('300 topics');
  await rm(folder, { recursive: true });
  await library.close();
  const find = await firefox.openOurs('popup.html');
  await find.see('Library');
  await find.type('quarrow 12');
  await find.see('The Quarrow 12 is a river');
  await find.close();
  const made = await serveMadeSite();
  const river = `<p>${PARAGRAPHS.filler} The market stands by the Quarrow 12, which had risen in the night.</p>`;
  const article = await firefox.open(made.put('/news/2025/04/02/a-river', pageOf(storyOf('mines') + river)));
  assert.deepEqual(await awaitMarks(article), ['Ottawa Treaty', 'Quarrow 12']);
  await article.close();
  await made.close();
});
