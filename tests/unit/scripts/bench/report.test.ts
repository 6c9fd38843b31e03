import { describe, expect, it } from 'vitest';
import { chooseParts } from '../../../../scripts/bench/parts.ts';
import { withPart } from '../../../../scripts/bench/report.ts';
import { markdownTable, textTable } from '../../../../scripts/bench/table.ts';
import type { BenchPart, BenchRow } from '../../../bench/part.ts';

const row = (more: Partial<BenchRow>): BenchRow => ({
  figure: 'speed',
  ours: '2 ms',
  peer: 'other 4 ms',
  ratio: '2.0 ×',
  bar: '≤ 3 ms',
  ok: true,
  ...more,
});

const part = (title: string, ...rows: Partial<BenchRow>[]): BenchPart => ({
  title,
  method: `Method of ${title}.`,
  rows: rows.map(row),
});

const on = (day: string, quick = false) => ({ day, machine: '2 × Testing; Node 24', quick });

const sectionOf = (report: string, title: string): string =>
  report.split(/^(?=## )/m).find((text) => text.startsWith(`## ${title}\n`)) ?? '';

describe('the report', () => {
  it('is made from nothing, with the day, the machine and the method of the part', () => {
    const section = sectionOf(withPart('', part('Card', {}), on('2026-01-02')), 'Card');
    expect(section).toContain('Measured 2026-01-02. 2 × Testing; Node 24.');
    expect(section).toContain('Method of Card.');
    expect(section).toContain('| speed | 2 ms | ≤ 3 ms | yes | other 4 ms | 2.0 × |');
  });

  it('keeps the sections of parts that were not run, to the letter', () => {
    const first = withPart('', part('Card', {}), on('2026-01-02'));
    const both = withPart(first, part('Page', { figure: 'walk' }), on('2026-02-03'));
    const again = withPart(both, part('Card', { ours: '9 ms', ok: false }), on('2026-03-04'));
    expect(sectionOf(both, 'Card').trimEnd()).toBe(sectionOf(first, 'Card').trimEnd());
    expect(sectionOf(again, 'Page')).toBe(sectionOf(both, 'Page'));
    expect(sectionOf(again, 'Card')).toContain('| speed | 9 ms | ≤ 3 ms | no |');
    expect(again.match(/^## Card$/gm)).toHaveLength(1);
    expect(again.indexOf('## Card')).toBeLessThan(again.indexOf('## Page'));
  });

  it('gives for each part when it was measured and how many of its bars are met', () => {
    const first = withPart('', part('Card', {}, { ok: false }, { bar: '' }), on('2026-01-02', true));
    const both = withPart(first, part('Page', {}), on('2026-02-03'));
    expect(both).toContain('| Card | 2026-01-02 | 1 of 2 |\n| Page | 2026-02-03 | 1 of 1 |');
    expect(sectionOf(both, 'Card')).toContain('Measured 2026-01-02 in a quick run.');
  });

  it('is the same when the same part is written twice', () => {
    const once = withPart('', part('Card', {}), on('2026-01-02'));
    expect(withPart(once, part('Card', {}), on('2026-01-02'))).toBe(once);
  });
});

describe('a table', () => {
  it('has one line a figure below the title of its part, in columns', () => {
    const lines = textTable([part('Card', {}), part('Page', { figure: 'walk of all', bar: '', ok: true })]).split('\n');
    expect(lines).toEqual([
      'figure         ours  bar     met  peer        ratio',
      'Card',
      '  speed        2 ms  ≤ 3 ms  yes  other 4 ms  2.0 ×',
      'Page',
      '  walk of all  2 ms               other 4 ms  2.0 ×',
    ]);
  });

  it('keeps a bar in a cell from being taken for the end of it', () => {
    expect(markdownTable(['figure'], [['a | b']])).toBe('| figure |\n| --- |\n| a \\| b |');
  });
});

describe('the choice of parts', () => {
  it.each([
    [[], false, 10],
    [[], true, 8],
    [['card'], true, 1],
    [['search'], false, 4],
    [['search-100k'], true, 2],
    [['page', 'popup'], false, 2],
  ] as const)('%j, quick: %j, runs %i', (named, quick, count) => {
    expect(chooseParts(named, quick)).toHaveLength(count);
  });

  it('refuses a name that fits no part', () => {
    expect(chooseParts(['card', 'sear'], false)).toBeUndefined();
  });
});
