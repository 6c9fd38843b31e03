import type { Database } from './database.ts';
import { cleanUp } from './generations.ts';
import type { PackLock } from './pack-lock.ts';
import { stage } from './staging.ts';
import type { PackWrites } from './store.ts';
import { StoreError } from './store-error.ts';

/** Everything that changes which packs there are and how they count. */
export function packWrites(database: Database, lock: PackLock): PackWrites {
  const { packs, generations, imports } = database;
  return {
    stage: (request, work) => stage(database, lock, request, work),

    async changePack(id, change) {
      await packs.update(id, change);
    },

    async orderPacks(ids) {
      await database.transaction('rw', packs, async () => {
        const rows = await packs.toArray();
        const place = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
        rows.sort((one, other) => place(one.id) - place(other.id) || one.order - other.order);
        await packs.bulkPut(rows.map((row, order) => ({ ...row, order })));
      });
    },

    removePack: (id) =>
      lock(id, () =>
        database.transaction('rw', packs, generations, async () => {
          const row = await packs.get(id);
          if (!row) return;
          await generations.put({ pack: id, generation: row.generation, state: 'removed', row, at: Date.now() });
          await packs.delete(id);
        }),
      ),

    undoRemove: (id) =>
      lock(id, () =>
        database.transaction('rw', packs, generations, async () => {
          const removed = await generations
            .where('[pack+generation]')
            .between([id, -Infinity], [id, Infinity])
            .filter(({ state }) => state === 'removed')
            .last();
          if (removed?.state !== 'removed' || (await packs.get(id))) return false;
          await packs.put(removed.row);
          await generations.put({ pack: id, generation: removed.generation, state: 'live' });
          return true;
        }),
      ),

    cleanUp: (options) => cleanUp(database, lock, options),

    async keepImport(row) {
      await imports.put(row);
    },
    imports: () => imports.toArray(),
    async forgetImport(id) {
      await imports.delete(id);
    },

    async writeLexicon(place, { version, buffer }) {
      await database.transaction('rw', packs, database.lexicons, async () => {
        if ((await packs.get(place.pack))?.generation !== place.generation) throw new StoreError('busy', place);
        const { pack, generation } = place;
        await database.lexicons.put({ pack, generation, version, blob: new Blob([buffer]) });
      });
    },
  };
}
