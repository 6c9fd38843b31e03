import { INDEX_VERSION, indexedShare, type SearchManifest, type SegmentEntry } from '../search/manifest.ts';
import { planReading } from '../search/plan.ts';
import { type IndexPart, SearchIndex } from '../search/search-index.ts';
import { openSegment, type Segment } from '../search/segment.ts';
import type { ReadingStore, StoredPack } from '../store/store.ts';

/** What a search reads from the store. */
export type SearchReads = Pick<
  ReadingStore,
  'packs' | 'searchManifest' | 'searchSegments' | 'topics' | 'sourcesAt' | 'passagesAt' | 'sourcesOf' | 'watch'
>;

/** A part of the index under the number it is stored by. */
interface StoredPart extends IndexPart {
  id: number;
}

/** What an opened index was read for; while it is the same there is nothing to read anew. */
interface Basis {
  manifest: SearchManifest | undefined;
  packs: readonly StoredPack[];
}

/** The index as far as it has been read. */
export interface OpenedSearch {
  basis: Basis;
  index: SearchIndex;
  /** All that was read, names too where summaries hold them. */
  parts: readonly StoredPart[];
  /** How much of the enabled packs is in the index, from 0 to 1. */
  indexed: number;
  /** Whether everything stored has been read; before it only names and titles. */
  complete: boolean;
  /** Ids of segments that could not be read and must be built anew. */
  damaged: readonly number[];
}

/**
 * Reads the search index in the order in which it answers: names and titles, then everything. Each time it gives what can
 * be searched by then. Segments of an earlier reading are kept, since they never change; where nothing else has changed
 * either, nothing is given.
 */
export async function* openSearch(reads: SearchReads, earlier?: OpenedSearch): AsyncGenerator<OpenedSearch, void> {
  const [stored, all] = await Promise.all([reads.searchManifest(), reads.packs()]);
  // An index of another version is not there: it is built anew, and its numbers may mean other passages now.
  const manifest = stored?.version === INDEX_VERSION ? stored : undefined;
  const packs = all.filter(({ enabled }) => enabled);
  const basis: Basis = { manifest, packs };
  if (earlier?.complete && earlier.damaged.length === 0 && isSame(basis, earlier.basis)) return;
  const segments = new Map(earlier?.parts.map(({ id, segment }): [number, Segment] => [id, segment]));
  const damaged: number[] = [];
  const read = async (entries: readonly SegmentEntry[]): Promise<void> => {
    const wanted = entries.filter(({ id }) => !segments.has(id));
    if (wanted.length === 0) return;
    const buffers = await reads.searchSegments(wanted.map(({ id }) => id));
    wanted.forEach(({ id }, i) => {
      const opened = buffers[i] && openSegment(buffers[i]);
      if (opened?.ok) segments.set(id, opened.segment);
      else damaged.push(id);
    });
  };
  const partsOf = (entries: readonly SegmentEntry[]): StoredPart[] =>
    entries.flatMap(({ id, dead }) => {
      const segment = segments.get(id);
      return segment ? [{ id, segment, dead }] : [];
    });

  // An index of another version is not worth fetching: its segments could not be read, or name other passages.
  const plan =
    manifest?.version === INDEX_VERSION
      ? planReading(
          manifest,
          packs.map(({ id }) => id),
        )
      : { first: [], next: [], all: [] };
  const shared = { basis, indexed: indexedShare(manifest, packs), damaged };
  await read(plan.first);
  const first = partsOf(plan.first);
  const rest = plan.next.some(({ id }) => !segments.has(id));
  if (rest) yield { ...shared, index: new SearchIndex(first), parts: first, complete: false };
  await read(plan.next);
  const everything = partsOf([...plan.first, ...plan.next]);
  yield { ...shared, index: new SearchIndex(partsOf(plan.all)), parts: everything, complete: true };
}

function isSame(one: Basis, other: Basis): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
