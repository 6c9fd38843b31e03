import { beforeEach, expect, test, vi } from 'vitest';
import { holderSelectors } from '../../../lib/page/holder-selectors.ts';
import { pageOf } from './page-of.ts';

/** jsdom has no `CSS.escape`; this one knows the characters of the cases. */
const escapeName = (name: string): string => name.replace(/[/:]/g, '\\$&').replace(/^\d/, (digit) => `\\3${digit} `);

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: escapeName });
});

/** Markup with a range from the first to the last letter of the element `#from` to `#to`, and the selectors of what holds it. */
const cases = [
  { title: 'a paragraph by its tag alone', body: '<p class="lead" id="from">A treaty.</p>', selectors: ['p'] },
  {
    title: 'a box by its tag and all its classes',
    body: '<div class="body wide" id="from">A treaty.</div>',
    selectors: ['div.body.wide'],
  },
  {
    title: 'a box without a class by what is around it too',
    body: '<main><div id="from">A treaty.</div></main>',
    selectors: ['main:not([class])>div:not([class])'],
  },
  {
    title: 'a class that no selector may hold as it is',
    body: '<div class="w-1/2 2xl:p" id="from">A treaty.</div>',
    selectors: ['main:not([class])>div.w-1\\/2.\\32 xl\\:p'],
  },
  {
    title: 'every element whose own text a long range covers',
    body: '<p>The <b id="from">cluster</b> <em>munitions</em> <i id="to">treaty</i></p>',
    selectors: ['b', 'p', 'em', 'p', 'i'],
  },
];

test.each(cases)('a range is held by $title', ({ body, selectors }) => {
  const document = pageOf(`<main>${body}</main>`);
  const start = document.querySelector('#from')?.firstChild as Text;
  const end = (document.querySelector('#to')?.firstChild as Text | undefined) ?? start;
  const range = { startContainer: start, startOffset: 0, endContainer: end, endOffset: end.length };
  const found = holderSelectors(range);
  expect(found).toEqual(selectors);
  for (const selector of found) expect(document.querySelector(selector)).not.toBeNull();
});

test('text at the top of a shadow root is held by its host', () => {
  const document = pageOf('<div id="host"></div>');
  const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
  const text = root.appendChild(document.createTextNode('A treaty.'));
  expect(holderSelectors({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 9 })).toEqual([
    ':host',
  ]);
});
