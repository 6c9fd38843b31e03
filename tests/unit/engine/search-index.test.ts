import { describe, expect, test } from 'vitest';
import { buildSearchIndex, dropDamaged } from '../../../lib/engine/search-index.ts';
import { INDEX_VERSION, newManifest } from '../../../lib/search/manifest.ts';
import { parseQuery } from '../../../lib/search/query.ts';
import { search } from '../../../lib/search/search.ts';
import { SearchIndex } from '../../../lib/search/search-index.ts';
import { openSegment } from '../../../lib/search/segment.ts';
import { SEGMENT_MARK } from '../../../lib/search/segment-format.ts';
import type { Store } from '../../../lib/store/store.ts';
import { storeIn } from '../store/fresh-store.ts';
import { gazetteer, packFile, smallPack } from '../store/small-pack.ts';
import { wholeEngine } from '../store/whole-engine.ts';

const LIMITS = { topics: 20, passages: 20, sources: 20 };
const OWN = { ...smallPack({ id: 'saved' }).pack, title: 'Saved' };

/** A store with a pack of rivers in it, and the engine over it. */
async function withRivers(topics = 5) {
  const { store, place } = storeIn();
  const engine = wholeEngine(store);
  await engine.importFile({ name: 'rivers.json', blob: packFile(smallPack({ topics })) });
  return { store, engine, place };
}

/** Owners found for a query in everything the stored index holds. */
async function find(store: Store, text: string) {
  const segments = (await store.searchManifest())?.segments ?? [];
  const buffers = await store.searchSegments(segments.map(({ id }) => id));
  const parts = segments.map(({ dead }, i) => {
    const opened = openSegment(buffers[i] ?? new ArrayBuffer(0));
    if (!opened.ok) throw new Error(opened.reason);
    return { segment: opened.segment, dead };
  });
  const { hits } = search(new SearchIndex(parts), parseQuery(text), LIMITS);
  const owners = (list: { owner: string }[]) => [...new Set(list.map(({ owner }) => owner))].sort();
  return { topics: owners(hits.topics), passages: owners(hits.passages), sources: owners(hits.sources) };
}

/** The store, failing after so many writes of the index, as when the browser is killed there. */
function dyingAfter(store: Store, writes: number): Store {
  let left = writes;
  return {
    ...store,
    changeSearch: (change) => {
      if (left-- <= 0) throw new Error('killed');
      return store.changeSearch(change);
    },
  };
}

/** Makes the stored index one of a version before, as an update of Sidelight finds it; gives the numbers of its segments. */
async function ofAnotherVersion(store: Store): Promise<number[]> {
  const manifest = (await store.searchManifest()) ?? newManifest();
  const ids = manifest.segments.map(({ id }) => id);
  const buffers = await store.searchSegments(ids);
  const add = ids.map((id, i) => {
    const buffer = buffers[i] ?? new ArrayBuffer(0);
    new Uint32Array(buffer, 0, 1)[0] = SEGMENT_MARK - 1;
    return { id, buffer };
  });
  await store.changeSearch(() => ({ manifest: { ...manifest, version: '0.0' }, add }));
  return ids;
}

describe('the search index', () => {
  test('holds the names, summaries, sources and passages of an imported pack', async () => {
    const { store, engine } = await withRivers();
    await engine.index();
    expect(await find(store, 'Quarrow 3')).toMatchObject({ topics: ['rivers/river-3'] });
    expect(await find(store, 'no map')).toMatchObject({ topics: expect.arrayContaining(['rivers/river-0']) });
    expect(await find(store, 'Gazetteer 1')).toMatchObject({ sources: ['rivers/gazetteer-1'] });
    expect((await find(store, 'boats rare')).passages).toEqual(['rivers/gazetteer-0', 'rivers/gazetteer-1']);
  });

  test.each([0, 1, 2, 3])('goes on where it was killed after %i writes', async (writes) => {
    const { store, engine } = await withRivers();
    await expect(buildSearchIndex(dyingAfter(store, writes))).rejects.toThrow('killed');
    const before = (await store.searchManifest())?.segments.map(({ id }) => id) ?? [];
    expect(before).toHaveLength(writes);
    await engine.index();
    const after = (await store.searchManifest())?.segments ?? [];
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
    expect(after.map(({ kind }) => kind)).toEqual(['name', 'source', 'summary', 'passage']);
  });

  test('is built once when two views build it at the same time', async () => {
    const { store, place } = await withRivers();
    await Promise.all([buildSearchIndex(store), buildSearchIndex(storeIn(place).store)]);
    expect((await store.searchManifest())?.segments.map(({ kind }) => kind).sort()).toEqual([
      'name',
      'passage',
      'source',
      'summary',
    ]);
  });

  test('writes nothing when there is nothing to do', async () => {
    const { store, engine } = await withRivers();
    await engine.index();
    await expect(buildSearchIndex(dyingAfter(store, 0))).resolves.toBeUndefined();
  });

  test('follows a pack that is renewed and one that is removed', async () => {
    const { store, engine } = await withRivers(5);
    await engine.index();
    await engine.importFile({ name: 'r.json', blob: packFile(smallPack({ version: '2.0.0', topics: 2 })) });
    await engine.index();
    expect((await find(store, 'Quarrow')).topics).toEqual(['rivers/river-0', 'rivers/river-1']);
    await store.removePack('rivers');
    await engine.index();
    expect(await store.searchManifest()).toMatchObject({ segments: [], packs: {} });
  });

  test('gains an article that is saved, and loses it when it is deleted', async () => {
    const { store, engine } = await withRivers();
    await engine.index();
    for (const number of [7, 8]) await engine.saveSources(OWN, [gazetteer(number)]);
    expect(await find(store, 'Gazetteer 8')).toMatchObject({ sources: ['saved/gazetteer-8'] });
    expect((await find(store, 'rises north')).passages).toContain('saved/gazetteer-7');
    await engine.deleteSource({ pack: 'saved', source: 'gazetteer-7' });
    expect((await find(store, 'rises north')).passages).not.toContain('saved/gazetteer-7');
    expect((await find(store, 'rises north')).passages).toContain('saved/gazetteer-8');
  });

  test('finds an article that is saved again by its new text only', async () => {
    const { store, engine } = await withRivers();
    await engine.saveSources(OWN, [gazetteer(7)]);
    await engine.saveSources(OWN, [{ ...gazetteer(7), text: ['A heron stands there.'] }]);
    expect((await find(store, 'heron stands')).passages).toEqual(['saved/gazetteer-7']);
    expect((await find(store, 'rises north')).passages).not.toContain('saved/gazetteer-7');
  });

  test('catches up with articles that were saved and deleted while nobody indexed', async () => {
    const { store, engine } = await withRivers();
    await engine.saveSources(OWN, [gazetteer(7)]);
    await store.saveSources(OWN, [gazetteer(8)]);
    await store.deleteSource('saved', 'gazetteer-7');
    await engine.tidy();
    expect((await find(store, 'rises north')).passages.filter((key) => key.startsWith('saved/'))).toEqual([
      'saved/gazetteer-8',
    ]);
  });

  test('merges the small segments of many saved articles', async () => {
    const { store, engine } = await withRivers();
    await engine.index();
    for (let number = 10; number < 22; number++) await engine.saveSources(OWN, [gazetteer(number)]);
    const own = (await store.searchManifest())?.segments.filter(({ pack }) => pack === 'saved') ?? [];
    expect(own.length).toBeLessThan(20);
    expect((await find(store, 'rises north')).passages.filter((key) => key.startsWith('saved/'))).toHaveLength(12);
  });

  test('builds anew what a view could not read', async () => {
    const { store, engine } = await withRivers();
    await engine.index();
    const damaged = (await store.searchManifest())?.segments.find(({ kind }) => kind === 'passage')?.id ?? 0;
    await store.changeSearch((now) => now && { manifest: now, add: [{ id: damaged, buffer: new ArrayBuffer(3) }] });
    await dropDamaged(store, [damaged]);
    expect((await store.searchSegments([damaged]))[0]).toBeUndefined();
    await engine.index();
    expect((await find(store, 'boats rare')).passages).toHaveLength(2);
  });

  test('of another version is built anew, whole and with new numbers', async () => {
    const { store, engine } = await withRivers();
    await engine.index();
    const old = await ofAnotherVersion(store);
    await engine.index();
    const { version, segments } = (await store.searchManifest()) ?? newManifest();
    expect(version).toBe(INDEX_VERSION);
    expect(segments.map(({ kind }) => kind)).toEqual(['name', 'source', 'summary', 'passage']);
    expect(segments.map(({ id }) => id).filter((id) => old.includes(id))).toEqual([]);
    expect(await store.searchSegments(old)).toEqual(old.map(() => undefined));
    expect((await find(store, 'boats rare')).passages).toHaveLength(2);
  });

  test.each([0, 1, 3])(
    'of another version is gone on with where its building was killed after %i writes',
    async (writes) => {
      const { store, engine } = await withRivers();
      await engine.index();
      await ofAnotherVersion(store);
      await expect(buildSearchIndex(dyingAfter(store, writes))).rejects.toThrow('killed');
      await engine.index();
      expect((await find(store, 'boats rare')).passages).toHaveLength(2);
      expect((await find(store, 'Quarrow 3')).topics).toEqual(['rivers/river-3']);
    },
  );

  test('stops when it is told to', async () => {
    const { store } = await withRivers();
    await expect(buildSearchIndex(store, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});
