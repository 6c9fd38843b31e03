import type { BenchPart, BenchRow } from './part.ts';
import { type KnownItem, type SearchData, searchData } from './search-data.ts';
import { type BenchEngine, type Collection, type OpenedEngine, OURS, PEERS } from './search-engines.ts';
import { openLab, type SearchLab, type Timed } from './search-in-extension.ts';

/** Asked of ours, by how many items are searched. */
const KEY_P95_MS: Record<number, number> = { 1000: 2, 10000: 2, 100000: 8 };
const STORED_BYTES = 110;
const MEMORY_BYTES = 130;
const CHANGE_MS = 5;
const LONG_TASK_MS = 50;
/** To first result against MiniSearch at the largest size. */
const FASTER = 4;
const MRR: Record<number, Record<string, number>> = {
  10000: { exact: 0.99, typo: 0.96, prefix: 0.96, phrase: 0.99 },
  100000: { exact: 0.99, typo: 0.88, prefix: 0.88, phrase: 0.99 },
};

/** Samples of topics and queries that ranking was not tuned on; figures are means over them. */
const SEEDS = [20_261, 20_262, 20_263];

interface Measured extends Timed {
  name: string;
  p50: number;
  p95: number;
  mrr: Map<string, { first: number; five: number; mrr: number }>;
}

/** Speed and size of search against MiniSearch and uFuzzy in pages of the built extension; ranking, the same anywhere, in Node. */
export async function runAt(
  size: number,
  collections: readonly Collection[],
  { quick }: { quick: boolean },
): Promise<BenchPart> {
  const rows: BenchRow[] = [];
  const samples = (quick ? SEEDS.slice(0, 1) : SEEDS).map((seed) => searchData(size, seed));
  const lab = await openLab();
  try {
    for (const collection of collections) {
      const measured = [await measure(lab, OURS, samples, collection)];
      // Peers take minutes to build at the largest size, so one sample has to do for them.
      for (const peer of PEERS) measured.push(await measure(lab, peer, samples.slice(0, 1), collection));
      rows.push(...rowsOf(size, collection, measured));
    }
  } finally {
    await lab.close();
  }
  return {
    title: `Search, ${size.toLocaleString('en')} ${collections.join(' and ')}`,
    method:
      'Topics are WordNet senses (title, aliases, gloss), passages 25 words of glosses; known-item queries of samples ' +
      'not used in tuning (names only one topic bears; typos in one place; names cut to two thirds that at most six share). ' +
      'In a page added to a copy of the built extension: to first result is from the making of the page, the stored form ' +
      'read from IndexedDB, opened, one query answered and drawn, median of seven, beside the same page left empty. ' +
      'Keystrokes: 200 successive beginnings of queries, no warm-up. Changes: one item added, 200 passages removed, until ' +
      'stored, of ours the median of seven. Peers search with the same folding, boosts and last-word prefix. Ranking does not depend on where it runs ' +
      'and is computed in Node, over three samples, for peers over one.',
    rows,
  };
}

async function measure(
  lab: SearchLab,
  engine: BenchEngine,
  samples: SearchData[],
  collection: Collection,
): Promise<Measured> {
  const [data] = samples as [SearchData];
  const timed = await lab.measure(engine, data, collection);
  return {
    ...timed,
    name: engine.name,
    p50: quantile(timed.keys, 0.5),
    p95: quantile(timed.keys, 0.95),
    mrr: await rank(engine, samples, collection),
  };
}

async function rank(engine: BenchEngine, samples: SearchData[], collection: Collection): Promise<Measured['mrr']> {
  const sets = collection === 'topics' ? (['exact', 'typo', 'prefix'] as const) : (['phrase'] as const);
  const places = new Map<string, number[]>(sets.map((set) => [set, []]));
  for (const data of samples) {
    const opened = engine.open(engine.store(data, collection), data, collection);
    for (const set of sets) for (const item of data.queries[set]) places.get(set)?.push(await placeOf(opened, item));
  }
  return new Map(
    [...places].map(([set, list]) => [
      set,
      { first: share(list, (p) => p === 1), five: share(list, (p) => p <= 5), mrr: mean(list.map((p) => 1 / p)) },
    ]),
  );
}

async function placeOf(opened: OpenedEngine, { query, id }: KnownItem): Promise<number> {
  const place = (await opened.find(query, 10)).indexOf(id);
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

function rowsOf(size: number, collection: Collection, [ours, ...peers]: Measured[]): BenchRow[] {
  if (!ours) return [];
  const label = `${size.toLocaleString('en')} ${collection}`;
  const rows: BenchRow[] = [];
  for (const peer of peers) {
    const row = (
      what: string,
      show: (m: Measured) => string,
      value: (m: Measured) => number,
      bar = '',
      ok = true,
    ): BenchRow => ({
      figure: `${label}: ${what}`,
      ours: show(ours),
      peer: `${peer.name} ${show(peer)}`,
      ratio: `${(value(peer) / value(ours)).toFixed(1)} ×`,
      bar,
      ok,
    });
    const faster = size === 100_000 && peer.name === 'MiniSearch';
    rows.push(
      row(
        'to first result, ms',
        (m) => `${m.openMs.toFixed(0)} (empty page ${m.emptyMs.toFixed(0)})`,
        (m) => m.openMs,
        faster ? `${FASTER} × faster` : '',
        !faster || peer.openMs >= FASTER * ours.openMs,
      ),
      row(
        'longest task while opening, ms',
        (m) => `${taskWords(m.longest)} (empty page ${taskWords(m.emptyLongest)})`,
        (m) => Math.max(m.longest, 1),
        'none over 50',
        ours.longest <= LONG_TASK_MS,
      ),
      row(
        'keystroke p50 / p95, ms',
        (m) => `${m.p50.toFixed(2)} / ${m.p95.toFixed(2)}`,
        (m) => m.p95,
        `p95 ≤ ${KEY_P95_MS[size]}`,
        ours.p95 <= (KEY_P95_MS[size] ?? 0),
      ),
      row(
        'stored, bytes each',
        (m) => m.stored.toFixed(0),
        (m) => m.stored,
        ...atScale(size, collection, STORED_BYTES, ours.stored),
      ),
    );
    if (size >= 10_000)
      rows.push(
        row(
          'memory, bytes each',
          (m) => m.memory.toFixed(0),
          (m) => m.memory,
          ...atScale(size, collection, MEMORY_BYTES, ours.memory),
        ),
      );
    if (collection === 'passages')
      rows.push(
        row(
          'add / remove 200, ms',
          (m) => `${m.addMs.toFixed(1)} / ${m.removeMs.toFixed(1)}`,
          (m) => m.addMs + m.removeMs,
          `≤ ${CHANGE_MS} each`,
          ours.addMs <= CHANGE_MS && ours.removeMs <= CHANGE_MS,
        ),
      );
    for (const [set, { mrr }] of ours.mrr) {
      const bar = MRR[size]?.[set];
      rows.push(
        row(
          `${set}, success@1 / @5 / MRR`,
          (m) => rankWords(m, set),
          (m) => m.mrr.get(set)?.mrr ?? 0,
          bar === undefined ? '' : `MRR ≥ ${bar}`,
          bar === undefined || mrr >= bar,
        ),
      );
    }
  }
  return rows;
}

/** The browser tells of tasks that took 50 ms or more. */
function taskWords(longest: number): string {
  return longest === 0 ? 'none of 50' : longest.toFixed(0);
}

/** A bar on the bytes of a passage, where a shared dictionary has come to bear. */
function atScale(size: number, collection: Collection, bar: number, value: number): [string, boolean] {
  return size < 100_000 || collection === 'topics' ? ['', true] : [`≤ ${bar}`, value <= bar];
}

function rankWords({ mrr }: Measured, set: string): string {
  const { first = 0, five = 0, mrr: mean = 0 } = mrr.get(set) ?? {};
  return `${first.toFixed(2)} / ${five.toFixed(2)} / ${mean.toFixed(3)}`;
}

function quantile(list: number[], share: number): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;
}

const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
const share = (list: number[], holds: (value: number) => boolean) => mean(list.map((value) => (holds(value) ? 1 : 0)));
