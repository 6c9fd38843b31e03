import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { awaitMarks, marksOf, pointOf } from '../../scripts/inspect/marks.ts';
import { type ServedPage, serveFolder } from '../../scripts/serve-page.ts';
import { headersOf } from '../fixtures/pages/headers.ts';
import { becomes, until } from './bidi.ts';
import { openSidebar, pressShortcut } from './browser-window.ts';
import { cardText, clickInCard, seeInCard } from './card.ts';
import { type Firefox, launchFirefox } from './firefox.ts';

let firefox: Firefox;
let site: ServedPage;
let page: Page;

before(async () => {
  [firefox, site] = await Promise.all([launchFirefox(), serveFolder('tests/fixtures/pages', headersOf)]);
});

afterEach(async () => {
  await page?.close();
});

after(async () => {
  await Promise.all([firefox?.close(), site?.close()]);
});

async function open(name: string): Promise<void> {
  page = await firefox.open(`${site.url}${name}`);
}

async function hover(text: string): Promise<void> {
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
}

test('the first start greets the reader in a tab and leaves the sidebar closed', async () => {
  const welcome = await firefox.ours('welcome.html');
  await welcome.see('Sidelight reads along with you');
  assert.equal(await openSidebar(firefox), null);
});

test('an article is marked after install, and what stands beside it is not', async () => {
  await open('plain.html');
  assert.deepEqual(await awaitMarks(page), [
    'Ottawa Treaty',
    'anti-personnel mines',
    'cluster munitions',
    'Convention on Cluster Munitions',
    'ATACMS',
  ]);
  assert.equal(await page.evaluate(() => document.body.innerHTML.includes('<mark')), false);
});

for (const name of ['not-an-article.html', 'no-topics.html'])
  test(`${name} is left as it is`, async () => {
    await open(name);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    assert.deepEqual(await marksOf(page), []);
  });

test('marks and their style reach into shadow roots', async () => {
  await open('shadow-root.html');
  assert.deepEqual(await awaitMarks(page), ['Ottawa Treaty', 'ATACMS']);
  const styled = await page.evaluate(() => {
    const inside = document.querySelector('story-part')?.shadowRoot as ShadowRoot;
    const css = inside.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join();
    return [...CSS.highlights].filter(([, marks]) => marks.size > 0).every(([name]) => css.includes(`(${name})`));
  });
  assert.equal(styled, true);
});

test('an article under the strictest policy is marked and has its card', async () => {
  await open('strict-policy.html');
  const [first = ''] = await awaitMarks(page);
  await hover(first);
  await seeInCard(firefox.bidi, page, 'From your sources');
});

test('resting the pointer on a mention opens its card, and Escape closes it', async () => {
  await open('plain.html');
  await awaitMarks(page);
  await hover('ATACMS');
  const card = await seeInCard(firefox.bidi, page, 'ATACMS');
  for (const part of ['as of', 'Sources differ', 'From your sources', 'Related'])
    assert.ok(card.includes(part), `“${part}” is seen in ${card}`);
  await page.keyboard.press('Escape');
  await becomes(() => cardText(firefox.bidi, page), undefined);
});

test('the browser’s shortcuts walk from mention to mention and open the card', async () => {
  await open('plain.html');
  await awaitMarks(page);
  const current = () =>
    page.evaluate(() => {
      const top = [...CSS.highlights.values()].sort((one, other) => other.priority - one.priority)[0];
      const [mark] = top ? [...top] : [];
      return mark?.startContainer.textContent?.slice(mark.startOffset, mark.endOffset);
    });
  for (const [key, text] of [
    ['VK_PERIOD', 'Ottawa Treaty'],
    ['VK_PERIOD', 'anti-personnel mines'],
    ['VK_COMMA', 'Ottawa Treaty'],
  ] as const) {
    await pressShortcut(firefox, key);
    await becomes(current, text);
  }
  await pressShortcut(firefox, 'K');
  await seeInCard(firefox.bidi, page, 'Ottawa Treaty');
  await page.keyboard.press('Escape');
  await becomes(() => cardText(firefox.bidi, page), undefined);
});

test('an excerpt of the card opens its source at the sentence', async () => {
  await open('plain.html');
  await awaitMarks(page);
  await hover('cluster munitions');
  await seeInCard(firefox.bidi, page, 'Cluster munition');
  await clickInCard(firefox.bidi, page, 'Cluster munitions for Ukraine (July 2023)');
  const source = await firefox.ours('source.html#');
  await source.see('Cluster munitions for Ukraine');
  assert.match(await source.call(() => location.hash), /^#arms-and-treaties\/.+\/p\d+$/);
  const marks = () => source.call(() => document.querySelectorAll('[id^="m"]').length);
  assert.ok((await until(marks, (count) => count > 3)) > 3, 'the source’s own mentions are marked');
  await source.close();
});

test('an excerpt is copied with its source', async () => {
  await open('plain.html');
  await awaitMarks(page);
  await hover('cluster munitions');
  await seeInCard(firefox.bidi, page, 'Cluster munition');
  await clickInCard(firefox.bidi, page, 'Copy with its source');
  await seeInCard(firefox.bidi, page, 'Copied');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  const pasted = (): Promise<string> => page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  assert.match(await until(pasted, (text) => text !== ''), /^“.+”\n(?:Quoting .+\n)?.+ · .+ · .*\d{4}$/);
});
