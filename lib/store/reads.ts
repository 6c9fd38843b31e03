import { splitTopicKey, type TopicKey } from '../corpus/topic-key.ts';
import type { Database } from './database.ts';
import { readSource } from './read-source.ts';
import { soundTopic } from './sound-topic.ts';
import type { CorpusReads, TopicPassage } from './store.ts';
import type { PackRow } from './tables/packs.ts';
import { underivedInUse } from './underived.ts';

/** What is read of the packs in use. Rows of other generations are never seen. */
export function corpusReads(database: Database): CorpusReads {
  const packs = async (): Promise<PackRow[]> =>
    (await database.packs.toArray()).sort((one, other) => one.order - other.order);
  const liveGenerations = async (): Promise<Map<string, number>> =>
    new Map((await database.packs.toArray()).map(({ id, generation }) => [id, generation]));

  return {
    packs,

    marking: () =>
      database.transaction('r', database.packs, database.lexicons, database.mutes, database.feedback, async () => {
        const marking = (await packs()).filter((pack) => pack.enabled && pack.marking);
        const [rows, mutes, feedback] = await Promise.all([
          database.lexicons.bulkGet(marking.map(({ id, generation }) => [id, generation])),
          database.mutes.toCollection().primaryKeys() as PromiseLike<TopicKey[]>,
          database.feedback.toArray(),
        ]);
        const rejected: Record<string, TopicKey[]> = {};
        for (const { alias, topic } of feedback) rejected[alias] = [...(rejected[alias] ?? []), topic];
        const lexicons = marking.map(({ id, generation }, at) => {
          const row = rows[at];
          return { pack: id, generation, ...(row ? { version: row.version, blob: row.blob } : {}) };
        });
        return { lexicons, muted: await mutes, rejected };
      }),

    async topic(key) {
      const { pack, topic } = splitTopicKey(key);
      const generation = (await database.packs.get(pack))?.generation;
      if (generation === undefined) return undefined;
      const [row, backlinks] = await Promise.all([
        database.topics.get([pack, generation, topic]),
        database.backlinks.get([pack, generation, topic]),
      ]);
      return row && { ...soundTopic(row), relatedBy: backlinks?.relations ?? [] };
    },

    async topics(keys) {
      const live = await liveGenerations();
      const rows = await database.topics.bulkGet(
        keys.map((key) => {
          const { pack, topic } = splitTopicKey(key);
          return [pack, live.get(pack) ?? 0, topic];
        }),
      );
      return rows.map((row) => row && soundTopic(row));
    },

    async topicsOf(pack, { after = '', most }) {
      const generation = (await database.packs.get(pack))?.generation;
      if (generation === undefined) return [];
      const rows = await database.topics
        .where('[pack+generation+id]')
        .between([pack, generation, after], [pack, generation, '\uffff'], false)
        .limit(most)
        .toArray();
      return rows.map(soundTopic);
    },

    async source(pack, id) {
      const generation = (await database.packs.get(pack))?.generation;
      return generation === undefined ? undefined : readSource(database, [pack, generation, id]);
    },

    async sourcesOf(pack) {
      const generation = (await database.packs.get(pack))?.generation;
      if (generation === undefined) return [];
      return database.sources
        .where('[pack+generation+id]')
        .between([pack, generation, ''], [pack, generation, '\uffff'])
        .toArray();
    },

    async passagesOf(key) {
      const rows = await database.packs.toArray();
      const live = new Map(rows.map(({ id, generation }) => [id, generation]));
      const own = new Set(rows.filter(({ origin }) => origin === 'own').map(({ id }) => id));
      const named = (await database.mentions.where('topic').equals(key).toArray()).filter(
        (row) => live.get(row.pack) === row.generation,
      );
      const [passages, sources] = await Promise.all([
        database.passages.bulkGet(named.map((row) => [row.pack, row.generation, row.source, row.passage])),
        database.sources.bulkGet(named.map((row) => [row.pack, row.generation, row.source])),
      ]);
      return named.flatMap((row, at): TopicPassage[] => {
        const passage = passages[at];
        const source = sources[at];
        if (!passage || !source) return [];
        return [{ pack: row.pack, own: own.has(row.pack), source, passage, text: passage.text, mentions: row.spans }];
      });
    },

    async sourcesAt(keys) {
      const live = await liveGenerations();
      return database.sources.bulkGet(
        keys.map((key) => {
          const [pack = '', id = ''] = key.split('/');
          return [pack, live.get(pack) ?? 0, id];
        }),
      );
    },

    async passagesAt(places) {
      const live = await liveGenerations();
      return database.passages.bulkGet(
        places.map(({ pack, source, index }) => [pack, live.get(pack) ?? 0, source, index]),
      );
    },

    async countPassages() {
      const counts = await Promise.all(
        (await packs())
          .filter(({ enabled }) => enabled)
          .map(({ id, generation }) =>
            database.passages
              .where('[pack+generation+source+index]')
              .between([id, generation, ''], [id, generation, '\uffff'])
              .count(),
          ),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },

    isDerived: async (from) => (await underivedInUse(database, from, 1)).length === 0,

    async passagesIn(pack, source) {
      const generation = (await database.packs.get(pack))?.generation;
      if (generation === undefined) return [];
      return database.passages
        .where('[pack+generation+source+index]')
        .between([pack, generation, source, -1], [pack, generation, source, Infinity])
        .toArray();
    },
  };
}
