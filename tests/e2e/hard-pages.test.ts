import type { Page } from '@playwright/test';
import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, marksOf, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { serveMade, showMade } from './made-page.ts';
import { HEAD, PARAGRAPHS, pageOf, storyOf } from './story.ts';
import { injectReader } from './worker.ts';

/** A page that makes reading hard, and the marks it should show all the same. */
interface HardPage {
  name: string;
  markup: string;
  type?: string;
  marks?: string[];
  /** Whether a card opens on it too. */
  card?: boolean;
}

const MARKS = ['Ottawa Treaty', 'ATACMS'];
const STORY = storyOf('mines', 'missiles');

/** No question to the page may wait longer than this, ms: the machine that runs the tests is busy, a freeze is longer. */
const ANSWER = 2_000;

const TAMPERING = `
  for (const [owner, name] of [
    [Node.prototype, 'firstChild'], [Node.prototype, 'nextSibling'], [Node.prototype, 'parentNode'], [Element.prototype, 'localName'],
    [Element.prototype, 'attachShadow'], [Element.prototype, 'shadowRoot'], [window, 'MutationObserver'], [window, 'getComputedStyle'],
    [window, 'StaticRange'], [window, 'Highlight'], [HighlightRegistry.prototype, 'delete'], [HighlightRegistry.prototype, 'set'],
  ]) Object.defineProperty(owner, name, { configurable: true, get() { throw new Error('tampered ' + name); } });`;

/** A page with elements nested deep. Chromium itself ends a page of some thousand boxes in boxes, so the deepest one has none. */
function nested(depth: number, style: string): string {
  return pageOf(
    `${STORY}<div id="deep"></div><script>let at = deep; for (let n = 0; n < ${depth}; n++) { at = at.appendChild(document.createElement('div')); at.style.cssText = '${style}'; } at.textContent = 'The bottom.';</script>`,
  );
}

const PAGES: HardPage[] = [
  {
    name: 'whose styles unset everything',
    markup: pageOf(STORY, {
      head: '<style>*{all:unset!important} head,script,style,title{display:none!important} p,h1,article,main{display:block!important}</style>',
    }),
    card: true,
  },
  {
    name: 'that covers itself with the highest z-index',
    markup: pageOf(`${STORY}<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>`),
    card: true,
  },
  { name: 'that has bent the prototypes', markup: pageOf(`${STORY}<script>${TAMPERING}</script>`), card: true },
  {
    name: 'whose form names its fields after the members of nodes',
    markup: pageOf(
      `<form>${STORY}<input name="firstChild"><input name="parentNode"><input name="nodeType"><input name="localName"><input name="shadowRoot"><input name="nextSibling"><input name="checkVisibility"><input name="closest"><input name="getAttribute"><input name="children"><input name="contains"><input name="isConnected"><input name="assignedSlot"></form>`,
    ),
  },
  {
    name: 'that takes our host out',
    markup: pageOf(
      `${STORY}<script>new MutationObserver(() => { for (const e of document.documentElement.children) if (!/^(HEAD|BODY)$/.test(e.tagName)) e.remove(); }).observe(document.documentElement, { childList: true })</script>`,
    ),
  },
  {
    name: 'that moves our host',
    markup: pageOf(
      `${STORY}<script>new MutationObserver(() => { for (const e of document.documentElement.children) if (!/^(HEAD|BODY)$/.test(e.tagName)) document.body.append(e); }).observe(document.documentElement, { childList: true })</script>`,
    ),
  },
  {
    name: 'that writes to its text for ever',
    markup: pageOf(
      `${STORY}<p id="loop"></p><script>const loop = document.querySelector('#loop'); new MutationObserver(() => setTimeout(() => { loop.textContent = String(Math.random()); })).observe(loop, { childList: true }); loop.textContent = '0';</script>`,
    ),
  },
  {
    name: 'with ten megabytes of text',
    markup: pageOf(
      `${STORY}<div id="much"></div><script>much.textContent = 'Nothing more was said that evening, and nobody asked. '.repeat(190000)</script>`,
    ),
  },
  {
    name: 'with a hundred thousand elements',
    markup: pageOf(
      `${STORY}<div id="many"></div><script>many.innerHTML = '<div><b>one</b> <i>two</i></div>'.repeat(34000)</script>`,
    ),
  },
  { name: 'nested ten thousand deep', markup: nested(10_000, 'display:contents') },
  { name: 'with boxes nested two thousand deep', markup: nested(2_000, '') },
  {
    name: 'in XHTML',
    type: 'application/xhtml+xml; charset=utf-8',
    markup: pageOf(STORY, {
      start: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en">',
    }).replace(/<meta([^>]*[^/])>/g, '<meta$1/>'),
    card: true,
  },
  {
    name: 'written by document.write',
    markup: `<!doctype html><html lang="en"><head>${HEAD}</head><body><script>document.write(${JSON.stringify(`<article><h1>An evening in the house</h1>${STORY}</article>`)})</script></body></html>`,
  },
  {
    name: 'that writes itself anew after load',
    markup: `<!doctype html><html lang="en"><head>${HEAD}</head><body><p>Wait.</p><script>addEventListener('load', () => setTimeout(() => { document.open(); document.write(${JSON.stringify(pageOf(STORY)).replaceAll('</script>', '<\\/script>')}); document.close(); }, 300))</script></body></html>`,
  },
  { name: 'from right to left', markup: pageOf(`<div dir="rtl">${STORY}</div>`), card: true },
  {
    name: 'in vertical lines',
    markup: pageOf(`<div style="writing-mode:vertical-rl;height:500px">${STORY}</div>`),
    card: true,
  },
  {
    name: 'with a story in a declarative shadow root',
    markup: pageOf(
      `<template><p>${PARAGRAPHS.cruise}</p></template><story-body><template shadowrootmode="open">${STORY}</template></story-body>`,
    ),
    card: true,
  },
  { name: 'in design mode', markup: pageOf(`${STORY}<script>document.designMode = 'on'</script>`), marks: [] },
  {
    name: 'of plain text',
    type: 'text/plain; charset=utf-8',
    markup: Object.values(PARAGRAPHS).join('\n\n'),
    marks: [],
  },
  {
    name: 'of XML',
    type: 'application/xml',
    markup: `<?xml version="1.0"?><feed><entry>${PARAGRAPHS.mines}</entry></feed>`,
    marks: [],
  },
];

/** Notes what no script caught, in the page and in ours. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  return errors;
}

/** Asks the page for something small, again and again, and gives the longest wait in ms. */
async function longestWait(page: Page, during: Promise<unknown>): Promise<number> {
  let longest = 0;
  let busy = true;
  const done = during.finally(() => {
    busy = false;
  });
  while (busy) {
    const began = Date.now();
    await page.evaluate('1').catch(() => undefined);
    longest = Math.max(longest, Date.now() - began);
    await page.waitForTimeout(20);
  }
  await done;
  return longest;
}

for (const { name, markup, type, marks = MARKS, card = false } of PAGES) {
  test(`a page ${name} is read on`, async ({ page }) => {
    const errors = errorsOf(page);
    await showMade(page, markup, type ? { type } : {});
    const shown = async (): Promise<void> => {
      if (marks.length > 0) await awaitMarks(page);
      else await page.waitForTimeout(1_500);
    };
    expect(await longestWait(page, shown())).toBeLessThan(ANSWER);
    expect((await marksOf(page)).slice(0, marks.length || 1)).toEqual(marks);
    if (card) {
      const point = await pointOf(page, 'ATACMS');
      await page.mouse.move(point.x - 2, point.y);
      await page.mouse.move(point.x, point.y);
      await expect.poll(() => cardText(page)).toContain('ATACMS');
    }
    expect(errors).toEqual([]);
  });
}

test('a page with a sandboxed frame is read on', async ({ page }) => {
  const errors = errorsOf(page);
  const inner = 'http://stories.localhost/news/2025/04/02/a-story-in-a-sandbox';
  await serveMade(page, inner, pageOf(STORY));
  await showMade(page, pageOf(`${STORY}<iframe sandbox width="600" height="300" src="${inner}"></iframe>`));
  expect(await awaitMarks(page)).toEqual(MARKS);
  expect(errors).toEqual([]);
});

test('a page in design mode is read when it is one no longer', async ({ page, extension }) => {
  await showMade(
    page,
    pageOf(`${storyOf('mines', 'missiles', 'shells', 'cruise', 'filler')}<script>document.designMode = 'on'</script>`),
  );
  await injectReader(extension, page.url());
  await page.waitForTimeout(1_000);
  expect(await marksOf(page)).toEqual([]);
  await page.evaluate(() => {
    document.designMode = 'off';
    const main = document.querySelector('main') as HTMLElement;
    main.innerHTML = `${main.innerHTML}`;
  });
  expect(await awaitMarks(page)).toEqual([...MARKS, 'cluster munitions', 'Storm Shadow']);
});

test('a plain text is read when the reader asks for it', async ({ page, extension }) => {
  await showMade(page, Object.values(PARAGRAPHS).join('\n\n'), { type: 'text/plain; charset=utf-8' });
  await page.waitForTimeout(500);
  await injectReader(extension, page.url());
  expect(await awaitMarks(page)).toEqual(expect.arrayContaining(MARKS));
});

test('a card opens again on a page that has taken our host out', async ({ page }) => {
  await showMade(
    page,
    pageOf(
      `${STORY}<script>const watch = new MutationObserver((records) => { for (const { addedNodes: [host] } of records) if (host) { host.remove(); watch.disconnect(); document.title = 'Taken out'; } }); watch.observe(document.documentElement, { childList: true })</script>`,
    ),
  );
  expect(await awaitMarks(page)).toEqual(MARKS);
  for (const mark of [...MARKS].reverse()) {
    const point = await pointOf(page, mark);
    await page.mouse.move(point.x - 2, point.y);
    await page.mouse.move(point.x, point.y);
    await expect.poll(() => page.title()).toBe('Taken out');
  }
  await expect.poll(() => cardText(page)).toContain('Ottawa');
});
