import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchPart, RunBench } from '../tests/bench/part.ts';

/** Parts by name; each is one module whose `run` measures and returns a table. */
const PARTS: Record<string, () => Promise<{ run: RunBench }>> = {
  card: () => import('../tests/bench/card.ts'),
  detection: () => import('../tests/bench/detection.ts'),
  page: () => import('../tests/bench/page.ts'),
  panel: () => import('../tests/bench/panel.ts'),
  popup: () => import('../tests/bench/popup.ts'),
  'search-1k': searchAt(1_000, ['topics', 'passages']),
  'search-10k': searchAt(10_000, ['topics', 'passages']),
  'search-100k-topics': searchAt(100_000, ['topics']),
  'search-100k-passages': searchAt(100_000, ['passages']),
  store: () => import('../tests/bench/store.ts'),
};

/** Search is measured size by size, so that each part ends within minutes. */
function searchAt(size: number, collections: readonly ('topics' | 'passages')[]) {
  return async () => {
    const { runAt } = await import('../tests/bench/search.ts');
    return { run: ((options) => runAt(size, collections, options)) satisfies RunBench };
  };
}

const REPORT = join(import.meta.dirname, '../docs/performance.md');
const USAGE = `usage: npm run bench -- [--quick] [--pages DIR] [PART...]
parts: ${Object.keys(PARTS).join(', ')} (all when none is named; “search” is all that begin so)
--pages DIR  saved pages for the part “page” (the project's own when not given)
--quick  fewer sizes and rounds, at most five minutes in all; does not write docs/performance.md`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    pages: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter((name) => !Object.keys(PARTS).some((part) => belongs(part, name)));
if (values.help || unknown.length > 0) {
  console.error(unknown.length > 0 ? `There is no part ${unknown.join(', ')}.\n${USAGE}` : USAGE);
  process.exit(unknown.length > 0 ? 2 : 0);
}

function belongs(part: string, named: string): boolean {
  return part === named || part.startsWith(`${named}-`);
}

let missed = 0;
for (const [name, load] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.some((named) => belongs(name, named))) continue;
  if (positionals.length === 0 && values.quick && name.startsWith('search-100k')) continue;
  const { run } = await load();
  const part = await run({ quick: values.quick, ...(values.pages !== undefined && { pages: values.pages }) });
  missed += part.rows.filter(({ ok }) => !ok).length;
  console.log(`\n${part.title}\n${part.method}\n`);
  console.table(part.rows.map(({ ok, bar, ...rest }) => ({ ...rest, bar, ok: bar === '' ? '' : ok ? 'yes' : 'NO' })));
  if (!values.quick) writeReport(part);
}
console.log(missed === 0 ? '\nEvery bar is met.' : `\n${missed} figures miss their bar.`);
process.exitCode = missed === 0 ? 0 : 1;

/** Replaces the part's section in the report, or adds it. */
function writeReport(part: BenchPart): void {
  const old = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '# Performance\n\nWritten by `npm run bench`.\n';
  const lines = part.rows.map(
    (r) =>
      `| ${r.figure} | ${r.ours} | ${r.peer} | ${r.ratio} | ${r.bar} | ${r.bar === '' ? '' : r.ok ? 'yes' : 'no'} |`,
  );
  const section = `## ${part.title}\n\n${part.method}\n\n| figure | ours | peer | ratio | bar | met |\n|---|---|---|---|---|---|\n${lines.join('\n')}\n`;
  const [intro = '', ...sections] = old.split(/^(?=## )/m);
  const others = sections.filter((text) => !text.startsWith(`## ${part.title}\n`));
  writeFileSync(
    REPORT,
    [intro.trimEnd(), ...[...others, section].map((text) => text.trimEnd())].join('\n\n').concat('\n'),
  );
}
