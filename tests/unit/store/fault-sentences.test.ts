import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultWords } from '../../../components/library/fault-words.ts';
import { faultOf } from '../../../lib/engine/fault.ts';
import { StoreError, type StoreFault } from '../../../lib/store/store-error.ts';
import { englishWords } from '../components/words.ts';
import type { DatabaseDump } from './database-dump.ts';
import { faultCases } from './fault-cases.ts';
import { storeIn } from './fresh-store.ts';
import { gazetteer, packFile, smallPack } from './small-pack.ts';
import { wholeEngine } from './whole-engine.ts';

const t = englishWords();
const older: DatabaseDump = JSON.parse(readFileSync('tests/fixtures/databases/v2.json', 'utf8'));
const cases = faultCases(older);

/** A store with a pack, an article, a note and a mute in it. */
async function withEverything() {
  const parts = storeIn();
  const engine = wholeEngine(parts.store);
  await engine.importFile({ name: 'rivers', blob: packFile(smallPack()) });
  await parts.store.saveSources(smallPack({ id: 'own' }).pack, [gazetteer(7)]);
  await parts.store.putNote({ id: 'note', text: 'Cold.', topic: 'rivers/river-0', made: 1, changed: 2 });
  await parts.store.mute('rivers/river-0', true);
  return { ...parts, engine };
}

async function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}

describe.each(cases)('$fault', ({ strike, says: [what, wayOn] }) => {
  it('is told in a sentence, keeps what is good, and there is a way on', async () => {
    const given = await withEverything();
    const { work, mend, parts = given } = await strike(given);
    const sentence = faultWords(t, faultOf(await failureOf(work)));
    expect(sentence).toMatch(what);
    if (wayOn) expect(sentence).toMatch(wayOn);
    // No name of an error, no half-filled place of a message.
    expect(sentence).not.toMatch(/Error|\$|undefined/);

    await mend();
    await work();
    expect((await parts.store.notes('rivers/river-0')).map(({ text }) => text)).toEqual(['Cold.']);
    expect(await parts.store.source('own', 'gazetteer-7')).toMatchObject({ title: 'Gazetteer 7' });
    expect((await parts.store.mutes()).length).toBeGreaterThan(0);
    if ((await parts.store.packs()).some(({ id }) => id === 'rivers'))
      expect(await parts.store.topic('rivers/river-1')).toMatchObject({ title: 'Quarrow 1' });
  });
});

it('a database that the browser deleted is told of, its packs come back, and a backup brings the rest', async () => {
  const { store, database, engine, place } = await withEverything();
  let outside: string | undefined;
  const marker = {
    read: async () => outside,
    write: async (id: string) => {
      outside = id;
    },
  };
  await store.health(marker);
  const backup = await store.backup({ settings: {}, made: '2026-01-01T00:00:00.000Z' });
  database.close({ disableAutoOpen: false });
  await new Promise((resolve) => {
    place.indexedDB.deleteDatabase(place.name).onsuccess = resolve;
  });
  expect(await store.health(marker)).toBe('lost');
  expect(t('faultLost')).toMatch(/has deleted.*come with it are back.*restore/s);
  await engine.importFile({ name: 'rivers', blob: packFile(smallPack()) });
  await store.restore(await store.readBackup(backup), { how: 'merge' });
  expect(await store.source('own', 'gazetteer-7')).toMatchObject({ title: 'Gazetteer 7' });
  expect((await store.notes('rivers/river-0')).map(({ text }) => text)).toEqual(['Cold.']);
});

const KINDS: Record<StoreFault, true> = {
  full: true,
  damaged: true,
  blocked: true,
  outdated: true,
  unavailable: true,
  disk: true,
  busy: true,
};

it.each(Object.keys(KINDS) as StoreFault[])(
  'a fault of kind “%s” says what happened, what was kept and the way on',
  (kind) => {
    const sentences = faultWords(t, faultOf(new StoreError(kind))).split(/(?<=\.) /);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.join(' ')).toMatch(/Nothing is lost|untouched|are kept|Nothing was changed/);
    expect(sentences.at(-1)).toMatch(/^(?:Free|Import|Close|Reload|Use|Try|Wait)\b/);
  },
);
