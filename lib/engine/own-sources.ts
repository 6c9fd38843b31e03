import { buildSegmentInSteps } from '../search/build-segment.ts';
import type { SearchDocument } from '../search/document.ts';
import { type SearchManifest, type SegmentEntry, withDead, withSegment } from '../search/manifest.ts';
import { openSegment, type Segment } from '../search/segment.ts';
import type { SearchChange, Store, StoredPack } from '../store/store.ts';
import { inSlices } from './in-slices.ts';
import { sourceDocuments } from './search-documents.ts';

/** A stored segment and its opened form. */
interface OpenedEntry {
  entry: SegmentEntry;
  segment: Segment;
}

/**
 * What a pack that is written in place (the reader's own) has gained and lost since it was indexed: new sources as small
 * segments, deleted ones as dead documents. `undefined` when the index holds just what the pack does.
 */
export async function followOwnSources(
  store: Store,
  manifest: SearchManifest,
  pack: StoredPack,
  signal?: AbortSignal,
): Promise<SearchChange | undefined> {
  const rows = await store.sourcesOf(pack.id);
  const opened = await openEntries(store, manifest, pack.id);
  const indexed = new Set(opened.filter(({ entry }) => entry.kind === 'source').flatMap(livingOwners));
  const there = new Set(rows.map(({ id }) => `${pack.id}/${id}`));
  // A source with nothing derived has no passages yet; it is indexed when it has.
  const added = rows.filter(({ id, derivedFrom }) => derivedFrom !== '' && !indexed.has(`${pack.id}/${id}`));
  const gone = indexed.difference(there);
  if (added.length === 0 && gone.size === 0) return undefined;

  const change = withoutOwners(manifest, opened, (key) => gone.has(key));
  for (const kind of ['source', 'passage'] as const) {
    const documents: SearchDocument[] = [];
    for (const source of added) documents.push(...(await sourceDocuments(store, pack.id, source, kind)));
    if (documents.length === 0) continue;
    const buffer = await inSlices(buildSegmentInSteps(kind, documents), signal);
    change.add.push({ id: change.manifest.next, buffer });
    change.manifest = withSegment(change.manifest, {
      pack: pack.id,
      generation: pack.generation,
      kind,
      documents: documents.length,
      bytes: buffer.byteLength,
    });
  }
  return change;
}

/** Takes sources out of the index, because they were deleted or their texts are others now. */
export async function withoutSources(
  store: Store,
  manifest: SearchManifest,
  pack: string,
  sources: string[],
): Promise<SearchChange> {
  const keys = new Set(sources.map((source) => `${pack}/${source}`));
  return withoutOwners(manifest, await openEntries(store, manifest, pack), (owner) => keys.has(owner));
}

function withoutOwners(
  manifest: SearchManifest,
  opened: readonly OpenedEntry[],
  goes: (key: string) => boolean,
): Required<SearchChange> {
  const change: Required<SearchChange> = { manifest, add: [], drop: [] };
  for (const { entry, segment } of opened) {
    const ranges = segment.rangesOf(goes);
    if (ranges.length === 0) continue;
    const { manifest: after, drop } = withDead(change.manifest, entry.id, ranges);
    change.manifest = after;
    change.drop.push(...drop);
  }
  return change;
}

/** The segments of a pack that hold its sources or their passages, those that can be read. */
async function openEntries(store: Store, { segments }: SearchManifest, pack: string): Promise<OpenedEntry[]> {
  const entries = segments.filter((entry) => entry.pack === pack && ['source', 'passage'].includes(entry.kind));
  const buffers = await store.searchSegments(entries.map(({ id }) => id));
  return entries.flatMap((entry, i) => {
    const opened = buffers[i] && openSegment(buffers[i]);
    return opened?.ok ? [{ entry, segment: opened.segment }] : [];
  });
}

function livingOwners({ entry: { dead }, segment }: OpenedEntry): string[] {
  return Array.from({ length: segment.owners }, (_, owner) => owner).flatMap((owner) => {
    const { start } = segment.ownerRange(owner);
    return dead.some((range) => start >= range.start && start < range.end) ? [] : [segment.ownerKey(owner)];
  });
}
