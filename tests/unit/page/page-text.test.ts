import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectBlocks } from '../../../lib/page/blocks.ts';
import { createPageText, type PageText } from '../../../lib/page/page-text.ts';
import { pageOf } from './page-of.ts';

async function read(html: string) {
  const page = pageOf(html);
  const walked: number[][] = [];
  const text = createPageText(page.body, { beforeWalk: (ids) => walked.push(ids) });
  const { signal } = new AbortController();
  await text.read([page.body], signal);
  walked.length = 0;
  const element = (selector: string): HTMLElement => page.querySelector(selector) as HTMLElement;
  return { page, text, walked, element, reread: (...places: Element[]) => text.read(places, signal) };
}

const lines = ({ blocks }: PageText): string[] => blocks.map(({ text }) => text);
const idsOf = ({ blocks }: PageText): Record<string, number> =>
  Object.fromEntries(blocks.map(({ text, id }) => [text, id]));

describe('reading changed places again', () => {
  test('text that stayed keeps its id, text that changed gets a new one', async () => {
    const { text, element, reread } = await read('<p id="a">one</p><p id="b">two</p>');
    const before = idsOf(text);
    element('#b').textContent = 'three';
    const { added, removed, moved } = await reread(element('#b'));
    expect(lines(text)).toEqual(['one', 'three']);
    expect(idsOf(text).one).toBe(before.one);
    expect(added.map(({ text }) => text)).toEqual(['three']);
    expect(removed).toEqual([before.two]);
    expect(moved).toEqual([]);
    expect(text.byId(before.two as number)).toBeUndefined();
  });

  test('the same text in new nodes is moved, not new', async () => {
    const { text, element, reread } = await read('<div id="story"><p>one</p><p>two</p></div>');
    const before = idsOf(text);
    element('#story').innerHTML = '<p>zero</p><p>one</p><p>two</p>';
    const { added, removed, moved } = await reread(element('#story'));
    expect(added.map(({ text }) => text)).toEqual(['zero']);
    expect(removed).toEqual([]);
    expect(moved.map(({ id }) => id)).toEqual([before.one, before.two]);
  });

  test('a block that turns up at another place keeps its id', async () => {
    const { text, element, reread } = await read('<div id="a"><p>one</p></div><div id="b"><p>two</p></div>');
    const before = idsOf(text);
    element('#a p').remove();
    element('#b').innerHTML = '<p>two</p><p>one</p>';
    await reread(element('#b'));
    expect(idsOf(text)).toEqual(before);
    expect(lines(text)).toEqual(['two', 'one']);
  });

  test('what was taken out of the page is removed with any reading', async () => {
    const { text, element, reread } = await read('<p id="a">one</p><p id="b">two</p>');
    const { one } = idsOf(text);
    element('#a').remove();
    const { removed } = await reread(element('#b'));
    expect(removed).toEqual([one]);
    expect(lines(text)).toEqual(['two']);
  });

  test('a change inside a line reads the whole line', async () => {
    const { text, element, reread } = await read('<p>the <b id="x">Ottawa</b> Treaty</p>');
    element('#x').textContent = 'Oslo';
    await reread(element('#x'));
    expect(lines(text)).toEqual(['the Oslo Treaty']);
  });

  test('blocks that are about to be walked again are told before', async () => {
    const { text, walked, element, reread } = await read('<div id="a"><p>one</p><p>two</p></div><p>three</p>');
    const before = idsOf(text);
    await reread(element('#a'));
    expect(walked).toEqual([[before.one, before.two]]);
  });

  test('places that are no longer in the page, or stand outside its root, are left alone', async () => {
    const { page, text, reread } = await read('<p>one</p>');
    const away = page.createElement('p');
    away.textContent = 'away';
    expect(await reread(away, page.head)).toEqual({ added: [], moved: [], removed: [] });
    expect(lines(text)).toEqual(['one']);
  });
});

/** One edit of a page: at the element with a number (counted round), do this. */
const edit = fc.record({
  at: fc.nat(40),
  does: fc.constantFrom('append', 'prepend', 'text', 'remove', 'wrap', 'clone'),
  word: fc.constantFrom('mines', 'treaty', 'shells', 'north', 'winter'),
});

test('after any edits, read where they happened, the blocks are those of a fresh reading, with ids of their own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), async (rounds) => {
      const { page, text, reread } = await read(
        '<section><h2>head</h2><p>one <i>two</i></p><div>three<p>four</p>five</div></section><p>six</p>',
      );
      for (const round of rounds) {
        const places = new Set<Element>();
        for (const { at, does, word } of round) {
          const all = [...page.body.querySelectorAll('*')];
          const element = all[at % Math.max(1, all.length)] ?? page.body;
          const parent = element.parentElement as Element;
          const fresh = page.createElement(at % 2 ? 'p' : 'b');
          fresh.textContent = word;
          if (does === 'append') element.append(fresh);
          if (does === 'prepend') element.prepend(word);
          if (does === 'text') element.textContent = word;
          if (does === 'remove' && element !== page.body) element.remove();
          if (does === 'clone' && element !== page.body) element.after(element.cloneNode(true));
          if (does === 'wrap' && element !== page.body) {
            element.replaceWith(fresh);
            fresh.append(element);
          }
          places.add(parent.isConnected ? parent : page.body);
        }
        await reread(...places);
      }
      let last = 0;
      expect(lines(text)).toEqual(collectBlocks(page.body, { nextId: () => ++last }).map(({ text }) => text));
      expect(new Set(text.blocks.map(({ id }) => id)).size).toBe(text.blocks.length);
    }),
    { numRuns: 120 },
  );
});
