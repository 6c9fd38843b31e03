import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchPart } from '../tests/bench/part.ts';
import { machine } from './bench/machine.ts';
import { chooseParts, PARTS } from './bench/parts.ts';
import { withPart } from './bench/report.ts';
import { runPart } from './bench/run-part.ts';
import { textTable } from './bench/table.ts';

const REPORT = join(import.meta.dirname, '../docs/performance.md');
const USAGE = `usage: npm run bench -- [--quick] [--pages DIR] [--out FILE] [PART...]
parts: ${Object.keys(PARTS).join(', ')} (all when none is named; “search” is all that begin so)
--quick      fewer sizes and rounds, and not the largest indexes; writes no report
--pages DIR  saved pages for the part “page” (the project's own when not given)
--out FILE   the report to write, also after a quick run (docs/performance.md when not given)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    pages: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const names = chooseParts(positionals, values.quick);
if (values.help || !names) {
  console.error(names ? USAGE : `One of these parts is not there: ${positionals.join(', ')}.\n${USAGE}`);
  process.exit(names ? 0 : 2);
}

const out = values.out ?? (values.quick ? undefined : REPORT);
const begun = performance.now();
const parts: BenchPart[] = [];
const failed: string[] = [];
for (const [at, name] of names.entries()) {
  const circumstances = { day: new Date().toISOString().slice(0, 10), machine: machine(), quick: values.quick };
  const start = performance.now();
  console.error(`${at + 1} of ${names.length}: ${name}…`);
  try {
    const part = await runPart(name, { quick: values.quick, ...(values.pages && { pages: values.pages }) });
    parts.push(part);
    // At once, so that a run that is broken off loses nothing.
    if (out) writeFileSync(out, withPart(existsSync(out) ? readFileSync(out, 'utf8') : '', part, circumstances));
    console.error(`  ${part.rows.length} figures in ${minutes(start)}`);
  } catch (error) {
    failed.push(name);
    console.error(`  did not finish after ${minutes(start)}: ${error instanceof Error ? error.message : error}`);
  }
}

const asked = parts.flatMap(({ rows }) => rows).filter(({ bar }) => bar !== '');
const missed = asked.filter(({ ok }) => !ok);
console.log(`\n${textTable(parts)}\n`);
console.log(`${asked.length - missed.length} of ${asked.length} bars are met. ${minutes(begun)} in all.`);
for (const { figure, ours, bar } of missed) console.log(`missed: ${figure}: ${ours}, bar ${bar}`);
if (failed.length > 0) console.log(`These parts did not finish; the report keeps what it had: ${failed.join(', ')}.`);
if (out) console.log(`The report is in ${out}.`);
process.exitCode = missed.length + failed.length === 0 ? 0 : 1;

function minutes(since: number): string {
  const seconds = Math.round((performance.now() - since) / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
