import { Dexie } from 'dexie';
import { splitTopicKey, type TopicKey } from '../corpus/topic-key.ts';
import { Database } from './database.ts';
import { installPack } from './install-pack.ts';
import type { PackRow } from './rows.ts';
import type { Store, TopicPassage } from './store.ts';

/** The store over IndexedDB. Nothing is opened before the first call. */
export function openStore(database = new Database()): Store {
  const packRows = async (): Promise<PackRow[]> =>
    (await database.packs.toArray()).sort((one, other) => one.order - other.order);

  const livePack = async (id: string): Promise<PackRow | undefined> => database.packs.get(id);

  return {
    packs: packRows,

    async lexicons() {
      const enabled = (await packRows()).filter((pack) => pack.enabled);
      const rows = await database.lexicons.bulkGet(enabled.map((pack) => [pack.id, pack.generation]));
      return Promise.all(
        rows
          .filter((row) => row !== undefined)
          .map(async (row) => ({ pack: row.pack, generation: row.generation, buffer: await row.blob.arrayBuffer() })),
      );
    },

    async topic(key) {
      const { pack, topic } = splitTopicKey(key);
      const live = await livePack(pack);
      return live && database.topics.get([pack, live.generation, topic]);
    },

    async topics(keys) {
      const live = new Map((await packRows()).map((pack) => [pack.id, pack.generation]));
      return database.topics.bulkGet(
        keys.map((key) => {
          const { pack, topic } = splitTopicKey(key);
          return [pack, live.get(pack) ?? 0, topic];
        }),
      );
    },

    async allTopics() {
      const enabled = (await packRows()).filter((pack) => pack.enabled);
      const perPack = await Promise.all(
        enabled.map((pack) =>
          database.topics
            .where('[pack+generation+id]')
            .between(...rangeOf(pack))
            .toArray(),
        ),
      );
      return perPack.flat().map((row) => ({ pack: row.pack, topic: row }));
    },

    async source(pack, id) {
      const live = await livePack(pack);
      if (!live) return undefined;
      const key: [string, number, string] = [pack, live.generation, id];
      const [row, text] = await Promise.all([database.sources.get(key), database.sourceTexts.get(key)]);
      return row && text && { ...row, text: text.paragraphs };
    },

    async passagesOf(key: TopicKey) {
      const live = new Map((await packRows()).map((pack) => [pack.id, pack.generation]));
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
        return [{ pack: row.pack, source, passage, text: passage.text, mentions: row.spans }];
      });
    },

    install: (prepared) => installPack(database, prepared),
  };
}

function rangeOf(pack: PackRow): [unknown[], unknown[]] {
  return [
    [pack.id, pack.generation, Dexie.minKey],
    [pack.id, pack.generation, Dexie.maxKey],
  ];
}
