import type { SearchManifest, SegmentEntry } from '../search/manifest.ts';
import { type BareDatabase, type BarePlace, openBareDatabase } from './bare-database.ts';
import { segmentBytes } from './segment-bytes.ts';
import type { SearchManifestRow, SearchSegmentRow } from './tables/derived.ts';
import type { PackRow } from './tables/packs.ts';

/** A segment on its way. A Blob is a handle: its bytes are not read yet. */
type SegmentOnTheWay = Promise<ArrayBuffer | Blob | undefined>;

/** What a search needs before its first answer, as it was at one moment. */
interface StoredIndex {
  packs: PackRow[];
  manifest: SearchManifest | undefined;
  segments: Map<number, SegmentOnTheWay>;
}

/** A database that is being opened, and the first things being read of it; `undefined` where it cannot be read so. */
export interface BegunReading {
  database: BareDatabase;
  index: Promise<StoredIndex | undefined>;
}

/**
 * Opens the database and asks for all that a search reads in one transaction, so that nothing waits for another. What
 * answers first, names and titles, is read at once; of the rest only handles are fetched, behind it.
 */
export function beginReading(place?: BarePlace): BegunReading {
  const database = openBareDatabase(place);
  const index = database.read(['packs', 'searchManifest', 'searchSegments'], async ({ all, get }) => {
    const [packs, row] = await Promise.all([
      all<PackRow>('packs'),
      get<SearchManifestRow>('searchManifest', 'manifest'),
    ]);
    const entries = row?.manifest.segments ?? [];
    const stored = (id: number) => get<SearchSegmentRow>('searchSegments', id);
    const isFirst = ({ kind }: SegmentEntry) => kind === 'name' || kind === 'source';
    const segments = new Map<number, SegmentOnTheWay>();
    for (const { id } of entries.filter(isFirst))
      segments.set(
        id,
        stored(id).then((found) => segmentBytes(found?.bytes)),
      );
    for (const { id } of entries.filter((entry) => !isFirst(entry)))
      segments.set(
        id,
        stored(id).then((found) => found?.bytes),
      );
    // Whoever asks for one that failed is told; nobody has to ask.
    void Promise.allSettled(segments.values());
    return { packs, manifest: row?.manifest, segments };
  });
  return { database, index: index.catch(() => undefined) };
}

declare global {
  /** What the first script of a page has begun, for the next one to go on with. */
  var sidelightReading: BegunReading | undefined;
}
