import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { editDistance } from '../../../lib/search/edit-distance.ts';
import { TypoWalk } from '../../../lib/search/typo-walk.ts';
import { opened, passages } from './index-of.ts';

const word = fc.stringMatching(/^[abcd]{1,8}$/);

/** The distance by its definition, without limit: a full table. */
function tableDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j++) (table[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const edits = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits.push(at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = Math.min(...edits);
    }
  return at(a.length, b.length);
}

function prefixDistance(a: string, b: string): number {
  return Math.min(...Array.from({ length: b.length + 1 }, (_, end) => tableDistance(a, b.slice(0, end))));
}

describe('the typo walk', () => {
  test.each([
    [1, false],
    [2, false],
    [1, true],
    [2, true],
  ])('finds what comparing every word finds (limit %i, prefix %s)', (limit, prefix) => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), word, (words, wanted) => {
        const segment = opened(buildSegment('passage', passages(words)));
        const found = new Map<string, number>();
        for (const { from, to, distance } of new TypoWalk(segment, wanted, limit, prefix).run(0, segment.terms))
          for (let term = from; term < to; term++) found.set(segment.term(term), distance);
        const distance = prefix ? prefixDistance : tableDistance;
        const expected = words.map((term) => [term, distance(wanted, term)] as const).filter(([, d]) => d <= limit);
        expect(found).toEqual(new Map(expected));
      }),
      { numRuns: 300 },
    );
  });

  test('counts a swap of neighbours as one', () => {
    const segment = opened(buildSegment('passage', passages(['treaty'])));
    expect(new TypoWalk(segment, 'traety', 1, false).run(0, 1)).toEqual([{ from: 0, to: 1, distance: 1 }]);
  });
});

describe('the edit distance of two words', () => {
  test('is that of the full table, or just past the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(limit + 1, tableDistance(a, b)));
        expect(editDistance(a, b, limit, true)).toBe(Math.min(limit + 1, prefixDistance(a, b)));
      }),
    );
  });
});
