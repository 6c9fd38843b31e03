import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';

import { Database } from '../../../lib/store/database.ts';
import { type DatabaseDump, loadDatabase } from './database-dump.ts';
import { breakWrites } from './faulty.ts';
import { freshPlace, type Place, storeIn } from './fresh-store.ts';
import { smallPack } from './small-pack.ts';
import { wholeEngine } from './whole-engine.ts';

const FOLDER = 'tests/fixtures/databases';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (file: string): DatabaseDump => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));

it('there is a database made by every version', () => {
  const versions = Array.from({ length: Database.newest }, (_, at) => `v${at + 1}.json`);
  expect(files.toSorted()).toEqual(versions.toSorted());
});

describe.each(files)('a database of %s', (file) => {
  let place: Place;
  beforeEach(async () => {
    place = { ...freshPlace(), indexedDB: new IDBFactory() };
    await loadDatabase(place.indexedDB, place.name, read(file));
  });

  it('opens, with its packs in use, marks, cards and inverse relations', async () => {
    const { store, database } = storeIn(place);
    const engine = wholeEngine(store);
    expect((await store.packs())[0]).toMatchObject({ id: 'rivers', enabled: true, marking: true });
    expect((await store.topic('rivers/river-0'))?.relatedBy).toEqual([{ to: 'river-1', type: 'part-of' }]);
    expect(await store.passagesOf('rivers/river-0')).not.toEqual([]);
    const blocks = [{ id: 1, text: 'The Quarrow 0 is cold.', role: 'body' as const }];
    expect((await engine.annotate({ blocks, evidence: engine.noEvidence() })).mentions).toHaveLength(1);
    expect(database.backendDB().version).toBe(Database.newest * 10);
  });

  it('loses only what nothing showed when it is tidied', async () => {
    const { store, database } = storeIn(place);
    await wholeEngine(store).tidy();
    const states = (await database.generations.toArray()).map(({ pack, state }) => `${pack} ${state}`);
    const owned = file === 'v1.json' ? [] : ['lakes staging', 'own live'];
    expect(states.toSorted()).toEqual([...owned, 'rivers live'].toSorted());
  });

  it('has every source derived anew when it is tidied, also those that had nothing derived', async () => {
    const { store, database } = storeIn(place);
    expect(await store.isDerived('another version')).toBe(false);
    await wholeEngine(store).tidy();
    const from = await database.sources.toArray();
    expect(new Set(from.map(({ derivedFrom }) => derivedFrom)).size).toBe(1);
    expect(await store.isDerived(from[0]?.derivedFrom ?? '')).toBe(true);
  });

  it('is as it was after an upgrade that was cut off', async () => {
    const cut = storeIn(place);
    breakWrites(cut.database, 'AbortError', { after: file === 'v1.json' ? 1 : 0 });
    await cut.store.packs().catch(() => undefined);
    cut.database.close();
    const { store } = storeIn(place);
    expect(await store.topicsOf('rivers', { most: 10 })).toHaveLength(3);
  });
});

it.each(files.filter((file) => file !== 'v1.json'))('what a reader wrote in %s is still there', async (file) => {
  const place = freshPlace();
  await loadDatabase(place.indexedDB, place.name, read(file));
  const { store } = storeIn(place);
  expect(await store.isMuted('rivers/river-2')).toBe(true);
  expect(await store.feedback()).toMatchObject([{ alias: 'quarrow 1', topic: 'rivers/river-1' }]);
  expect(await store.notes('rivers/river-0')).toMatchObject([{ text: 'Cold.' }]);
  expect(await store.pins()).toMatchObject([{ topic: 'rivers/river-1' }]);
  expect(await store.source(smallPack({ id: 'own' }).pack.id, 'gazetteer-7')).toMatchObject({ title: 'Gazetteer 7' });
});
