import type { SearchManifest } from '../search/manifest.ts';
import { type BareDatabase, type BarePlace, openBareDatabase } from './bare-database.ts';
import type { SearchManifestRow, SearchSegmentRow } from './tables/derived.ts';
import type { PackRow } from './tables/packs.ts';

/** What a search needs before its first answer, as it was at one moment. Blobs are handles: their bytes are not read yet. */
interface StoredIndex {
  packs: PackRow[];
  manifest: SearchManifest | undefined;
  segments: Map<number, ArrayBuffer | Blob>;
}

/** A database that is being opened, and the first things being read of it; `undefined` where it cannot be read so. */
export interface BegunReading {
  database: BareDatabase;
  index: Promise<StoredIndex | undefined>;
}

/** Opens the database and asks for all that a search reads first in one transaction, so that nothing waits for another. */
export function beginReading(place?: BarePlace): BegunReading {
  const database = openBareDatabase(place);
  const index = database.read(['packs', 'searchManifest', 'searchSegments'], async ({ all, get }) => {
    const [packs, row, segments] = await Promise.all([
      all<PackRow>('packs'),
      get<SearchManifestRow>('searchManifest', 'manifest'),
      all<SearchSegmentRow>('searchSegments'),
    ]);
    return { packs, manifest: row?.manifest, segments: new Map(segments.map(({ id, bytes }) => [id, bytes])) };
  });
  return { database, index: index.catch(() => undefined) };
}

declare global {
  /** What the first script of a page has begun, for its modules to go on with. */
  var sidelightReading: BegunReading | undefined;
}
