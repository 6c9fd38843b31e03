import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TopicKey, topicKey } from '../../../lib/corpus/topic-key.ts';

import type { Store } from '../../../lib/store/store.ts';
import { breakWrites } from './faulty.ts';
import { storeIn } from './fresh-store.ts';
import { gazetteer, packFile, smallPack } from './small-pack.ts';
import { wholeEngine } from './whole-engine.ts';

const made = '2026-02-03T04:05:06.000Z';
const own = smallPack({ id: 'own' }).pack;

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const key: fc.Arbitrary<TopicKey> = fc.tuple(id, id).map(([pack, topic]) => topicKey(pack, topic));
const at = fc.integer({ min: 0, max: 2_000_000_000_000 });
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const paragraph = fc.stringMatching(/^[A-Z][a-zäöß“” ,]{2,80}\.$/);

const material = fc.record({
  notes: fc.uniqueArray(
    fc.record(
      {
        id: fc.uuid(),
        text: words,
        topic: key,
        place: fc.record({ pack: id, source: id, start: fc.nat(), end: fc.nat(), quote: words }),
        made: at,
        changed: at,
      },
      { requiredKeys: ['id', 'text', 'made', 'changed'] },
    ),
    { selector: (note) => note.id, maxLength: 5 },
  ),
  mutes: fc.uniqueArray(key, { maxLength: 5 }),
  rejected: fc.uniqueArray(fc.record({ alias: words, topic: key }), {
    selector: ({ alias, topic }) => `${alias} ${topic}`,
    maxLength: 5,
  }),
  pins: fc.uniqueArray(key, { maxLength: 3 }),
  sources: fc.uniqueArray(
    fc.record({ id, title: paragraph, lang: fc.constantFrom('en', 'de'), text: fc.array(paragraph, { minLength: 1 }) }),
    { selector: (source) => source.id, maxLength: 4 },
  ),
  settings: fc.dictionary(id, fc.jsonValue()),
});

async function fill(
  store: Store,
  given: Omit<typeof material extends fc.Arbitrary<infer Value> ? Value : never, 'settings'>,
) {
  for (const note of given.notes) await store.putNote(note);
  for (const topic of given.mutes) await store.mute(topic, true);
  for (const sense of given.rejected) await store.reject(sense, true);
  for (const topic of given.pins) await store.pin(topic, true);
  for (const source of given.sources) await store.saveSources(own, [{ ...source, text: ['As it was before.'] }]);
  for (const source of given.sources) await store.saveSources(own, [source]);
}

/** The lines of a backup; their order within a kind is the order of keys, so equal material gives equal lines. */
const lines = async (file: Blob): Promise<string[]> => (await file.text()).trim().split('\n');

describe('a backup', () => {
  it('restored into an empty store gives the same backup again', async () => {
    await fc.assert(
      fc.asyncProperty(material, async ({ settings, ...given }) => {
        const { store } = storeIn();
        await fill(store, given);
        const file = await store.backup({ settings, made });
        const contents = await store.readBackup(file);
        expect(JSON.stringify(contents.settings)).toBe(JSON.stringify(settings));
        const other = storeIn().store;
        await other.restore(contents, { how: 'replace' });
        expect(await lines(await other.backup({ settings, made }))).toEqual(await lines(file));
        expect((await other.notes()).length).toBe(given.notes.length);
        for (const { id: source, text } of given.sources) {
          expect((await other.source('own', source))?.text).toEqual(text);
          expect((await other.versionsOf('own', source)).map((was) => was.text)).toEqual([['As it was before.']]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('restored twice, or merged into where it came from, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(material, async ({ settings, ...given }) => {
        const { store } = storeIn();
        await fill(store, given);
        const file = await store.backup({ settings, made });
        const contents = await store.readBackup(file);
        await store.restore(contents, { how: 'merge' });
        await store.restore(contents, { how: 'replace' });
        expect(await lines(await store.backup({ settings, made }))).toEqual(await lines(file));
      }),
      { numRuns: 15 },
    );
  });

  it('merged keeps what is here and adds what it holds; of a note the later stays', async () => {
    const from = storeIn().store;
    await from.saveSources(own, [gazetteer(1)]);
    await from.putNote({ id: 'a', text: 'old', made: 1, changed: 1 });
    await from.putNote({ id: 'b', text: 'new', made: 1, changed: 9 });
    const contents = await from.readBackup(await from.backup({ settings: {}, made }));
    const { store } = storeIn();
    await store.saveSources(own, [gazetteer(2)]);
    await store.putNote({ id: 'a', text: 'newer', made: 1, changed: 2 });
    await store.putNote({ id: 'b', text: 'older', made: 1, changed: 2 });
    await store.mute('own/x', true);
    await store.restore(contents, { how: 'merge' });
    expect((await store.sourcesOf('own')).map(({ id: source }) => source)).toEqual(['gazetteer-1', 'gazetteer-2']);
    expect((await store.notes()).map(({ text }) => text)).toEqual(['newer', 'new']);
    expect(await store.isMuted('own/x')).toBe(true);
  });

  it('put in place of what is here leaves nothing of the reader’s behind, but other packs alone', async () => {
    const empty = storeIn().store;
    const contents = await empty.readBackup(await empty.backup({ settings: {}, made }));
    const { store, database } = storeIn();
    await wholeEngine(store).importFile({ name: 'rivers', blob: packFile(smallPack()) });
    await store.saveSources(own, [gazetteer(2)]);
    await store.mute('rivers/river-1', true);
    await store.restore(contents, { how: 'replace' });
    await wholeEngine(store).tidy();
    expect((await store.packs()).map((pack) => pack.id)).toEqual(['rivers']);
    expect(await store.mutes()).toEqual([]);
    expect(await database.sources.where(':id').between(['own', 0, ''], ['own', 9, '']).count()).toBe(0);
  });

  it.each(['sources', 'sourceTexts', 'packs', 'notes', 'feedback'])(
    'that cannot be restored because writing %s fails changes nothing',
    async (table) => {
      const from = storeIn().store;
      await from.saveSources(own, [gazetteer(1)]);
      await from.putNote({ id: 'b', text: 'new', made: 1, changed: 9 });
      await from.reject({ alias: 'x', topic: 'own/x' }, true);
      const contents = await from.readBackup(await from.backup({ settings: {}, made }));
      const { store, database } = storeIn();
      await store.saveSources(own, [gazetteer(2)]);
      const before = await lines(await store.backup({ settings: {}, made }));
      const repair = breakWrites(database, 'QuotaExceededError', { table });
      database.close({ disableAutoOpen: false });
      await expect(store.restore(contents, { how: 'replace' })).rejects.toMatchObject({ kind: 'full' });
      repair();
      expect(await lines(await store.backup({ settings: {}, made }))).toEqual(before);
    },
  );

  it.each([
    ['is something else', () => '{"format":"sidelight-pack"}\n', 'not-a-backup', 1],
    ['is empty', () => '', 'not-a-backup', 0],
    ['is of a newer Sidelight', (text: string) => text.replace('"formatVersion":1', '"formatVersion":2'), 'newer', 1],
    ['was cut short inside a line', (text: string) => text.slice(0, -20), 'cut-short', 4],
    ['was cut short after a line', (text: string) => text.slice(0, text.indexOf('{"kind":"end"')), 'cut-short', 3],
    ['lacks a line', (text: string) => text.replace(/\{"kind":"mute".*\n/, ''), 'damaged', 3],
    ['was edited wrongly', (text: string) => text.replace('"topic":"a/b"', '"topic":"b"'), 'damaged', 3],
  ])('that %s is refused with its place', async (_, spoil, kind, line) => {
    const { store } = storeIn();
    await store.mute('a/b', true);
    const text = spoil(await (await store.backup({ settings: {}, made })).text());
    await expect(store.readBackup(new Blob([text]))).rejects.toMatchObject({ name: 'BackupProblem', kind, line });
  });
});
