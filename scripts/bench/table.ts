import type { BenchPart, BenchRow } from '../../tests/bench/part.ts';

/** The columns of every table of the bench. */
export const COLUMNS = ['figure', 'ours', 'bar', 'met', 'peer', 'ratio'] as const;

/** A row's cells in the order of the columns; `met` is empty where nothing is asked. */
export function cellsOf({ figure, ours, bar, ok, peer, ratio }: BenchRow): string[] {
  return [figure, ours, bar, bar === '' ? '' : ok ? 'yes' : 'no', peer, ratio];
}

/** All parts as one table for a terminal, each part's rows below its title. */
export function textTable(parts: readonly BenchPart[]): string {
  const lines = parts.flatMap(({ title, rows }) => [
    title,
    ...rows.map(cellsOf).map(([figure, ...rest]) => [`  ${figure}`, ...rest]),
  ]);
  const grid = [[...COLUMNS], ...lines].filter((line) => Array.isArray(line));
  const widths = COLUMNS.map((_, at) => Math.max(...grid.map((cells) => cells[at]?.length ?? 0)));
  const written = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return [COLUMNS, ...lines].map((line) => (typeof line === 'string' ? line : written(line).trimEnd())).join('\n');
}

/** Rows as a Markdown table. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}
