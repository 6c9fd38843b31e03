import { expect, it } from 'vitest';
import { arrange, type SourceOrder, searchable } from '../../../../components/library/sources/arrange.ts';
import type { SourceLine } from '../../../../components/library/sources/source-actions.ts';

const line = (id: string, rest: Partial<SourceLine>): SourceLine => ({
  id,
  pack: 'saved',
  packTitle: 'Saved articles',
  own: true,
  title: id,
  lang: 'en',
  ...rest,
});
const LINES = searchable([
  line('a', { title: 'Écluse 10', publisher: 'Courier', saved: '2026-02-01T00:00:00.000Z', published: '2024' }),
  line('b', { title: 'Ecluse 9', author: 'Ann Lee', saved: '2026-03-01T00:00:00.000Z', published: '2025-01' }),
  line('c', { title: 'Bridge', pack: 'arms', own: false, publisher: 'Bridge Post', published: '2024-05-01' }),
]);
const ids = (choice: { query?: string; pack?: string; order?: SourceOrder }) =>
  arrange(LINES, { query: '', pack: '', order: 'saved', lang: 'en', ...choice })
    .map(({ id }) => id)
    .join(' ');

it.each([
  ['saved', 'b a c'],
  ['published', 'b c a'],
  ['title', 'c b a'],
  ['site', 'c a b'],
] as const)('sources are sorted by %s', (order, expected) => {
  expect(ids({ order })).toBe(expected);
});

it.each([
  ['ecluse', 'b a'],
  ['ÉCLUSE ann', 'b'],
  ['courier', 'a'],
  ['nothing', ''],
  ['  ', 'b a c'],
])('“%s” finds sources by all its words', (query, expected) => {
  expect(ids({ query })).toBe(expected);
});

it('those of one pack are shown alone', () => {
  expect(ids({ pack: 'arms' })).toBe('c');
});
