import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { type ServedPage, serveFolder } from '../../scripts/serve-page.ts';
import { launchFirefox } from './firefox.ts';

let firefox: { browser: Browser; close(): Promise<void> };
let site: ServedPage;

before(async () => {
  firefox = await launchFirefox();
  site = await serveFolder('tests/fixtures/pages');
});

after(async () => {
  await firefox?.close();
  await site?.close();
});

async function open(name: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`${site.url}${name}`);
  return page;
}

/** The texts of all marks, from the registry that page and extension share. */
function marksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((mark) => {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        return range.toString();
      }),
  );
}

async function until<Value>(
  look: () => Promise<Value>,
  good: (value: Value) => boolean,
  patience = 20_000,
): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await look();
    if (good(value) || Date.now() > end) return value;
    await wait(100);
  }
}

test('an article is marked after install, without a reload of the browser', async () => {
  const page = await open('plain.html');
  const marks = await until(
    () => marksOf(page),
    ({ length }) => length >= 5,
  );
  for (const text of ['Ottawa Treaty', 'anti-personnel mines', 'cluster munitions', 'ATACMS'])
    assert.ok(marks.includes(text), `“${text}” is among ${JSON.stringify(marks)}`);
  assert.ok(!marks.includes('Storm Shadow'), 'the teaser beside the article is left alone');
  await page.close();
});

test('resting the pointer on a mention opens its card, and Escape closes it', async () => {
  const page = await open('plain.html');
  await until(
    () => marksOf(page),
    (marks) => marks.includes('ATACMS'),
  );
  const point = await page.evaluate(() => {
    const mark = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .find((found) => {
        const text = found.startContainer.textContent?.slice(found.startOffset, found.endOffset);
        return text === 'ATACMS';
      });
    if (!mark) return undefined;
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  assert.ok(point);
  await page.mouse.move(point.x - 4, point.y);
  await page.mouse.move(point.x, point.y);
  // The card stands in a closed shadow root: the page finds its host under points of the card and nothing more.
  const cardShown = () =>
    page.evaluate(({ x, y }) => {
      const host = [...document.documentElement.children].find((element) => element.matches(':popover-open'));
      return host !== undefined && document.elementFromPoint(x + 40, y + 80) === host;
    }, point);
  assert.equal(await until(cardShown, Boolean), true, 'the card is shown');
  await page.keyboard.press('Escape');
  assert.equal(await until(cardShown, (shown) => !shown), false, 'the card is gone');
  await page.close();
});
