import { buildSegmentInSteps } from '../search/build-segment.ts';
import {
  type IndexStep,
  newManifest,
  nextStep,
  reconcile,
  type SearchManifest,
  type SegmentEntry,
  withMerged,
  withoutDamaged,
  withStep,
} from '../search/manifest.ts';
import { mergeSegmentsInSteps } from '../search/merge-segments.ts';
import { planMerge } from '../search/plan.ts';
import type { IndexPart } from '../search/search-index.ts';
import { openSegment } from '../search/segment.ts';
import type { SearchChange, Store } from '../store/store.ts';
import { inSlices, pause } from './in-slices.ts';
import { followOwnSources, withoutSources } from './own-sources.ts';
import { readDocuments } from './search-documents.ts';

/**
 * Brings the search index in line with the packs, one segment at a time, each written with the manifest that names it in
 * one transaction. It may be cut off at any point and goes on from there; two views may do it at once, the work of one is
 * then thrown away.
 */
export async function buildSearchIndex(store: Store, signal?: AbortSignal): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const seen = await store.searchManifest();
    const change = await nextChange(store, seen, signal);
    if (!change) return;
    await commit(store, seen, change);
    await pause();
  }
}

/** Drops segments that a view could not read, so that the next build writes them again. */
export async function dropDamaged(store: Store, damaged: readonly number[]): Promise<void> {
  for (const id of damaged) await store.changeSearch((now) => now && withoutDamaged(now, id));
}

/** Takes sources out of the index. Those that are still there are indexed again by the next build. */
export async function dropSources(store: Store, pack: string, sources: string[]): Promise<void> {
  for (;;) {
    const seen = await store.searchManifest();
    if (!seen || (await commit(store, seen, await withoutSources(store, seen, pack, sources)))) return;
  }
}

/** The next thing to do for the index; `undefined` when there is nothing. */
async function nextChange(
  store: Store,
  seen: SearchManifest | undefined,
  signal: AbortSignal | undefined,
): Promise<SearchChange | undefined> {
  const packs = await store.packs();
  const usable = reconcile(seen, packs);
  if (!isSame(usable.manifest, seen ?? newManifest())) return usable;
  const { manifest } = usable;
  const step = nextStep(manifest, packs);
  if (step) return takeStep(store, manifest, step, signal);
  for (const pack of packs.filter(({ origin }) => origin === 'own')) {
    const change = await followOwnSources(store, manifest, pack, signal);
    if (change) return change;
  }
  const merge = planMerge(manifest);
  return merge && mergeEntries(store, manifest, merge, signal);
}

async function takeStep(
  store: Store,
  manifest: SearchManifest,
  step: IndexStep,
  signal: AbortSignal | undefined,
): Promise<SearchChange> {
  const { documents, done } = await readDocuments(store, step);
  if (documents.length === 0) return { manifest: withStep(manifest, step, done) };
  const buffer = await inSlices(buildSegmentInSteps(step.kind, documents), signal);
  return {
    manifest: withStep(manifest, step, done, { documents: documents.length, bytes: buffer.byteLength }),
    add: [{ id: manifest.next, buffer }],
  };
}

async function mergeEntries(
  store: Store,
  manifest: SearchManifest,
  entries: readonly SegmentEntry[],
  signal: AbortSignal | undefined,
): Promise<SearchChange> {
  const buffers = await store.searchSegments(entries.map(({ id }) => id));
  const parts: IndexPart[] = [];
  for (const [i, entry] of entries.entries()) {
    const opened = buffers[i] && openSegment(buffers[i]);
    if (!opened?.ok) return withoutDamaged(manifest, entry.id);
    parts.push({ segment: opened.segment, dead: entry.dead });
  }
  const buffer = await inSlices(mergeSegmentsInSteps(parts), signal);
  const merged = openSegment(buffer);
  const written = { documents: merged.ok ? merged.segment.documents : 0, bytes: buffer.byteLength };
  return { ...withMerged(manifest, entries, written), add: [{ id: manifest.next, buffer }] };
}

/** Writes a change if the index is still as it was `seen`. The work is thrown away otherwise. */
async function commit(store: Store, seen: SearchManifest | undefined, change: SearchChange): Promise<boolean> {
  let written = false;
  await store.changeSearch((now) => {
    written = isSame(now, seen);
    return written ? change : undefined;
  });
  return written;
}

/** Manifests are small and plain, and keep the order of their keys. */
function isSame(one: SearchManifest | undefined, other: SearchManifest | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
