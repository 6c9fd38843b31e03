import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Question } from './detection-child.ts';
import type { BenchPart, BenchRow } from './part.ts';

const AHO_CORASICK = ['modern-ahocorasick', '@monyone/aho-corasick/fast', '@monyone/aho-corasick'];
const TYPOGRAPHIC_FLOOR = 'floor of typographic text';
const OTHERS = ['trie-shaped RegExp', 'n-gram Map'];
const BUILD_LIMIT_MS = 60_000;
const TEXT = 50_000;

/** Asked ratios by number of aliases. */
const BARS: Record<number, { ac: number; regexp?: number; floor?: number; typographic?: number }> = {
  100: { ac: 6, regexp: 1.8, floor: 0.45, typographic: 0.22 },
  1000: { ac: 7, regexp: 1.8, floor: 0.45, typographic: 0.22 },
  10000: { ac: 8, regexp: 4, floor: 0.45, typographic: 0.22 },
  100000: { ac: 12, regexp: 6 },
  1000000: { ac: 20, floor: 0.22 },
};

interface Runner {
  name: string;
  child: ChildProcess;
  built: Extract<Answer, { buildMs: number }>;
}

/** Time and size of finding names, against libraries, RegExp and Map, and against the walk over the text that any must do. */
export async function run({ quick }: { quick: boolean }): Promise<BenchPart> {
  const counts = quick ? [100, 1_000, 10_000] : [100, 1_000, 10_000, 100_000, 1_000_000];
  const rows: BenchRow[] = [];
  for (const count of counts) rows.push(...(await runCount(count, quick)));
  return {
    title: 'Detection',
    method:
      'One process per matcher and list of aliases, sampled in turn; CPU time of the main thread, median of the rounds. ' +
      'Ours in its product setting (folding, variants of separators, whole words, exact capitals where asked); the others ' +
      'lower-case the text, find literally, and have whole words and the longest match chosen from what they give.',
    rows,
  };
}

async function runCount(count: number, quick: boolean): Promise<BenchRow[]> {
  const failed: string[] = [];
  const runners: Runner[] = [];
  for (const name of ['ours', 'floor', TYPOGRAPHIC_FLOOR, ...AHO_CORASICK, ...OTHERS]) {
    // The walk over two-byte text in a process that has walked ASCII is several times slower, which would flatter us.
    const runner = await start(name === TYPOGRAPHIC_FLOOR ? 'floor' : name, count);
    if (typeof runner === 'string') failed.push(runner);
    else runners.push({ ...runner, name });
  }
  try {
    return await measure(count, runners, failed, quick);
  } finally {
    for (const { child } of runners) child.kill();
  }
}

async function measure(count: number, runners: Runner[], failed: string[], quick: boolean): Promise<BenchRow[]> {
  const ours = runners.find(({ name }) => name === 'ours');
  if (!ours) throw new Error('Our own matcher did not build.');
  const bar = BARS[count] ?? { ac: 1 };
  const label = count.toLocaleString('en');
  const rows: BenchRow[] = [];
  const sizes = quick ? [TEXT] : [5_000, TEXT, 500_000];
  for (const typographic of [false, true]) {
    for (const size of sizes) {
      const floor = typographic ? TYPOGRAPHIC_FLOOR : 'floor';
      const some = runners.filter(
        ({ name }) =>
          name === 'ours' || name === floor || (!typographic && size === TEXT && name !== TYPOGRAPHIC_FLOOR),
      );
      const speeds = await speedsOf(some, size, typographic, quick);
      const mine = speeds.get('ours') ?? 0;
      const kind = `${label} aliases, ${size / 1000} KB${typographic ? ' typographic' : ''}, Mchar/s`;
      const asked = size === TEXT ? (typographic ? bar.typographic : bar.floor) : undefined;
      rows.push(row(kind, mine, 'floor', speeds.get(floor) ?? 0, asked, true));
      if (size !== TEXT || typographic) continue;
      const [best] = AHO_CORASICK.filter((name) => speeds.has(name)).sort(
        (a, b) => (speeds.get(b) ?? 0) - (speeds.get(a) ?? 0),
      );
      for (const name of AHO_CORASICK) {
        if (speeds.has(name))
          rows.push(row(kind, mine, name, speeds.get(name) ?? 0, name === best ? bar.ac : undefined));
      }
      for (const name of OTHERS) {
        if (speeds.has(name))
          rows.push(
            row(kind, mine, name, speeds.get(name) ?? 0, name === 'trie-shaped RegExp' ? bar.regexp : undefined),
          );
      }
    }
    const { missing, extra } = (await ask(ours.child, { ask: 'check', size: TEXT, typographic })) as {
      missing: number;
      extra: number;
    };
    rows.push({
      figure: `${label} aliases, 50 KB${typographic ? ' typographic' : ''}, matches missing / extra`,
      ours: `${missing} / ${extra}`,
      peer: 'plain oracle',
      ratio: '',
      bar: '0 / 0',
      ok: missing + extra === 0,
    });
  }
  for (const { name, built } of runners) {
    if (name !== 'ours' && !name.startsWith('floor')) {
      rows.push({
        figure: `${label} aliases, build, ms`,
        ours: ours.built.buildMs.toFixed(0),
        peer: `${name} ${built.buildMs.toFixed(0)}`,
        ratio: (built.buildMs / ours.built.buildMs).toFixed(1),
        bar: '',
        ok: true,
      });
    }
  }
  for (const why of failed)
    rows.push({
      figure: `${label} aliases, build`,
      ours: `${ours.built.buildMs.toFixed(0)} ms`,
      peer: why,
      ratio: '',
      bar: '',
      ok: true,
    });
  const bytes = ours.built.bytesPerAlias ?? 0;
  const open = ours.built.openMs ?? 0;
  rows.push({
    figure: `${label} aliases, stored bytes per alias`,
    ours: bytes.toFixed(1),
    peer: '',
    ratio: '',
    bar: count >= 100_000 ? '≤ 50' : '',
    ok: count < 100_000 || bytes <= 50,
  });
  rows.push({
    figure: `${label} aliases, ready from stored bytes, ms`,
    ours: open.toFixed(3),
    peer: '',
    ratio: '',
    bar: '≤ 1',
    ok: open <= 1,
  });
  return rows;
}

function row(
  figure: string,
  mine: number,
  peer: string,
  theirs: number,
  bar: number | undefined,
  share = false,
): BenchRow {
  const ratio = theirs > 0 ? mine / theirs : 0;
  return {
    figure,
    ours: mine.toFixed(0),
    peer: `${peer} ${theirs.toFixed(theirs < 10 ? 1 : 0)}`,
    ratio: `${ratio.toFixed(share ? 2 : 1)} ×`,
    bar: bar === undefined ? '' : `≥ ${bar} ×`,
    ok: bar === undefined || ratio >= bar,
  };
}

/** Median speed of each matcher in million characters a second, sampled in turn so that noise falls on all alike. */
async function speedsOf(
  runners: Runner[],
  size: number,
  typographic: boolean,
  quick: boolean,
): Promise<Map<string, number>> {
  const samples = new Map<string, number[]>();
  for (let round = 0; round < (quick ? 3 : 5); round++) {
    for (const { name, child } of runners) {
      const answer = await ask(child, { ask: 'sample', size, typographic, ms: round === 0 ? 60 : 120 });
      const { msPerText, chars } = answer as { msPerText: number; chars: number };
      if (round > 0) samples.set(name, [...(samples.get(name) ?? []), chars / msPerText / 1000]);
    }
  }
  return new Map([...samples].map(([name, speeds]) => [name, speeds.sort((a, b) => a - b)[speeds.length >> 1] ?? 0]));
}

/** A matcher in its process, or why there is none. */
async function start(name: string, count: number): Promise<Runner | string> {
  const child = fork(join(import.meta.dirname, 'detection-child.ts'), {
    execArgv: ['--max-old-space-size=6000'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    const built = await ask(child, { ask: 'build', matcher: name, count }, BUILD_LIMIT_MS);
    return { name, child, built: built as Runner['built'] };
  } catch (error) {
    child.kill('SIGKILL');
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function ask(child: ChildProcess, question: Question, limit = 600_000): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error(`over ${limit / 1000} s`))), limit);
    const finish = (then: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      then();
    };
    const onMessage = (message: unknown) => {
      const { value, error } = message as { value?: Answer; error?: string };
      finish(() => (value ? resolve(value) : reject(new Error(error ?? 'no answer'))));
    };
    const onExit = () => finish(() => reject(new Error('crashed')));
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(question);
  });
}
