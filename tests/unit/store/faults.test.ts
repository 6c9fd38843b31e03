import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';

import { Database } from '../../../lib/store/database.ts';
import { openStore } from '../../../lib/store/open-store.ts';
import { breakReads, breakWrites } from './faulty.ts';
import { freshPlace, rowCounts, storeIn } from './fresh-store.ts';
import { packFile, smallPack } from './small-pack.ts';
import { wholeEngine } from './whole-engine.ts';

const blocks = [{ id: 1, text: 'The Quarrow 0 is cold.', role: 'body' as const }];

async function withRivers() {
  const parts = storeIn();
  const engine = wholeEngine(parts.store);
  await engine.importFile({ name: 'rivers', blob: packFile(smallPack()) });
  return { ...parts, engine };
}

const WRITES = [
  ['a full disk', 'QuotaExceededError', 'full'],
  ['a disk that does not write', 'UnknownError', 'disk'],
  ['a transaction the browser gave up', 'AbortError', 'disk'],
] as const;

describe.each(WRITES)('%s', (_, name, kind) => {
  it.each(['imports', 'generations', 'topics', 'sourceTexts', 'backlinks', 'lexicons', 'passages', 'packs'])(
    'during an import into %s is told as such, and the pack in use stays whole',
    async (table) => {
      const { store, database, engine } = await withRivers();
      await engine.tidy();
      const before = await rowCounts(database);
      const repair = breakWrites(database, name, { table });
      database.close({ disableAutoOpen: false });
      const importing = engine.importFile({
        name: 'rivers',
        blob: packFile(smallPack({ version: '2.0.0', topics: 9 })),
      });
      await expect(importing).rejects.toMatchObject({ name: 'StoreError', kind });
      repair();
      expect((await store.packs())[0]?.meta.version).toBe('1.0.0');
      expect((await engine.annotate({ blocks, evidence: engine.noEvidence() })).mentions).toHaveLength(1);
      await engine.tidy();
      for (const { id } of await engine.interruptedImports()) await store.forgetImport(id);
      await engine.tidy();
      expect(await rowCounts(database)).toEqual(before);
      // The way on: the same again, once there is room.
      expect(await engine.importFile({ name: 'rivers', blob: packFile(smallPack({ topics: 9 })) })).toMatchObject({
        topics: 9,
      });
    },
  );

  it('while the reader mutes a topic changes nothing', async () => {
    const { store, database } = await withRivers();
    const repair = breakWrites(database, name, { table: 'mutes' });
    database.close({ disableAutoOpen: false });
    await expect(store.mute('rivers/river-1', true)).rejects.toMatchObject({ kind });
    expect(await store.mutes()).toEqual([]);
    repair();
    await store.mute('rivers/river-1', true);
    expect(await store.isMuted('rivers/river-1')).toBe(true);
  });
});

describe('damage', () => {
  it('of a lexicon is mended from the topics, without the reader noticing', async () => {
    const { database, engine, store } = await withRivers();
    await database.lexicons.update(['rivers', 1], { blob: new Blob(['rubbish']) });
    expect((await engine.annotate({ blocks, evidence: engine.noEvidence() })).mentions).toHaveLength(1);
    await vi.waitFor(async () => expect((await store.marking()).lexicons[0]?.blob?.size).toBeGreaterThan(100));
  });

  it('inside a lexicon, where opening does not look, is mended by tidying', async () => {
    const { database, engine } = await withRivers();
    const row = await database.lexicons.get(['rivers', 1]);
    const bytes = new Uint8Array((await row?.blob.arrayBuffer()) ?? new ArrayBuffer());
    const sound = bytes.slice();
    bytes.fill(0xab, bytes.length - 40, bytes.length - 30);
    await database.lexicons.update(['rivers', 1], { blob: new Blob([bytes]) });
    await engine.tidy();
    const mended = await (await database.lexicons.get(['rivers', 1]))?.blob.arrayBuffer();
    expect(Buffer.compare(Buffer.from(mended ?? new ArrayBuffer()), Buffer.from(sound))).toBe(0);
  });

  it('of a lexicon made by an older version is put right', async () => {
    const { database, engine } = await withRivers();
    await database.lexicons.update(['rivers', 1], { version: 0 });
    await engine.tidy();
    expect((await database.lexicons.get(['rivers', 1]))?.version).toBeGreaterThan(0);
  });

  it('of a topic names the pack that is to be imported again, and harms no other', async () => {
    const { database, store } = await withRivers();
    await database.topics.put({ pack: 'rivers', generation: 1, id: 'river-1', title: 'half' } as never);
    await expect(store.topic('rivers/river-1')).rejects.toMatchObject({ kind: 'damaged', pack: 'rivers' });
    expect(await store.topic('rivers/river-2')).toBeDefined();
  });

  it('that the browser reports on reading is told as such', async () => {
    const { database, store } = await withRivers();
    const repair = breakReads(database, 'DataError', { table: 'topics' });
    database.close({ disableAutoOpen: false });
    await expect(store.topic('rivers/river-1')).rejects.toMatchObject({ kind: 'damaged' });
    repair();
    expect(await store.topic('rivers/river-1')).toBeDefined();
  });
});

describe('opening', () => {
  it('fails in words when the browser gives no database', async () => {
    const refuse = () => {
      throw new DOMException('not here', 'InvalidStateError');
    };
    const indexedDB = { open: refuse, databases: refuse, cmp: () => 0 } as unknown as IDBFactory;
    const store = openStore(new Database({ name: 'private', indexedDB, IDBKeyRange }));
    await expect(store.packs()).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('goes on after the browser has closed the database beneath it', async () => {
    const { database, store } = await withRivers();
    database.close({ disableAutoOpen: false });
    expect(await store.packs()).toHaveLength(1);
  });

  it('tells a view of an older Sidelight to reload, and writes nothing into newer tables', async () => {
    const { place, database, store } = await withRivers();
    const newer = new Dexie(place.name, { indexedDB: place.indexedDB, IDBKeyRange });
    newer.version(Database.newest + 1).stores({ inventions: 'id' });
    await newer.open();
    // The old view gave way, so that the upgrade was not blocked.
    expect(database.isOpen()).toBe(false);
    const tables = newer.backendDB();
    await expect(store.mute('rivers/river-1', true)).rejects.toMatchObject({ kind: 'outdated' });
    // Nor did it bring back the tables that the newer one gave up.
    expect(newer.backendDB()).toBe(tables);
    expect([...tables.objectStoreNames]).toEqual(['inventions']);
    newer.close();
  });

  it('says so when another view does not give way', async () => {
    const place = freshPlace();
    const old = place.indexedDB.open(place.name, 10);
    await new Promise((resolve) => {
      old.onupgradeneeded = () => old.result.createObjectStore('packs', { keyPath: 'id' });
      old.onsuccess = resolve;
    });
    const { store } = storeIn(place);
    await expect(store.packs()).rejects.toMatchObject({ kind: 'blocked' });
    old.result.close();
  });

  it('notices that the browser has deleted the database, once', async () => {
    let outside: string | undefined;
    const marker = {
      read: async () => outside,
      write: async (id: string) => {
        outside = id;
      },
    };
    const { store, database, place } = storeIn();
    expect(await store.health(marker)).toBe('new');
    expect(await store.health(marker)).toBe('sound');
    database.close();
    await new Promise((resolve) => {
      place.indexedDB.deleteDatabase(place.name).onsuccess = resolve;
    });
    const after = storeIn(place).store;
    expect(await after.health(marker)).toBe('lost');
    expect(await after.health(marker)).toBe('sound');
  });
});
