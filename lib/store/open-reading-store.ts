import type { BareDatabase } from './bare-database.ts';
import { Database } from './database.ts';
import { guarded } from './guard.ts';
import { checkHealth, type Marker } from './health.ts';
import { ownWrites } from './own-writes.ts';
import { readMoment } from './read-moment.ts';
import { corpusReads } from './reads.ts';
import { searchParts } from './search-parts.ts';
import type { ReadingStore } from './store.ts';
import { watch } from './watch.ts';

/**
 * What of the store reading needs, for views that must start fast. Nothing is opened before the first call; with a `bare`
 * database beside, moments are read from that.
 */
export function openReadingStore(database = new Database(), bare?: BareDatabase): ReadingStore {
  const calls = guarded(database, {
    ...corpusReads(database),
    ...searchParts(database),
    ...ownWrites(database),
    health: (marker: Marker) => checkHealth(database, marker),
  });
  return {
    ...calls,
    moment: (work) => (bare ? readMoment(bare, work, calls) : work(calls)),
    watch: (what, changed, signal) => watch(database, what, changed, signal),
  };
}
