import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sentences } from '../../../lib/text/sentences.ts';
import { SENTENCES } from './sentence-cases.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each(SENTENCES)('%s', (_rule, parted) => {
    const parts = parted.split('|').map((part) => part.trim());
    expect(cut(parted.replaceAll('\n|', '\n').replaceAll('|', ' '))).toEqual(parts);
  });

  it('lose nothing but white space, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spans = sentences(text);
        expect(spans.every(({ start, end }, i) => start < end && start >= (spans[i - 1]?.end ?? 0))).toBe(true);
        expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
