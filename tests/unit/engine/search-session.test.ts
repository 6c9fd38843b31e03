import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchView } from '../../../lib/corpus/search-data.ts';
import type { SearchReads } from '../../../lib/engine/search-opening.ts';
import { type SearchHelp, startSearch } from '../../../lib/engine/search-session.ts';
import { createWorkshop, type Workshop } from '../../../lib/engine/workshop.ts';
import type { Store } from '../../../lib/store/store.ts';
import { storeIn } from '../store/fresh-store.ts';
import { packFile, smallPack } from '../store/small-pack.ts';

let store: Store;
let workshop: Workshop;
let stop: AbortController;
let remembered: string[];
let prepared: number[][];

beforeEach(async () => {
  store = storeIn().store;
  workshop = createWorkshop({ store });
  await workshop.importFile({ name: 'rivers.json', blob: packFile(smallPack()) });
  stop = new AbortController();
  remembered = [];
  prepared = [];
});
afterEach(() => stop.abort());

const help: SearchHelp = {
  recents: async () => remembered,
  remember: async (query) => void remembered.unshift(query),
  prepare: async (damaged) => {
    prepared.push(damaged);
  },
};

/** Starts a search and types; `until` waits for a view. */
function typing(query: string, reads: SearchReads = store) {
  const session = startSearch(reads, help, stop.signal);
  const views: SearchView[] = [];
  session.follow((view) => views.push(view));
  session.type(query);
  const until = (wanted: (view: SearchView) => boolean) =>
    vi.waitFor(() => {
      if (!wanted(session.view)) throw new Error(`Still ${JSON.stringify(session.view)}`);
      return session.view;
    });
  return { session, views, until };
}

const topicsOf = ({ state }: SearchView) => (state.state === 'found' ? state.topics.map(({ id }) => id) : []);

describe('a search session', () => {
  test('answers from names before summaries and passages have been read', async () => {
    await workshop.index();
    let release: (() => void) | undefined;
    let reading = 0;
    const slow: SearchReads = {
      ...store,
      searchSegments: async (ids) => {
        if (reading++ > 0) await new Promise<void>((resolve) => (release = resolve));
        return store.searchSegments(ids);
      },
    };
    const { until } = typing('Quarrow 3', slow);
    const first = await until((view) => topicsOf(view)[0] === 'rivers/river-3');
    expect(first.state).toMatchObject({ passages: [] });
    await vi.waitFor(() => expect(release).toBeDefined());
    release?.();
    await until(({ state }) => state.state === 'found' && state.topics.length > 0);
  });

  test('does not say that nothing was found while passages are on their way', async () => {
    await workshop.index();
    const { views, until } = typing('boats rare');
    await until(({ state }) => state.state === 'found' && state.passages.length === 2);
    expect(views.some(({ state }) => state.state === 'nothing')).toBe(false);
  });

  test('does not guess at typos before everything has been read', async () => {
    await workshop.index();
    const { views, until } = typing('Quarow 3');
    const found = await until(({ state }) => state.state === 'found');
    expect(topicsOf(found)[0]).toBe('rivers/river-3');
    expect(views.filter(({ state }) => state.state === 'found')[0]?.state).toMatchObject({ instead: 'quarrow 3' });
  });

  test('asks once for an index that is missing, and finds things as it grows', async () => {
    const { until } = typing('Quarrow 3');
    await until(({ indexed }) => indexed === 0);
    await vi.waitFor(() => expect(prepared).toEqual([[]]));
    await workshop.index();
    const view = await until((now) => topicsOf(now)[0] === 'rivers/river-3' && now.indexed === 1);
    expect(view.state).toMatchObject({ state: 'found' });
    expect(prepared).toHaveLength(1);
  });

  test('has an index of another version built anew, and does not read it', async () => {
    await workshop.index();
    await store.changeSearch((now) => now && { manifest: { ...now, version: '0.0' } });
    const read: number[][] = [];
    const searchSegments = (ids: number[]) => {
      read.push(ids);
      return store.searchSegments(ids);
    };
    const reads: SearchReads = { ...store, searchSegments };
    const { until } = typing('Quarrow 3', reads);
    await until(({ indexed }) => indexed === 0);
    await vi.waitFor(() => expect(prepared).toEqual([[]]));
    expect(read).toEqual([]);
    await workshop.index();
    await until((view) => topicsOf(view)[0] === 'rivers/river-3' && view.indexed === 1);
  });

  test('lists what a filter alone leaves', async () => {
    await workshop.index();
    const { session, until } = typing('kind:place');
    const { state } = await until((view) => topicsOf(view).length > 0);
    expect(state).toMatchObject({
      topics: expect.arrayContaining([expect.objectContaining({ id: 'rivers/river-1' })]),
      passages: [],
    });
    session.type('source:gazetteer');
    const list = await until((view) => view.state.state === 'found' && view.state.sources.length > 0);
    expect(list.state).toMatchObject({
      topics: [],
      sources: [{ id: 'rivers/gazetteer-0' }, { id: 'rivers/gazetteer-1' }],
    });
  });

  test('says which segments it could not read', async () => {
    await workshop.index();
    const id = (await store.searchManifest())?.segments.find(({ kind }) => kind === 'passage')?.id ?? 0;
    await store.changeSearch((now) => now && { manifest: now, add: [{ id, buffer: new ArrayBuffer(9) }] });
    const { until } = typing('Quarrow 3');
    await until((view) => topicsOf(view).length > 0);
    await vi.waitFor(() => expect(prepared).toEqual([[id]]));
  });

  test('shows only the answer to what was typed last', async () => {
    await workshop.index();
    const { session, views, until } = typing('Quarrow 1');
    for (const query of ['Quarrow 2', 'Quarrow 3', 'Quarrow 4']) session.type(query);
    await until((view) => topicsOf(view)[0] === 'rivers/river-4');
    const shown = new Set(views.map((view) => topicsOf(view)[0]).filter((id) => id !== undefined));
    expect([...shown]).toEqual(['rivers/river-4']);
  });

  test('says so when the store fails, and begins again when asked to', async () => {
    await workshop.index();
    let broken = true;
    const reads: SearchReads = {
      ...store,
      searchManifest: () => (broken ? Promise.reject(new Error('disk')) : store.searchManifest()),
    };
    const { session, until } = typing('Quarrow 3', reads);
    await until(({ state }) => state.state === 'failed');
    broken = false;
    session.retry();
    await until((view) => topicsOf(view)[0] === 'rivers/river-3');
  });

  test('leaves out a pack that is switched off, without a new index', async () => {
    await workshop.index();
    const { until } = typing('Quarrow 3');
    await until((view) => topicsOf(view).length > 0);
    await store.changePack('rivers', { enabled: false });
    await until(({ state }) => state.state === 'nothing');
  });

  test('remembers what something was found with, and completes filters with sources', async () => {
    await workshop.index();
    const { session, until } = typing('Quarrow source:gaz');
    const { completions } = await until((view) => view.completions.length > 0);
    expect(completions.map(({ label }) => label)).toEqual(['source:"Gazetteer 0"', 'source:"Gazetteer 1"']);
    session.taken();
    session.type('');
    await until(({ state }) => state.state === 'idle' && state.recents.length === 1);
  });
});
