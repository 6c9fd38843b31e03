import { backups } from './backup/backups.ts';
import { Database } from './database.ts';
import { underivedSources, writeDerived } from './derived.ts';
import { guarded, translated } from './guard.ts';
import { checkHealth, type Marker } from './health.ts';
import { ownPack } from './own-pack.ts';
import { ownWrites } from './own-writes.ts';
import { type PackLock, sharedPackLock } from './pack-lock.ts';
import { packWrites } from './pack-writes.ts';
import { corpusReads } from './reads.ts';
import { searchParts } from './search-parts.ts';
import { stage } from './staging.ts';
import type { DerivedWrites, Store } from './store.ts';
import { watch } from './watch.ts';

/** The store over IndexedDB. Nothing is opened before the first call. */
export function openStore(database = new Database(), lock: PackLock = sharedPackLock): Store {
  const derived: DerivedWrites = {
    underivedSources: (from, most) => underivedSources(database, from, most),
    writeDerived: (place, from, passages) => writeDerived(database, place, from, passages),
  };
  return {
    ...guarded(database, {
      ...corpusReads(database),
      ...packWrites(database, lock),
      ...derived,
      ...searchParts(database),
      ...ownWrites(database),
      ...ownPack(database),
      ...backups(database, lock),
      health: (marker: Marker) => checkHealth(database, marker),
    }),
    // A file can be read once only, so that work on a stage is not begun again when the database is.
    stage: (request, work) =>
      translated(() =>
        stage(database, lock, request, ({ pack, generation, done, ...calls }) =>
          work({ pack, generation, done, ...guarded(database, calls) }),
        ),
      ),
    watch: (what, changed, signal) => watch(database, what, changed, signal),
  };
}
