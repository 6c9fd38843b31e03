import { afterEach, expect, it, vi } from 'vitest';
import { openSearch as openNow } from '../../../lib/engine/search-opening.ts';
import { createWorkshop } from '../../../lib/engine/workshop.ts';
import type { Store } from '../../../lib/store/store.ts';
import { storeIn } from '../store/fresh-store.ts';
import { packFile, smallPack } from '../store/small-pack.ts';

afterEach(() => {
  vi.doUnmock('../../../lib/corpus/passages.ts');
  vi.doUnmock('../../../lib/corpus/passage-version.ts');
  vi.resetModules();
});

/** Sidelight as it will be when sources are cut into paragraphs, and the version of the cutting is raised for it. */
async function nextSidelight() {
  vi.resetModules();
  vi.doMock('../../../lib/corpus/passage-version.ts', () => ({ PASSAGE_VERSION: 99 }));
  vi.doMock('../../../lib/corpus/passages.ts', () => ({
    passagesOf: ({ text }: { text: string[] }) => {
      let start = 0;
      return text.map((paragraph, index) => {
        const passage = { index, start, end: start + paragraph.length, paragraph: index };
        start = passage.end + 2;
        return passage;
      });
    },
  }));
  const [{ createWorkshop: create }, { openSearch }] = await Promise.all([
    import('../../../lib/engine/workshop.ts'),
    import('../../../lib/engine/search-opening.ts'),
  ]);
  return { create, openSearch };
}

async function lastOf<Value>(values: AsyncGenerator<Value, void>): Promise<Value | undefined> {
  let last: Value | undefined;
  for await (const value of values) last = value;
  return last;
}

const found = async (store: Store, workshop: { find: (text: string) => Promise<unknown> }) => {
  const state = JSON.stringify(await workshop.find('rises'));
  return (await store.passagesIn('rivers', 'gazetteer-0')).filter(({ text }) => state.includes(text)).length;
};

it('a new way of cutting sources derives and indexes all of them again', async () => {
  const { store, database } = storeIn();
  const before = createWorkshop({ store });
  await before.importFile({ name: 'rivers', blob: packFile(smallPack()) });
  await before.tidy();
  const old = await store.searchManifest();
  expect(await store.passagesIn('rivers', 'gazetteer-0')).toHaveLength(3);

  const { create, openSearch } = await nextSidelight();
  // Until then no view searches an index whose numbers mean other passages.
  expect((await lastOf(openSearch(store)))?.indexed).toBe(0);
  expect((await lastOf(openNow(store)))?.indexed).toBe(1);
  const after = create({ store });
  await after.tidy();
  expect(await store.passagesIn('rivers', 'gazetteer-0')).toHaveLength(2);
  expect((await store.searchManifest())?.version).not.toBe(old?.version);
  const kept = new Set((await store.searchManifest())?.segments.map(({ id }) => id));
  expect(old?.segments.filter(({ id }) => kept.has(id))).toEqual([]);
  expect(await database.searchSegments.count()).toBe(kept.size);
  expect(await found(store, after)).toBe(1);
});

it('a view that asks for the index first has the sources derived first', async () => {
  const { store } = storeIn();
  const before = createWorkshop({ store });
  await before.importFile({ name: 'rivers', blob: packFile(smallPack()) });
  await before.tidy();
  const { create } = await nextSidelight();
  const after = create({ store });
  await after.index();
  expect(await found(store, after)).toBe(1);
});
