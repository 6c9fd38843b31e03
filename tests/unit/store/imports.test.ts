import { describe, expect, it } from 'vitest';
import { noEvidence } from '../../../lib/detect/evidence.ts';

import { importPack } from '../../../lib/engine/import-pack.ts';
import { freshPlace, rowCounts, storeIn } from './fresh-store.ts';
import { packFile, smallPack } from './small-pack.ts';
import { wholeEngine } from './whole-engine.ts';

const page = {
  blocks: [{ id: 1, text: 'Along the Quarrow 3 they walked, and then along the Quarrow 0.', role: 'body' as const }],
  evidence: noEvidence(),
};

describe('importing a pack', () => {
  it('makes its topics, sources, passages, inverse relations and marks available', async () => {
    const { store } = storeIn();
    const engine = wholeEngine(store);
    const imported = await engine.importFile({ name: 'rivers', blob: packFile(smallPack()) });
    expect(imported).toMatchObject({ topics: 5, sources: 2, marking: true, warnings: [] });
    expect((await store.topic('rivers/river-1'))?.relatedBy).toEqual([{ to: 'river-2', type: 'part-of' }]);
    expect((await store.source('rivers', 'gazetteer-1'))?.text).toHaveLength(2);
    expect((await store.passagesOf('rivers/river-0')).map(({ text }) => text)).toContain(
      'Boats on the Quarrow 0 are rare.',
    );
    expect((await engine.annotate(page)).mentions.map(({ topics }) => topics[0])).toEqual([
      'rivers/river-3',
      'rivers/river-0',
    ]);
    expect(await store.imports()).toEqual([]);
  });

  it('reads gzip', async () => {
    const { store } = storeIn();
    const stream = packFile(smallPack()).stream().pipeThrough(new CompressionStream('gzip'));
    await wholeEngine(store).importFile({ name: 'rivers', blob: await new Response(stream).blob() });
    expect(await store.topicsOf('rivers', { most: 10 })).toHaveLength(5);
  });

  it('shows all of a newer version at once and leaves nothing of the older', async () => {
    const { store, database } = storeIn();
    const engine = wholeEngine(store);
    await engine.importFile({ name: 'rivers', blob: packFile(smallPack({ topics: 8, sources: 3 })) });
    await engine.mute('rivers/river-3', true);
    await store.putNote({ id: 'n', text: 'Cold.', topic: 'rivers/river-7', made: 1, changed: 1 });
    await engine.importFile({ name: 'rivers', blob: packFile(smallPack({ version: '2.0.0', topics: 4, sources: 1 })) });
    await engine.tidy();
    expect((await engine.packs()).map(({ meta, generation }) => [meta.version, generation])).toEqual([['2.0.0', 2]]);
    const counts = await rowCounts(database);
    expect(counts).toMatchObject({ topics: 4, sources: 1, sourceTexts: 1, lexicons: 1, generations: 1 });
    expect(counts).toMatchObject({ notes: 1, mutes: 1 });
  });

  it('goes on where a killed import stopped, without writing rows again', async () => {
    const place = freshPlace();
    const killed = storeIn(place);
    const pack = smallPack({ topics: 2500, sources: 0 });
    const blob = packFile(pack);
    // The browser dies: the file has been put aside, a thousand rows are written, and nothing after that happens.
    await killed.store.keepImport({ id: 'cut-off', name: 'rivers', file: blob, begun: 1 });
    await killed.database.generations.add({
      pack: 'rivers',
      generation: 1,
      state: 'staging',
      file: 'cut-off',
      topics: 1000,
      sources: 0,
    });
    await killed.database.topics.bulkPut(
      pack.topics.slice(0, 1000).map((topic) => ({ ...topic, title: 'Kept', pack: 'rivers', generation: 1 })),
    );
    killed.database.close();

    const { store, database } = storeIn(place);
    const engine = wholeEngine(store);
    await engine.tidy();
    expect(await engine.packs()).toEqual([]);
    const [interrupted] = await engine.interruptedImports();
    expect(interrupted?.name).toBe('rivers');
    expect(await engine.resumeImport('cut-off')).toMatchObject({ topics: 2500 });
    expect(await database.topics.count()).toBe(2500);
    expect((await store.topic('rivers/river-5'))?.title).toBe('Kept');
    expect((await store.topic('rivers/river-2000'))?.title).toBe('Quarrow 2000');
    expect((await store.topic('rivers/river-5'))?.relatedBy).toEqual([{ to: 'river-6', type: 'part-of' }]);
    expect(await engine.interruptedImports()).toEqual([]);
  });

  it('takes everything back when it is cancelled', async () => {
    const { store, database } = storeIn();
    const stop = new AbortController();
    const importing = wholeEngine(store).importFile(
      { name: 'rivers', blob: packFile(smallPack({ topics: 3000 })) },
      { signal: stop.signal, progress: () => stop.abort() },
    );
    await expect(importing).rejects.toMatchObject({ name: 'AbortError' });
    const { about: _, ...counts } = await rowCounts(database);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  it.each([
    [
      'a dangling relation at its end',
      (json: string) => json.replaceAll('"to":"river-0"', '"to":"nowhere"'),
      /nowhere/,
    ],
    ['its end missing', (json: string) => json.slice(0, -40), /cut short|too early/],
    ['nothing in it', () => '', /empty/],
  ])('refuses a pack with %s and keeps the one in use', async (_, spoil, words) => {
    const { store } = storeIn();
    const engine = wholeEngine(store);
    await engine.importFile({ name: 'rivers', blob: packFile(smallPack()) });
    const spoilt = spoil(JSON.stringify(smallPack({ version: '2.0.0' })));
    const refused = engine.importFile({ name: 'rivers', blob: new Blob([spoilt]) });
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toMatchObject({ name: 'PackRefused' });
    await engine.tidy();
    expect((await engine.packs())[0]?.meta.version).toBe('1.0.0');
    expect((await engine.annotate(page)).mentions).toHaveLength(2);
  });

  it('lets only one view import a pack at a time', async () => {
    const place = freshPlace();
    const [one, other] = [storeIn(place).store, storeIn(place).store];
    const bytes = new TextEncoder().encode(JSON.stringify(smallPack({ topics: 2000 })));
    const file = { bytes: [bytes], size: bytes.length, origin: 'file' as const };
    const ends = await Promise.allSettled([
      importPack(one, { ...file, file: 'a' }),
      importPack(other, { ...file, file: 'b' }),
    ]);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ name: 'StoreError', kind: 'busy' });
    expect((await one.packs())[0]?.generation).toBe(1);
  });

  it('does not write over what the reader made here', async () => {
    const { store } = storeIn();
    const { pack, sources } = smallPack({ id: 'mine' });
    const [source] = sources;
    if (source) await store.saveSources(pack, [source]);
    const importing = wholeEngine(store).importFile({ name: 'mine', blob: packFile(smallPack({ id: 'mine' })) });
    await expect(importing).rejects.toThrow(/made here/);
  });

  it('only looks up packs that name ordinary words', async () => {
    const { store } = storeIn();
    const pack = smallPack({ topics: 40 });
    const words = ['the', 'of', 'and', 'to', 'in', 'said', 'people', 'year', 'government', 'new'];
    for (const [at, text] of words.entries()) {
      const alias = pack.topics[at]?.aliases[0];
      if (alias) alias.text = text;
    }
    const imported = await wholeEngine(store).importFile({ name: 'words', blob: packFile(pack) });
    expect(imported.marking).toBe(false);
    expect((await store.marking()).lexicons).toEqual([]);
    await store.changePack('rivers', { marking: true });
    expect((await store.marking()).lexicons).toHaveLength(1);
  });

  it('keeps what the reader chose for the pack while a newer version of it was being read', async () => {
    const { store } = storeIn();
    const engine = wholeEngine(store);
    await engine.importFile({ name: 'rivers', blob: packFile(smallPack()) });
    let chosen: Promise<void> | undefined;
    const choose = (): void => {
      chosen ??= store.changePack('rivers', { marking: false, enabled: false });
    };
    const blob = packFile(smallPack({ version: '2.0.0', topics: 2500 }));
    await engine.importFile({ name: 'rivers', blob }, { progress: choose });
    await chosen;
    expect((await store.packs())[0]).toMatchObject({ marking: false, enabled: false, generation: 2 });
    await expect(
      store.stage({ pack: 'rivers', file: 'x' }, async (staging) => {
        await store.changePack('rivers', { marking: true });
        await staging.publish({ meta: smallPack().pack, marking: false, origin: 'file' });
      }),
    ).resolves.toBeUndefined();
    expect((await store.packs())[0]).toMatchObject({ marking: true, enabled: false, generation: 3 });
  });

  it('tells how far it is and how long it will take', async () => {
    const { store } = storeIn();
    const told: { rows: number; share: number }[] = [];
    await wholeEngine(store).importFile(
      { name: 'rivers', blob: packFile(smallPack({ topics: 3000 })) },
      { progress: (progress) => told.push(progress) },
    );
    expect(told.at(-1)).toMatchObject({ phase: 'deriving', rows: 3002, share: 1 });
    expect(told.map(({ rows }) => rows)).toEqual(told.map(({ rows }) => rows).toSorted((a, b) => a - b));
  });
});

describe('packs', () => {
  it('come back when their removal is undone, and go for good after that', async () => {
    const { store, database } = storeIn();
    const engine = wholeEngine(store);
    await engine.importFile({ name: 'rivers', blob: packFile(smallPack()) });
    await store.removePack('rivers');
    expect(await store.topic('rivers/river-1')).toBeUndefined();
    await engine.tidy();
    expect(await store.undoRemove('rivers')).toBe(true);
    expect((await store.topic('rivers/river-1'))?.title).toBe('Quarrow 1');
    await store.removePack('rivers');
    await store.cleanUp({ removedBefore: Date.now() + 1 });
    expect(await store.undoRemove('rivers')).toBe(false);
    const { about: _, ...counts } = await rowCounts(database);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  it('do not mark while disabled, and keep their order', async () => {
    const { store } = storeIn();
    const engine = wholeEngine(store);
    for (const id of ['one', 'two', 'three'])
      await engine.importFile({ name: id, blob: packFile(smallPack({ id, sources: 0 })) });
    await store.changePack('two', { enabled: false });
    await store.orderPacks(['three', 'one']);
    expect((await store.packs()).map(({ id }) => id)).toEqual(['three', 'one', 'two']);
    expect((await engine.annotate(page)).mentions[0]?.topics).toEqual(['three/river-3', 'one/river-3']);
  });
});
