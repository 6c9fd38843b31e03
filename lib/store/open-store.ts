import { backups } from './backup/backups.ts';
import { Database } from './database.ts';
import { underivedSources, writeDerived } from './derived.ts';
import { guarded, translated } from './guard.ts';
import { openReadingStore } from './open-reading-store.ts';
import { ownPack } from './own-pack.ts';
import { type PackLock, sharedPackLock } from './pack-lock.ts';
import { packWrites } from './pack-writes.ts';
import { stage } from './staging.ts';
import type { DerivedWrites, Store } from './store.ts';
import { wipe } from './wipe.ts';

/** The store over IndexedDB. Nothing is opened before the first call. */
export function openStore(database = new Database(), lock: PackLock = sharedPackLock): Store {
  const derived: DerivedWrites = {
    underivedSources: (from, most) => underivedSources(database, from, most),
    writeDerived: (place, from, passages) => writeDerived(database, place, from, passages),
  };
  return {
    ...openReadingStore(database),
    ...guarded(database, {
      ...packWrites(database, lock),
      ...derived,
      ...ownPack(database),
      ...backups(database, lock),
      wipe: () => wipe(database),
    }),
    // A file can be read once only, so that work on a stage is not begun again when the database is.
    stage: (request, work) =>
      translated(() =>
        stage(database, lock, request, ({ pack, generation, done, ...calls }) =>
          work({ pack, generation, done, ...guarded(database, calls) }),
        ),
      ),
  };
}
