import type { TopicKey } from '../corpus/topic-key.ts';
import type { Database } from './database.ts';
import { dexieRows } from './dexie-rows.ts';
import { readSource } from './read-source.ts';
import { soundTopic } from './sound-topic.ts';
import type { CorpusReads } from './store.ts';
import { topicReads } from './topic-reads.ts';

/** What is read of the packs in use. Rows of other generations are never seen. */
export function corpusReads(database: Database): CorpusReads {
  const ofTopics = topicReads(dexieRows(database));
  const { packs } = ofTopics;

  return {
    ...ofTopics,

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

    async passagesAt(places) {
      const live = new Map((await packs()).map(({ id, generation }) => [id, generation]));
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
