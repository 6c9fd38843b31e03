import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectBlocks } from '../../../lib/page/blocks.ts';
import { offsetOf, rangesOf } from '../../../lib/page/text-range.ts';
import { pageOf } from './page-of.ts';

/** Markup with words split over elements, hidden parts, odd spaces, objects and letter case set by style. */
const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      'word',
      ' ',
      'storm shadow',
      '\n  ',
      'Straße ',
      '漢字',
      '<br>',
      '<wbr>',
      '<img>',
      '<code>x</code>',
      '\u00adhy',
      '&nbsp;',
    ),
    fc
      .tuple(
        fc.constantFrom(
          ['<p>', '</p>'],
          ['<b>', '</b>'],
          ['<a href="#">', '</a>'],
          ['<div>', '</div>'],
          ['<li>', '</li>'],
          ['<pre>', '</pre>'],
          ['<span style="display:none">', '</span>'],
          ['<span style="text-transform:uppercase">', '</span>'],
          ['<span style="float:left">', '</span>'],
          ['<span style="display:inline-block">', '</span>'],
          ['<sup>', '</sup>'],
          ['<section><template shadowrootmode="open"><i><slot></slot></i></template>', '</section>'],
        ),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([[open, close], inner]) => `${open}${inner.join('')}${close}`),
  ),
})).node;

const plain = (text: string): string => text.replace(/[\s\u00a0\uFFFC]+/g, '').toLowerCase();

test('the ranges of any span hold the span’s text, but for white space and letter case', () => {
  fc.assert(
    fc.property(fc.array(markup, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (parts, one, other) => {
      const page = pageOf(parts.join(''));
      let last = 0;
      for (const block of collectBlocks(page.body, { nextId: () => ++last })) {
        const [start = 0, end = 0] = [one % (block.text.length + 1), other % (block.text.length + 1)].sort(
          (a, b) => a - b,
        );
        const shown = rangesOf(block, start, end).map((range) => {
          const live = page.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        });
        expect(plain(shown.join(''))).toBe(plain(block.text.slice(start, end)));
      }
    }),
    { numRuns: 150 },
  );
});

test('a place in a text node has an offset in its block', () => {
  const page = pageOf('<p>one <b>two</b></p>');
  const [block] = collectBlocks(page.body, { nextId: () => 1 });
  const text = page.querySelector('b')?.firstChild as Text;
  expect(block && offsetOf(block, text, 1)).toBe(5);
});

test('a block whose text node was cut short gives no range', () => {
  const page = pageOf('<p>storm shadow</p>');
  const [block] = collectBlocks(page.body, { nextId: () => 1 });
  (page.querySelector('p')?.firstChild as Text).data = 'storm';
  expect(block && rangesOf(block, 6, 12)).toEqual([]);
});
