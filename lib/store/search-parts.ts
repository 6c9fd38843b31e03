import { Dexie } from 'dexie';
import type { Database } from './database.ts';
import type { SearchStore } from './store.ts';

/** Search segments of packs in use; a manifest and its segments are replaced together. */
export function searchParts(database: Database): SearchStore {
  const { packs, searchManifests, searchSegments } = database;
  return {
    async searchManifests() {
      const enabled = (await packs.toArray()).filter((pack) => pack.enabled);
      const rows = await searchManifests.bulkGet(enabled.map(({ id, generation }) => [id, generation]));
      return enabled.map(({ id, generation }, at) => {
        const row = rows[at];
        if (!row) return { pack: id, generation };
        const { version, builtFrom, parts } = row;
        return { pack: id, generation, manifest: { version, builtFrom, parts } };
      });
    },

    async searchSegment({ pack, generation }, number) {
      const row = await searchSegments.get([pack, generation, number]);
      return row?.blob.arrayBuffer();
    },

    async writeSearch({ pack, generation }, { version, builtFrom }, buffers) {
      const place = { pack, generation };
      // Blobs are written before the manifest that names them; numbers are never used twice, so a reader of the old
      // manifest finds its segments until they are removed last.
      const old = await searchSegments
        .where('[pack+generation+number]')
        .between([pack, generation, Dexie.minKey], [pack, generation, Dexie.maxKey])
        .primaryKeys();
      const next = Math.max(-1, ...old.map(([, , number]) => number)) + 1;
      for (const [at, buffer] of buffers.entries())
        await searchSegments.put({ ...place, number: next + at, blob: new Blob([buffer]) });
      const parts = buffers.map((_, at) => ({ number: next + at, dead: [] }));
      await searchManifests.put({ ...place, version, builtFrom, parts });
      await searchSegments.bulkDelete(old);
    },

    async writeDead({ pack, generation }, parts) {
      await searchManifests.update([pack, generation], { parts });
    },
  };
}
