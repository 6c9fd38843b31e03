import type { Page } from '@playwright/test';
import type { Pack } from '../../lib/corpus/pack.ts';
import { cardBox, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { PAYLOADS } from '../unit/components/payloads.ts';
import { river, smallPack } from '../unit/store/small-pack.ts';
import { expect, test } from './extension.ts';
import { openLibrary, takePack } from './library-data.ts';
import { showMade } from './made-page.ts';
import { pageOf } from './story.ts';
import { tellReader } from './worker.ts';

/** Words that stand in the card of Storm Shadow, its pack and its settings, and nowhere on the fixture page. */
const SECRETS = [
  'SCALP',
  'cruise missile',
  'Taurus KEPD',
  'arms-and-treaties',
  'Arms and treaties',
  'sidelight',
  'teal',
];

/** Runs in the page before its own scripts: notes every event and every message that reaches it. */
function spyOnEverything(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const note = (event: Event): void => {
    const { type } = event;
    const path = event
      .composedPath()
      .map((target) => (target instanceof Element ? target.outerHTML.slice(0, 400) : ''));
    const data = event instanceof MessageEvent ? JSON.stringify(event.data) : '';
    const key = event instanceof KeyboardEvent ? event.key : '';
    heard.push([type, key, data, ...path.slice(0, 1)].join(' '));
  };
  for (const type of [
    ...['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'wheel', 'copy'],
    ...['focusin', 'focusout', 'focus', 'blur', 'toggle', 'beforetoggle', 'message', 'selectionchange', 'input'],
  ])
    addEventListener(type, note, true);
}

/** Runs in the page: all that a script of the page can learn of a card whose box it knows, as one text. */
function probe({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  const found: unknown[] = [];
  for (const element of document.documentElement.querySelectorAll('*')) {
    if (element.localName === 'body' || element.closest('body') || element.closest('head')) continue;
    const own = element.cloneNode(true) as Element;
    found.push(own.outerHTML, element.textContent, element.shadowRoot?.innerHTML);
    found.push(
      getComputedStyle(element).cssText,
      ...element.getAttributeNames().map((name) => element.getAttribute(name)),
    );
    for (const name of Reflect.ownKeys(element)) found.push(String(name));
  }
  for (let at = 0; at < 40; at++) {
    const [px, py] = [x + (width * (at % 8)) / 8 + 5, y + (height * Math.floor(at / 8)) / 5 + 5];
    for (const element of document.elementsFromPoint(px, py))
      if (!element.closest('body')) found.push(element.outerHTML);
    const caret = document.caretPositionFromPoint(px, py);
    if (!caret?.offsetNode.parentElement?.closest('body')) found.push(caret?.offsetNode.textContent);
  }
  const selection = getSelection();
  selection?.selectAllChildren(document.documentElement);
  const ranges = selection as unknown as { getComposedRanges?(options: object): StaticRange[] } | null;
  for (const { startContainer, endContainer } of ranges?.getComposedRanges?.({ shadowRoots: [] }) ?? [])
    found.push(startContainer.nodeName, endContainer.nodeName);
  found.push(selection?.toString());
  selection?.removeAllRanges();
  for (const entry of performance.getEntries()) found.push(JSON.stringify(entry));
  for (const [name, highlight] of CSS.highlights) found.push(name, highlight.type, String(highlight.priority));
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets])
    if (!sheet.ownerNode) for (const rule of sheet.cssRules) found.push(rule.cssText);
  for (const name of Reflect.ownKeys(globalThis)) found.push(String(name));
  for (const storage of [localStorage, sessionStorage]) found.push(JSON.stringify(storage));
  found.push(
    document.cookie,
    document.activeElement?.outerHTML === document.body.outerHTML ? '' : document.activeElement?.outerHTML,
  );
  return found.filter(Boolean).join('\n');
}

async function openCard(page: Page, words: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const { x, y } = await pointOf(page, words);
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toBeDefined();
  const box = await cardBox(page);
  if (!box) throw new Error('The card has no box.');
  return box;
}

test('no script of the page learns what a card says, of which topic and pack, or how Sidelight is set', async ({
  page,
  site,
}) => {
  await page.addInitScript(spyOnEverything);
  await page.goto(site.url('surfaces.html'));
  const globals = await page.evaluate(() => Reflect.ownKeys(globalThis).map(String));
  await awaitMarks(page);
  const box = await openCard(page, 'Storm Shadow');
  await page.mouse.move(box.x + 60, box.y + 60, { steps: 3 });
  const learned = await page.evaluate(probe, box);
  for (const secret of SECRETS) expect(learned).not.toContain(secret);
  expect(await page.evaluate(() => Reflect.ownKeys(globalThis).map(String))).toEqual(globals);
  // A page is given the text that is selected in a closed shadow root, so none can be.
  await page.mouse.dblclick(box.x + 60, box.y + 70);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  await page.mouse.move(box.x + 30, box.y + 62);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 130, { steps: 3 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  await page.keyboard.press('ControlOrMeta+a');
  const all = await page.evaluate(() => getSelection()?.toString() ?? '');
  for (const secret of SECRETS) expect(all).not.toContain(secret);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n'));
  for (const secret of SECRETS) expect(heard).not.toContain(secret);
});

test('keys and clicks in the card do not reach the shortcuts of the page', async ({ page, site, extension }) => {
  await page.goto(site.url('surfaces.html'));
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown', 'wheel'])
      document.addEventListener(type, (event) =>
        heard.push(`${type} ${event instanceof KeyboardEvent ? event.key : ''}`),
      );
  });
  await awaitMarks(page);
  await tellReader(extension, page.url(), 'page.command', 'open-card');
  await expect.poll(() => cardText(page)).toBeDefined();
  for (const key of ['j', 'k', '/', '?', 'Tab', 'ArrowDown', ' ', 'End']) await page.keyboard.press(key);
  const box = await cardBox(page);
  if (!box) throw new Error('The card has closed.');
  await page.mouse.click(box.x + 60, box.y + 70);
  await page.mouse.wheel(0, 50);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
});

/** A pack in which every text of topic and source `n` is payload `n`. */
function hostilePack(): Pack {
  const pack = smallPack({ id: 'hostile', topics: 0, sources: 0 });
  const asOf = { date: '2024-01-01', of: 'fact' } as const;
  pack.pack.title = PAYLOADS[2] ?? '';
  pack.topics = PAYLOADS.map((text, number) => ({
    ...river(number),
    title: text,
    summary: text,
    background: [text],
    relations: [],
    facts: [{ label: text, value: text, asOf, cite: ['one'] }],
    disputes: [{ claim: text, saidBy: text, but: text, asOf, cite: ['one'] }],
    timeline: [
      { date: '2020', text, cite: ['one'] },
      { date: '2026', text, cite: ['one'] },
    ],
    references: [{ key: 'one', title: text, publisher: text, url: 'https://example.org/', date: '2024-01-01' }],
  }));
  pack.sources = PAYLOADS.map((text, number) => ({
    id: `source-${number}`,
    title: text,
    publisher: text,
    author: text,
    lang: 'en',
    text: [`The Quarrow ${number} rises here, and the sign beside it says ${text} in large letters.`],
  }));
  return pack;
}

/** Runs in every page: notes what would be noticed of a script that ran. */
function trap(): void {
  Object.assign(globalThis, { alert: () => Object.assign(globalThis, { hit: 1 }) });
}

const wasHit = (page: Page): Promise<boolean> =>
  page.evaluate(() => 'hit' in globalThis || 'hit' in (globalThis.top ?? {}));

test('whatever a pack says is shown as text, in the card and on every surface', async ({
  page,
  extension,
  extensionId,
}) => {
  test.setTimeout(180_000);
  const asked: string[] = [];
  extension.on('request', (request) => asked.push(request.url()));
  page.on('dialog', () => asked.push('a dialog'));
  await page.addInitScript(trap);
  const library = await openLibrary(extension, extensionId);
  await library.evaluate(trap);
  await takePack(library, {
    name: 'hostile.pack.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(hostilePack())),
  });
  await expect(library.getByRole('status')).toContainText('100 topics', { timeout: 30_000 });
  expect(await wasHit(library)).toBe(false);

  const story = PAYLOADS.map(
    (_, number) => `<p>They crossed the Quarrow ${number} at noon and found nobody on the other side, as before.</p>`,
  );
  await showMade(page, pageOf(story.join('')));
  await awaitMarks(page);
  await tellReader(extension, page.url(), 'page.command', 'open-card');
  for (const payload of PAYLOADS) {
    const shown = payload.replace(/\s+/g, ' ').trim();
    await expect.poll(async () => ((await cardText(page)) ?? '').split(shown).length).toBeGreaterThan(6);
    await tellReader(extension, page.url(), 'page.command', 'next-mention');
  }
  expect(await wasHit(page)).toBe(false);

  const view = await extension.newPage();
  view.on('dialog', () => asked.push('a dialog'));
  await view.addInitScript(trap);
  for (const number of [0, 2, 4, 6, 10, 14, 23, 24]) {
    await view.goto(`chrome-extension://${extensionId}/source.html#hostile/source-${number}`);
    await view.reload();
    await expect(view.locator('h1')).toHaveText(PAYLOADS[number] ?? '');
    await expect(view.locator('main, #root').first()).toContainText(PAYLOADS[number] ?? '');
    await view.goto(`chrome-extension://${extensionId}/sidepanel.html#hostile/river-${number}`);
    await view.reload();
    await expect(view.locator('#root')).toContainText(PAYLOADS[number] ?? '');
    await view.goto(`chrome-extension://${extensionId}/popup.html`);
    await view.getByRole('combobox').fill(`Quarrow ${number}`);
    await expect(view.locator('.search-topic').first()).toContainText(PAYLOADS[number] ?? '');
    expect(await view.locator('#root :is(script, iframe, object, base, img, animate, video)').count()).toBe(0);
    expect(await wasHit(view)).toBe(false);
  }
  expect(asked.filter((url) => !/^(chrome-extension:|http:\/\/stories\.localhost)/.test(url))).toEqual([]);
  await view.close();
  await library.locator('[data-pack=hostile]').getByRole('button', { name: 'Remove' }).click();
  await library.close();
});
