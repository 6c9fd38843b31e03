import type { RunBench } from '../../tests/bench/part.ts';

/** Parts by name, in the order of the report; each is one module whose `run` measures and returns its rows. */
export const PARTS: Readonly<Record<string, () => Promise<{ run: RunBench }>>> = {
  detection: () => import('../../tests/bench/detection.ts'),
  page: () => import('../../tests/bench/page.ts'),
  card: () => import('../../tests/bench/card.ts'),
  store: () => import('../../tests/bench/store.ts'),
  'search-1k': searchAt(1_000, ['topics', 'passages']),
  'search-10k': searchAt(10_000, ['topics', 'passages']),
  'search-100k-topics': searchAt(100_000, ['topics']),
  'search-100k-passages': searchAt(100_000, ['passages']),
  panel: () => import('../../tests/bench/panel.ts'),
  popup: () => import('../../tests/bench/popup.ts'),
};

/** Parts too long for a quick look. */
const LONG = /^search-100k/;

/** Search is measured size by size, so that each part ends within minutes. */
function searchAt(size: number, collections: readonly ('topics' | 'passages')[]) {
  return async () => {
    const { runAt } = await import('../../tests/bench/search.ts');
    return { run: ((options) => runAt(size, collections, options)) satisfies RunBench };
  };
}

/**
 * Names of the parts to run for the names given (“search” stands for all that begin so): all without a name, and then, in
 * a quick run, all but the long ones. Undefined when a name fits no part.
 */
export function chooseParts(named: readonly string[], quick: boolean): string[] | undefined {
  const all = Object.keys(PARTS);
  if (named.length === 0) return all.filter((part) => !(quick && LONG.test(part)));
  const fits = (part: string, name: string) => part === name || part.startsWith(`${name}-`);
  if (!named.every((name) => all.some((part) => fits(part, name)))) return undefined;
  return all.filter((part) => named.some((name) => fits(part, name)));
}
