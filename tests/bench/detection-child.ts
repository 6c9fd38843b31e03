/*
 * One matcher with one list of aliases in a process of its own, so that matchers share neither heap nor inline caches.
 * Answers `build`, `sample` and `check` from the parent.
 */
import { openLexicon } from '../../lib/detect/lexicon.ts';
import { aliases, texts } from './detection-data.ts';
import { MATCHERS, type Matcher, oracle } from './detection-matchers.ts';

/** What the parent asks. */
export type Question =
  | { ask: 'build'; matcher: string; count: number }
  | { ask: 'sample'; size: number; typographic: boolean; ms: number }
  | { ask: 'check'; size: number; typographic: boolean };

/** What the child answers; times are CPU milliseconds of its main thread. */
export type Answer =
  | { buildMs: number; bytesPerAlias?: number; openMs?: number }
  | { msPerText: number; chars: number }
  | { missing: number; extra: number };

let list: string[] = [];
let matcher: Matcher = { match: () => [] };
const made = new Map<string, string[]>();

function textsOf(size: number, typographic: boolean): string[] {
  const key = `${size}|${typographic}`;
  let found = made.get(key);
  if (!found) {
    found = texts(list, size, typographic);
    made.set(key, found);
  }
  return found;
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function answer(question: Question): Promise<Answer> {
  if (question.ask === 'build') return build(question.matcher, question.count);
  const all = textsOf(question.size, question.typographic);
  if (question.ask === 'check') return check(all[0] ?? '');
  return sample(all, question.ms);
}

async function build(name: string, count: number): Promise<Answer> {
  list = aliases(count);
  const start = cpuMs();
  const make = MATCHERS[name];
  if (!make) throw new Error(`no matcher ${name}`);
  matcher = await make(list);
  // Engines that compile on first use do it here.
  matcher.match('nothing of note');
  const buildMs = cpuMs() - start;
  const { stored } = matcher;
  if (!stored) return { buildMs };
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now();
    openLexicon(stored);
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return { buildMs, bytesPerAlias: stored.byteLength / count, openMs: times[4] ?? 0 };
}

function sample(all: string[], ms: number): Answer {
  let count = 0;
  let matches = 0;
  const start = cpuMs();
  let spent = 0;
  for (let batch = 1; spent < ms; batch = Math.min(batch * 2, 256)) {
    for (let i = 0; i < batch; i++) matches += matcher.match(all[count++ % all.length] as string).length;
    spent = cpuMs() - start;
  }
  if (matches < 0) throw new Error('unreachable');
  return { msPerText: spent / count, chars: all[0]?.length ?? 0 };
}

function check(text: string): Answer {
  const key = (spans: number[], stride: number) =>
    new Set(spans.flatMap((start, i) => (i % stride === 0 ? [`${start}-${spans[i + 1]}`] : [])));
  const wanted = key(oracle(list, text), 2);
  const given = key(Array.from(matcher.match(text)), matcher.stride ?? 2);
  return {
    missing: [...wanted].filter((s) => !given.has(s)).length,
    extra: [...given].filter((s) => !wanted.has(s)).length,
  };
}

process.on('message', (question: Question) => {
  answer(question).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: String(error).slice(0, 200) }),
  );
});
