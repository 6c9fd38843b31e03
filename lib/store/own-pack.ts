import type { Database } from './database.ts';
import type { OwnPack } from './store.ts';

/** The reader's own pack is written in place: it has one generation, and each source is one transaction. */
export function ownPack(database: Database): OwnPack {
  const { packs, generations, sources, sourceTexts, passages, mentions } = database;
  return {
    saveSource: (meta, { text, ...source }) =>
      database.transaction('rw', packs, generations, sources, sourceTexts, async () => {
        const there = await packs.get(meta.id);
        const generation = there?.generation ?? 1;
        if (!there) {
          const order = await packs.count();
          await packs.add({ id: meta.id, meta, generation, enabled: true, marking: true, order, origin: 'own' });
          await generations.put({ pack: meta.id, generation, state: 'live' });
        }
        // The row asks to be derived; old passages stay readable until then.
        await sources.put({ ...source, pack: meta.id, generation, derivedFrom: '' });
        await sourceTexts.put({ pack: meta.id, generation, id: source.id, paragraphs: text });
      }),

    deleteSource: (pack, id) =>
      database.transaction('rw', [packs, sources, sourceTexts, passages, mentions], async () => {
        const generation = (await packs.get(pack))?.generation;
        if (generation === undefined) return;
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
      }),
  };
}
