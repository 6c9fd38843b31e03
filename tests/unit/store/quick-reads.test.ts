import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { topicKey } from '../../../lib/corpus/topic-key.ts';
import { beginReading } from '../../../lib/store/begun-reading.ts';
import { Database } from '../../../lib/store/database.ts';
import { openQuickReads } from '../../../lib/store/open-quick-reads.ts';
import type { Store } from '../../../lib/store/store.ts';
import { freshPlace, type Place, storeIn } from './fresh-store.ts';
import { packFile, smallPack } from './small-pack.ts';
import { wholeEngine } from './whole-engine.ts';

let store: Store;
let database: Database;
let place: Place;
let loaded: number;

/** Quick reads in the place; each use of the whole store is counted. */
const quick = (where = place) =>
  openQuickReads(beginReading(where), async () => {
    loaded += 1;
    return storeIn(where).store;
  });

beforeEach(async () => {
  ({ store, database, place } = storeIn());
  loaded = 0;
  const engine = wholeEngine(store);
  await engine.importFile({ name: 'rivers', blob: packFile(smallPack()) });
  await engine.tidy();
});
afterEach(() => vi.useRealTimers());

const KEYS = ['river-1', 'river-0', 'nowhere'].map((id) => topicKey('rivers', id));
const SOURCES = ['rivers/gazetteer-1', 'rivers/none', 'none/none'];
const PLACES = [0, 1, 99].map((index) => ({ pack: 'rivers', source: 'gazetteer-0', index }));

describe('quick reads', () => {
  test('give what the whole store gives, without loading it', async () => {
    const reads = quick();
    const ids = (await store.searchManifest())?.segments.map(({ id }) => id) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(await reads.packs()).toEqual(await store.packs());
    expect(await reads.searchManifest()).toEqual(await store.searchManifest());
    expect(await reads.searchSegments([...ids, 999])).toEqual(await store.searchSegments([...ids, 999]));
    expect(await reads.topics(KEYS)).toEqual(await store.topics(KEYS));
    expect(await reads.sourcesAt(SOURCES)).toEqual(await store.sourcesAt(SOURCES));
    expect(await reads.passagesAt(PLACES)).toEqual(await store.passagesAt(PLACES));
    expect(loaded).toBe(0);
  });

  test('give segments that were on their way once, and read them anew when asked again', async () => {
    const reads = quick();
    const ids = (await store.searchManifest())?.segments.map(({ id }) => id) ?? [];
    const wanted = await store.searchSegments(ids);
    expect(await reads.searchSegments(ids)).toEqual(wanted);
    await store.changeSearch((now) => now && { manifest: now, drop: ids });
    expect(await reads.searchSegments(ids)).toEqual(ids.map(() => undefined));
    expect(loaded).toBe(0);
  });

  test('leave a database that is not there to the whole store, which makes it', async () => {
    const nowhere = freshPlace();
    const reads = quick(nowhere);
    expect(await reads.packs()).toEqual([]);
    expect(await reads.searchManifest()).toBeUndefined();
    expect(loaded).toBe(1);
    expect((await nowhere.indexedDB.databases()).map(({ version }) => version)).toEqual([Database.newest * 10]);
  });

  test('leave a database of an older version to the whole store, which upgrades it', async () => {
    const old = freshPlace();
    await new Promise((resolve) => {
      const request = old.indexedDB.open(old.name, 5);
      request.onupgradeneeded = () => request.result.createObjectStore('packs');
      request.onsuccess = () => resolve(request.result.close());
    });
    await quick(old)
      .packs()
      .catch(() => undefined);
    expect(loaded).toBe(1);
  });

  test('give way to another view that upgrades or deletes the database, and read on by the whole store', async () => {
    const reads = quick();
    await reads.packs();
    database.close();
    await new Promise((resolve, reject) => {
      const request = place.indexedDB.deleteDatabase(place.name);
      request.onsuccess = resolve;
      request.onblocked = () => reject(new Error('The quick reads hold the database.'));
    });
    expect(await reads.packs()).toEqual([]);
    expect(loaded).toBe(1);
  });

  test('leave a damaged row to the whole store, which says so', async () => {
    await database.table('topics').update(['rivers', 1, 'river-1'], { aliases: 'none' });
    await expect(quick().topics(KEYS)).rejects.toMatchObject({ name: 'StoreError', kind: 'damaged' });
  });

  test('follow changes after a moment, and look once for those before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const stop = new AbortController();
    let changes = 0;
    quick().watch('search', () => changes++, stop.signal);
    expect(loaded).toBe(0);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(changes).toBe(1));
    await store.changePack('rivers', { enabled: false });
    await vi.waitFor(() => expect(changes).toBeGreaterThan(1));
    stop.abort();
  });
});
