import { describe, expect, it } from 'vitest';
import { newAlias, newTopic } from '../../../../lib/corpus/own-topic.ts';
import type { Topic } from '../../../../lib/corpus/topic.ts';
import { noEvidence } from '../../../../lib/detect/evidence.ts';
import type { TopicPreview } from '../../../../lib/engine/topics/preview-topic.ts';
import { createTopicEditing } from '../../../../lib/engine/topics/topic-editing.ts';
import { storeIn } from '../../store/fresh-store.ts';
import { packFile, smallPack } from '../../store/small-pack.ts';
import { wholeEngine } from '../../store/whole-engine.ts';

const WORDS = { title: 'My topics', description: 'By hand.', licence: 'Mine', author: 'Me', lang: 'en' };

/** A store with a pack of rivers, its engine, and the editing of own topics. */
async function desk() {
  const { store } = storeIn();
  const engine = wholeEngine(store);
  await engine.importFile({ name: 'rivers.json', blob: packFile(smallPack({ topics: 3 })) });
  return { store, engine, editing: createTopicEditing(store, WORDS) };
}

const own = (name: string, part: Partial<Topic> = {}): Topic => ({
  ...newTopic(name, 'en'),
  summary: `What ${name} is.`,
  ...part,
});

/** The topics that a text names, by the words. */
async function named({ engine }: Awaited<ReturnType<typeof desk>>, text: string): Promise<Record<string, string[]>> {
  const blocks = [{ id: 1, text, role: 'body' as const }];
  const { mentions } = await engine.annotate({ blocks, evidence: noEvidence(), lang: 'en' });
  return Object.fromEntries(mentions.map(({ start, end, topics }) => [text.slice(start, end), topics]));
}

describe('a reader’s own topics', () => {
  it('are marked as soon as they are saved, and until they are deleted', async () => {
    const all = await desk();
    const { key, undo } = await all.editing.save(own('defence committee'));
    expect(key).toMatch(/^own-[0-9a-f]{8}\/defence-committee$/);
    expect(await named(all, 'The defence committee met.')).toEqual({ 'defence committee': [key] });
    await all.editing.undo(undo);
    expect(await named(all, 'The defence committee met.')).toEqual({});
    expect((await all.editing.own())?.topics).toEqual([]);
  });

  it('are found by search after the index was brought in line', async () => {
    const { engine, editing } = await desk();
    const { key } = await editing.save(own('defence committee'));
    await engine.index();
    expect(await engine.topicNamed('defence committee')).toBe(key);
    await editing.remove('defence-committee');
    await engine.index();
    expect(await engine.topicNamed('defence committee')).toBeUndefined();
  });

  it('give topics of other packs further names, which lead there while that pack is in use', async () => {
    const all = await desk();
    const river = await all.editing.read('rivers/river-1');
    if (!river) throw new Error('The river is not there.');
    const { key } = await all.editing.save({
      ...own('the old brook'),
      title: river.topic.title,
      sameAs: 'rivers/river-1',
    });
    expect(await named(all, 'We walked by the old brook.')).toEqual({ 'old brook': ['rivers/river-1'] });
    expect((await all.editing.read('rivers/river-1'))?.names?.aliases).toHaveLength(1);
    await all.store.changePack('rivers', { enabled: false });
    all.engine.packsChanged();
    expect(await named(all, 'We walked by the old brook.')).toEqual({ 'old brook': [key] });
  });

  it('lose no relation’s other end: what is deleted is let go of, and undo ties it again', async () => {
    const { editing } = await desk();
    await editing.save(own('dam'));
    await editing.save(own('lake', { relations: [{ to: 'dam', type: 'part-of' }] }));
    const relations = async () => (await editing.own())?.topics.find(({ id }) => id === 'lake')?.relations;
    const undo = await editing.remove('dam');
    expect(await relations()).toEqual([]);
    await editing.undo(undo);
    expect(await relations()).toEqual([{ to: 'dam', type: 'part-of' }]);
  });

  it('are merged with their notes, and undo parts them again', async () => {
    const { store, editing } = await desk();
    const { key: from } = await editing.save(own('lake'));
    const { key: into } = await editing.save(own('reservoir'));
    await store.putNote({ id: 'n', topic: from, text: 'Deep.', made: 1, changed: 1 });
    const undo = await editing.merge('lake', 'reservoir');
    expect((await editing.own())?.topics.map(({ aliases }) => aliases.map(({ text }) => text))).toEqual([
      ['reservoir', 'lake'],
    ]);
    expect(await store.notes(into)).toHaveLength(1);
    await editing.undo(undo);
    expect((await editing.own())?.topics.map(({ id }) => id)).toEqual(['lake', 'reservoir']);
    expect(await store.notes(from)).toHaveLength(1);
  });

  it('go through the export of their pack and a new store unchanged, with the same marks', async () => {
    const first = await desk();
    await first.editing.save(own('defence committee', { aliases: [newAlias('Defence Committee', 'en')] }));
    await first.editing.save({ ...own('old brook'), sameAs: 'rivers/river-1' });
    const pack = (await first.editing.own())?.pack ?? '';
    const { file } = await first.engine.exportPack(pack);
    const second = await desk();
    expect(await second.engine.checkPack(file)).toMatchObject({
      problems: [],
      warnings: [],
      topics: 2,
      canBeOwn: true,
    });
    await second.engine.importFile({ name: 'mine.pack.json', blob: file, own: true });
    expect(await second.editing.own()).toEqual(await first.editing.own());
    const text = 'The Defence Committee walked by the old brook.';
    expect(await named(second, text)).toEqual(await named(first, text));
  });

  it('describe their pack in the reader’s words, as far as every pack may', async () => {
    const { store, editing } = await desk();
    await editing.save(own('dam'));
    const told = { title: 'Dams', description: 'Dams of the Dnipro.', licence: 'CC0-1.0', author: 'N. N.' };
    expect(await editing.describe({ ...told, version: 'two' })).toContain('is not a version');
    expect(await editing.describe({ ...told, version: '1.1.0' })).toBeUndefined();
    const { meta } = (await store.packs()).find(({ origin }) => origin === 'own') ?? {};
    expect(meta).toMatchObject({ title: 'Dams', version: '1.1.0', authors: ['N. N.'] });
  });
});

describe('a draft', () => {
  const alias = (text: string, part = {}) => ({ ...newAlias(text, 'en'), ...part });
  it.each<[string, Partial<Topic>, object]>([
    ['that names an everyday word', { aliases: [alias('said')] }, { kind: 'everyday', alias: 0 }],
    ['that has a short name in any capitals', { aliases: [alias('abc')] }, { kind: 'short', alias: 0 }],
    [
      'that has the name of another topic',
      { aliases: [alias('lake'), alias('Quarrow 1')] },
      { kind: 'clash', alias: 1 },
    ],
  ])('%s is saved after a warning', async (_title, part, warning) => {
    const { editing } = await desk();
    const { problems, warnings } = await editing.check(own('x', part));
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.objectContaining(warning)]);
  });

  it.each<[string, Partial<Topic>, (string | number)[]]>([
    ['without a title', { title: '' }, ['title']],
    ['with a name of one letter', { aliases: [alias('a')] }, ['aliases', 0, 'text']],
    [
      'with a fact that cites nothing',
      { facts: [{ label: 'a', value: 'b', asOf: { date: '2024', of: 'fact' }, cite: [] }] },
      ['facts', 0, 'cite'],
    ],
    [
      'with an address that is none',
      { references: [{ key: 'r1', title: 'R', url: 'ftp://x' }] },
      ['references', 0, 'url'],
    ],
  ])('%s has the problem told at its field', async (_title, part, path) => {
    const { editing } = await desk();
    const { problems } = await editing.check(own('lake', part));
    expect(problems.map((problem) => problem.path)).toEqual([path]);
  });

  it('that is ambiguous, or has capitals of its own, is not warned about', async () => {
    const { editing } = await desk();
    const quiet = own('x', { aliases: [alias('said', { ambiguous: true }), alias('ABC')] });
    expect((await editing.check(quiet)).warnings).toEqual([]);
  });

  it('shows what it would mark on a page and in the sources, and stores nothing', async () => {
    const { store, editing } = await desk();
    const told: TopicPreview[] = [];
    const page = { text: 'Boats were seen.\nNo boats came back, and the boats were missed.', lang: 'en' };
    await editing.preview(own('boats'), page, (now) => told.push(now), new AbortController().signal);
    expect(told.at(-1)).toMatchObject({ page: { count: 3 }, found: 2, looked: 2, of: 2 });
    const place = told.at(-1)?.page?.places[1];
    expect(place?.text.slice(place.start, place.end)).toBe('boats');
    expect(await editing.own()).toBeUndefined();
    expect(await store.packs()).toHaveLength(1);
  });

  it('is previewed no further when it has changed', async () => {
    const { editing } = await desk();
    const stop = new AbortController();
    const looking = editing.preview(own('boats'), undefined, () => stop.abort(), stop.signal);
    await looking.catch(() => undefined);
    await expect(editing.preview(own('boats'), undefined, () => undefined, stop.signal)).rejects.toThrow();
  });
});
