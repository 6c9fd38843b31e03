import type { PackMeta } from '../corpus/pack.ts';
import { type Source, sourceText } from '../corpus/source.ts';
import type { Database } from './database.ts';
import { readSource } from './read-source.ts';
import type { OwnPack, Saved } from './store.ts';
import type { VersionRow } from './tables/own.ts';

/** The reader's own pack is written in place: it has one generation, and each change is one transaction. */
export function ownPack(database: Database): OwnPack {
  const { packs, generations, sources, sourceTexts, passages, mentions, versions, deleted } = database;
  const all = [packs, generations, sources, sourceTexts, passages, mentions, versions, deleted];

  const generationOf = async (pack: string): Promise<number | undefined> => (await packs.get(pack))?.generation;
  const made = async (meta: PackMeta): Promise<number> => {
    const there = await generationOf(meta.id);
    if (there !== undefined) return there;
    const order = await packs.count();
    const generation = 1;
    // What is derived from sources names the packs that mark; one without topics would only have all of it derived again.
    await packs.add({ id: meta.id, meta, generation, enabled: true, marking: false, order, origin: 'own' });
    await generations.put({ pack: meta.id, generation, state: 'live' });
    return generation;
  };
  const put = async (pack: string, generation: number, { text, ...source }: Source): Promise<void> => {
    // The row asks to be derived; old passages stay readable until then.
    await sources.put({ ...source, pack, generation, derivedFrom: '' });
    await sourceTexts.put({ pack, generation, id: source.id, paragraphs: text });
  };
  const remove = async (pack: string, generation: number, id: string): Promise<void> => {
    await sources.delete([pack, generation, id]);
    await sourceTexts.delete([pack, generation, id]);
    await passages
      .where('[pack+generation+source+index]')
      .between([pack, generation, id, -1], [pack, generation, id, Infinity])
      .delete();
    await mentions
      .where('[pack+generation+source+passage+topic]')
      .between([pack, generation, id, -1, ''], [pack, generation, id, Infinity, ''])
      .delete();
  };
  const versionsOf = (pack: string, source: string) =>
    versions.where('[pack+source+saved]').between([pack, source, ''], [pack, source, '\uffff']);
  const save = async (pack: string, generation: number, source: Source): Promise<Saved> => {
    const before = await readSource(database, [pack, generation, source.id]);
    if (before && sourceText(before) === sourceText(source)) return 'same';
    if (before) await versions.put({ pack, source: before.id, saved: before.saved ?? '', was: before });
    await put(pack, generation, source);
    return before ? 'version' : 'new';
  };
  /** Goes back past all savings of a source at these times, from the one in use on. */
  const undoSave = async (
    pack: string,
    generation: number,
    id: string,
    times: Set<string>,
  ): Promise<'older' | 'gone' | 'kept'> => {
    const now = await sources.get([pack, generation, id]);
    if (!now || !times.has(now.saved ?? '')) return 'kept';
    const old = await versionsOf(pack, id).toArray();
    const before = old.findLastIndex(({ saved }) => !times.has(saved));
    await versions.bulkDelete(old.slice(Math.max(before, 0)).map(({ saved }) => [pack, id, saved]));
    const was = old[before]?.was;
    await (was ? put(pack, generation, was) : remove(pack, generation, id));
    return was ? 'older' : 'gone';
  };

  return {
    saveSources: (meta, given) =>
      database.transaction('rw', all, async () => {
        const generation = await made(meta);
        const ends: Saved[] = [];
        for (const source of given) ends.push(await save(meta.id, generation, source));
        return ends;
      }),

    deleteSource: (pack, id) =>
      database.transaction('rw', all, async () => {
        const generation = await generationOf(pack);
        const was = generation === undefined ? undefined : await readSource(database, [pack, generation, id]);
        if (generation === undefined || !was) return;
        const old = await versionsOf(pack, id).toArray();
        await deleted.put({ pack, source: id, was, versions: old, at: Date.now() });
        await versionsOf(pack, id).delete();
        await remove(pack, generation, id);
      }),

    undoDelete: (pack, id) =>
      database.transaction('rw', all, async () => {
        const [generation, row] = await Promise.all([generationOf(pack), deleted.get([pack, id])]);
        // Whoever saved it again meanwhile has a newer one.
        if (generation === undefined || !row || (await sources.get([pack, generation, id]))) return false;
        await put(pack, generation, row.was);
        await versions.bulkPut(row.versions);
        await deleted.delete([pack, id]);
        return true;
      }),

    undoSaves: (pack, saves) =>
      database.transaction('rw', all, async () => {
        const undone: { older: string[]; gone: string[] } = { older: [], gone: [] };
        const generation = await generationOf(pack);
        if (generation === undefined) return undone;
        await Promise.all(
          [...Map.groupBy(saves, ({ source }) => source)].map(async ([id, times]) => {
            const end = await undoSave(pack, generation, id, new Set(times.map(({ saved }) => saved)));
            if (end !== 'kept') undone[end].push(id);
          }),
        );
        return undone;
      }),

    mentionsIn: async (pack, id) => {
      const generation = await generationOf(pack);
      if (generation === undefined) return [];
      return mentions
        .where('[pack+generation+source+passage+topic]')
        .between([pack, generation, id, -1, ''], [pack, generation, id, Infinity, ''])
        .toArray();
    },

    versionsOf: async (pack, id) => (await versionsOf(pack, id).toArray()).map(({ was }: VersionRow) => was),

    deletedSources: async (pack) =>
      (await deleted.orderBy('at').reverse().toArray())
        .filter((row) => row.pack === pack)
        .map(({ source, was, at }) => ({ id: source, title: was.title, at })),

    forgetDeleted: async (before) => {
      await deleted.where('at').below(before).delete();
    },
  };
}
