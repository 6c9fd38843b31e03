import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { topicKey } from '../../../lib/corpus/topic-key.ts';
import { derivationOf } from '../../../lib/engine/derived-from.ts';
import { openBareDatabase } from '../../../lib/store/bare-database.ts';
import { Database } from '../../../lib/store/database.ts';
import { openReadingStore } from '../../../lib/store/open-reading-store.ts';
import type { ReadingStore, Store, TopicReads } from '../../../lib/store/store.ts';
import { freshPlace, type Place, storeIn } from './fresh-store.ts';
import { packFile, smallPack } from './small-pack.ts';
import { wholeEngine } from './whole-engine.ts';

let store: Store;
let database: Database;
let place: Place;
/** The library beneath the reading store; it is opened only where the bare database does not do. */
let library: Database;

/** A reading store in a place with a bare database beside, as the background has it. */
function beside(where = place): ReadingStore {
  library = new Database({ ...where, IDBKeyRange });
  return openReadingStore(library, openBareDatabase({ ...where, IDBKeyRange }));
}

beforeEach(async () => {
  ({ store, database, place } = storeIn());
  const engine = wholeEngine(store);
  await engine.importFile({ name: 'rivers', blob: packFile(smallPack()) });
  await engine.importFile({ name: 'lakes', blob: packFile(smallPack({ id: 'lakes', sources: 0 })) });
  await engine.tidy();
});

const key = (id: string, pack = 'rivers') => topicKey(pack, id);
const KEYS = [key('river-1'), key('river-0', 'lakes'), key('nowhere'), key('river-0', 'none')];

const READS: [string, (reads: TopicReads) => Promise<unknown>][] = [
  ['packs', (reads) => reads.packs()],
  ['a topic and what relates to it', (reads) => Promise.all(KEYS.map((topic) => reads.topic(topic)))],
  ['topics', (reads) => reads.topics(KEYS)],
  ['passages of a topic', (reads) => Promise.all(KEYS.map((topic) => reads.passagesOf(topic)))],
  ['sources', (reads) => reads.sourcesAt(['rivers/gazetteer-1', 'rivers/none', 'none/none'])],
  ['what is muted', (reads) => Promise.all(KEYS.map((topic) => reads.isMuted(topic)))],
  ['that nothing is derived from other rules', (reads) => reads.isDerived('another version')],
  ['that all is derived from these', async (reads) => reads.isDerived(derivationOf(await reads.packs()))],
];

describe('a moment read from a bare database', () => {
  test.each(READS)('gives %s as the library does, without opening it', async (_, read) => {
    await store.mute(key('river-1'), true);
    const expected = await read(store);
    expect(await beside().moment(read)).toEqual(expected);
    expect(library.isOpen()).toBe(false);
  });

  test('tells derived sources from others', async () => {
    const derived = async (reads: TopicReads) => reads.isDerived(derivationOf(await reads.packs()));
    expect(await beside().moment(derived)).toBe(true);
    await database.table('sources').update(['rivers', 1, 'gazetteer-0'], { derivedFrom: 'older rules' });
    expect(await beside().moment(derived)).toBe(false);
    await database.table('sources').update(['rivers', 1, 'gazetteer-0'], { derivedFrom: '' });
    expect(await beside().moment(derived)).toBe(false);
  });

  test('is left to the library where there is no database yet, and read without it afterwards', async () => {
    const nowhere = freshPlace();
    const reading = beside(nowhere);
    expect(await reading.moment((reads) => reads.packs())).toEqual([]);
    expect(library.isOpen()).toBe(true);
    library.close();
    expect(await reading.moment((reads) => reads.packs())).toEqual([]);
    expect(library.isOpen()).toBe(false);
  });

  test('gives way to a view that deletes the database', async () => {
    const reading = beside();
    await reading.moment((reads) => reads.packs());
    database.close();
    await new Promise((resolve, reject) => {
      const request = place.indexedDB.deleteDatabase(place.name);
      request.onsuccess = resolve;
      request.onblocked = () => reject(new Error('The bare database holds on.'));
    });
    expect(await reading.moment((reads) => reads.packs())).toEqual([]);
  });

  test('leaves a damaged row to the library, which says so', async () => {
    await database.table('topics').update(['rivers', 1, 'river-1'], { aliases: 'none' });
    await expect(beside().moment((reads) => reads.topics(KEYS))).rejects.toMatchObject({
      name: 'StoreError',
      kind: 'damaged',
    });
  });
});
