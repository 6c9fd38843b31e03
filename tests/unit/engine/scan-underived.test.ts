import { describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { createWorkshop } from '../../../lib/engine/workshop.ts';
import { storeIn } from '../store/fresh-store.ts';
import { gazetteer, packFile, smallPack } from '../store/small-pack.ts';

const OWN = smallPack({ id: 'own' }).pack;
const question = (topic: `${string}/${string}`) => ({
  topic,
  choices: [],
  near: '',
  page: { url: 'https://example.org/', topics: [], text: '' },
});

/** A store with the pack of rivers, all derived, and what reads it; `scans` counts the cards the workshop made. */
async function withRivers() {
  const { store, database } = storeIn();
  const workshop = createWorkshop({ store });
  await workshop.importFile({ name: 'rivers', blob: packFile(smallPack()) });
  await workshop.tidy();
  const scanCard = vi.fn(workshop.card);
  const engine = createEngine({ store, compile: workshop.compileLexicon, scanCard });
  const quoted = async (topic: `${string}/${string}`) =>
    ((await engine.card(question(topic)))?.excerpts ?? []).map(({ source, text, on }) => ({
      source: `${source.pack}/${source.id}`,
      text,
      about: on?.key ?? topic,
    }));
  return { store, database, workshop, engine, scanCard, quoted };
}

describe('while a source waits to be derived', () => {
  it('a card finds its passages by scanning it', async () => {
    const { store, quoted, scanCard } = await withRivers();
    await store.saveSources(OWN, [gazetteer(4)]);
    expect(await quoted('rivers/river-4')).toEqual([
      { source: 'own/gazetteer-4', text: 'The Quarrow 4 rises in the north.', about: 'rivers/river-4' },
    ]);
    expect(scanCard).toHaveBeenCalledOnce();
  });

  it('the panel does so too', async () => {
    const { store, workshop } = await withRivers();
    await store.saveSources(OWN, [gazetteer(4)]);
    const view = await workshop.topicView(question('rivers/river-4'));
    expect(view?.excerpts.map(({ source }) => source.id)).toEqual(['gazetteer-4']);
    const { sources } = await workshop.pageContext({
      url: 'https://example.org/',
      topics: (['rivers/river-4', 'rivers/river-0'] as const).map((topic) => ({ topic, count: 2, places: [0] })),
      text: 'Few people have ever seen the Quarrow 4, and fewer still the Quarrow 0.',
    });
    expect(sources.map(({ source }) => source.id)).toContain('gazetteer-4');
  });

  it('what was derived from its older text is not shown', async () => {
    const { store, workshop, quoted } = await withRivers();
    await workshop.saveSources(OWN, [gazetteer(4)]);
    await store.saveSources(OWN, [{ ...gazetteer(4), text: ['The Quarrow 4 has run dry since.'] }]);
    expect(await quoted('rivers/river-4')).toEqual([
      { source: 'own/gazetteer-4', text: 'The Quarrow 4 has run dry since.', about: 'rivers/river-4' },
    ]);
  });

  it('because a pack has come that names topics in it, these are found', async () => {
    const { workshop, quoted } = await withRivers();
    const bridges = smallPack({ id: 'bridges', topics: 1, sources: 0 });
    const [bridge] = bridges.topics;
    if (bridge) bridge.aliases = [{ ...bridge.aliases[0], text: 'Boats' }] as typeof bridge.aliases;
    await workshop.importFile({ name: 'bridges', blob: packFile(bridges) });
    expect(await quoted('bridges/river-0')).toMatchObject([{ text: 'Boats on the Quarrow 0 are rare.' }]);
    await workshop.index();
    expect(await quoted('bridges/river-0')).toMatchObject([{ text: 'Boats on the Quarrow 0 are rare.' }]);
  });

  it('a card is given without its passages when it cannot be scanned', async () => {
    const { store, engine, scanCard } = await withRivers();
    await store.saveSources(OWN, [gazetteer(4)]);
    scanCard.mockRejectedValue(new Error('The workroom cannot be opened.'));
    expect(await engine.card(question('rivers/river-4'))).toMatchObject({ title: 'Quarrow 4' });
  });
});

describe('nothing is scanned', () => {
  it('when all is derived', async () => {
    const { workshop, quoted, scanCard } = await withRivers();
    await workshop.saveSources(OWN, [gazetteer(4)]);
    expect(await quoted('rivers/river-4')).toMatchObject([{ source: 'own/gazetteer-4' }]);
    expect(scanCard).not.toHaveBeenCalled();
  });

  it('of packs that are not in use', async () => {
    const { store, quoted } = await withRivers();
    await store.saveSources(OWN, [gazetteer(4)]);
    await store.changePack('own', { enabled: false });
    expect((await quoted('rivers/river-4')).map(({ about }) => about)).not.toContain('rivers/river-4');
  });

  it('twice, until something changes', async () => {
    const { store, database, workshop } = await withRivers();
    await store.saveSources(OWN, [gazetteer(4)]);
    const read = vi.spyOn(database.sourceTexts, 'get');
    // Views are told of a change a moment after it.
    await vi.waitFor(async () => {
      read.mockClear();
      await workshop.card(question('rivers/river-4'));
      expect(read).not.toHaveBeenCalled();
    });
    await store.saveSources(OWN, [gazetteer(3)]);
    await vi.waitFor(async () => {
      await workshop.card(question('rivers/river-4'));
      expect(read).toHaveBeenCalledWith(['own', 1, 'gazetteer-3']);
    });
  });
});
