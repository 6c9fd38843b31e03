import type { Store } from '../store/store.ts';
import { compileStored } from './compile-stored.ts';
import { derivePassages } from './derive-passages.ts';
import { derivationOf } from './derived-from.ts';
import { readMarking } from './marking.ts';

/** Sources derived before other work gets its turn. */
const SLICE = 4;

/** Derives from these sources at once, whatever else is missing. */
export async function deriveSources(store: Store, pack: string, ids: string[]): Promise<void> {
  const packs = await store.packs();
  const generation = packs.find(({ id }) => id === pack)?.generation;
  if (generation === undefined) return;
  const from = derivationOf(packs);
  const { lexicons } = await readMarking(store, (place) => compileStored(store, place));
  for (const id of ids) {
    const source = await store.source(pack, id);
    if (source) await store.writeDerived({ pack, generation, source: id }, from, derivePassages(source, lexicons));
  }
}

/**
 * Derives what is missing or out of date, a few sources at a time. It may be cut off at any point and goes on from there;
 * readers see the rows of before until the new ones are written.
 */
export async function deriveMissing(store: Store, signal?: AbortSignal): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const from = derivationOf(await store.packs());
    const sources = await store.underivedSources(from, SLICE);
    if (sources.length === 0) return;
    const { lexicons } = await readMarking(store, (place) => compileStored(store, place));
    for (const { pack, generation, source } of sources)
      await store.writeDerived({ pack, generation, source: source.id }, from, derivePassages(source, lexicons));
    await new Promise((resolve) => setTimeout(resolve));
  }
}
