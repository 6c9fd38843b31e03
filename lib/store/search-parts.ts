import type { Database } from './database.ts';
import { segmentBytes, toStoredSegment } from './segment-bytes.ts';
import type { SearchStore } from './store.ts';

/** Search segments, and the one row that says which of them count. */
export function searchParts(database: Database): SearchStore {
  const { searchManifest, searchSegments } = database;
  return {
    searchManifest: async () => (await searchManifest.get('manifest'))?.manifest,

    async searchSegments(ids) {
      const rows = await searchSegments.bulkGet(ids);
      return Promise.all(rows.map((row) => segmentBytes(row?.bytes)));
    },

    changeSearch: (change) =>
      database.transaction('rw', searchManifest, searchSegments, async () => {
        const now = (await searchManifest.get('manifest'))?.manifest;
        const wanted = change(now);
        if (!wanted) return now;
        const { manifest, add = [], drop = [] } = wanted;
        await searchSegments.bulkPut(add.map(({ id, buffer }) => ({ id, bytes: toStoredSegment(buffer) })));
        await searchSegments.bulkDelete(drop);
        await searchManifest.put({ key: 'manifest', manifest });
        return manifest;
      }),
  };
}
