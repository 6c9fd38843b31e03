import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraphChanges } from '../../../lib/corpus/paragraph-changes.ts';

const marked = (before: string[], after: string[]): string =>
  paragraphChanges(before, after)
    .map(({ kind, text }) => ({ same: '=', added: '+', removed: '-' })[kind] + text)
    .join(' ');

it.each([
  ['a b c', 'a b c', '=a =b =c'],
  ['a b c', 'a x c', '=a -b +x =c'],
  ['a b', 'a b c', '=a =b +c'],
  ['b', 'a b', '+a =b'],
  ['a b c d', 'a d', '=a -b -c =d'],
  ['', 'a', '+a'],
  ['a b c', 'c a b', '+c =a =b -c'],
])('from “%s” to “%s” is %s', (before, after, changes) => {
  const split = (text: string): string[] => text.split(' ').filter(Boolean);
  expect(marked(split(before), split(after))).toBe(changes);
});

it('gives both texts back, and keeps as much as can be kept', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const changes = paragraphChanges(before, after);
      const without = (kind: string): string[] => changes.filter((one) => one.kind !== kind).map(({ text }) => text);
      expect(without('added')).toEqual(before);
      expect(without('removed')).toEqual(after);
      expect(changes.filter(({ kind }) => kind === 'same').length).toBe(longest(before, after));
    }),
  );
});

it('shows texts too long to compare as replaced', () => {
  const before = Array.from({ length: 3000 }, (_, at) => `a${at}`);
  const after = ['a0', ...Array.from({ length: 3000 }, (_, at) => `b${at}`)];
  const changes = paragraphChanges(before, after);
  expect(changes[0]).toEqual({ kind: 'same', text: 'a0' });
  expect(changes.filter(({ kind }) => kind === 'added')).toHaveLength(3000);
});

/** Length of the longest common subsequence, by its definition. */
function longest(one: string[], other: string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const rows = one.map(() => other.map(() => 0));
  one.forEach((a, i) => {
    other.forEach((b, j) => {
      const row = rows[i] as number[];
      const above = rows[i - 1]?.[j] ?? 0;
      row[j] = a === b ? (rows[i - 1]?.[j - 1] ?? 0) + 1 : Math.max(above, row[j - 1] ?? 0);
    });
  });
  return rows.at(-1)?.at(-1) ?? 0;
}
