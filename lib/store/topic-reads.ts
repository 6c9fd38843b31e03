import { splitTopicKey } from '../corpus/topic-key.ts';
import type { TopicPassage } from '../corpus/topic-passage.ts';
import type { RowReads } from './row-reads.ts';
import { soundTopic } from './sound-topic.ts';
import type { TopicReads } from './store.ts';
import type { BacklinkRow, PassageRow, SourceRow, TopicRow } from './tables/corpus.ts';
import type { MentionRow } from './tables/derived.ts';
import type { PackRow } from './tables/packs.ts';

const BY_DERIVATION = '[pack+generation+derivedFrom]';
/** Sorts before and after every text in a key. */
const FIRST = -Infinity;
const LAST: [[]] = [[]];

/** Reads of topics, and of what stands behind them, over `rows`; rows of other generations than those in use are never seen. */
export function topicReads(
  rows: RowReads,
  packRows: () => Promise<PackRow[]> = () => rows.all<PackRow>('packs'),
): TopicReads {
  const generations = async (): Promise<Map<string, number>> =>
    new Map((await packRows()).map(({ id, generation }) => [id, generation]));

  return {
    packs: async () => (await packRows()).toSorted((one, other) => one.order - other.order),

    async topic(key) {
      const { pack, topic } = splitTopicKey(key);
      const generation = (await generations()).get(pack);
      if (generation === undefined) return undefined;
      const [row, backlinks] = await Promise.all([
        rows.get<TopicRow>('topics', [pack, generation, topic]),
        rows.get<BacklinkRow>('backlinks', [pack, generation, topic]),
      ]);
      return row && { ...soundTopic(row), relatedBy: backlinks?.relations ?? [] };
    },

    async topics(keys) {
      const live = await generations();
      const found = await rows.many<TopicRow>(
        'topics',
        keys.map((key) => {
          const { pack, topic } = splitTopicKey(key);
          return [pack, live.get(pack) ?? 0, topic];
        }),
      );
      return found.map((row) => row && soundTopic(row));
    },

    async passagesOf(key) {
      const [packs, naming] = await Promise.all([packRows(), rows.having<MentionRow>('mentions', 'topic', key)]);
      const live = new Map(packs.map(({ id, generation }) => [id, generation]));
      const own = new Set(packs.filter(({ origin }) => origin === 'own').map(({ id }) => id));
      const named = naming.filter((row) => live.get(row.pack) === row.generation);
      const [passages, sources] = await Promise.all([
        rows.many<PassageRow>(
          'passages',
          named.map((row) => [row.pack, row.generation, row.source, row.passage]),
        ),
        rows.many<SourceRow>(
          'sources',
          named.map((row) => [row.pack, row.generation, row.source]),
        ),
      ]);
      return named.flatMap((row, at): TopicPassage[] => {
        const passage = passages[at];
        const source = sources[at];
        if (!passage || !source) return [];
        return [{ pack: row.pack, own: own.has(row.pack), source, passage, text: passage.text, mentions: row.spans }];
      });
    },

    async sourcesAt(keys) {
      if (keys.length === 0) return [];
      const live = await generations();
      return rows.many(
        'sources',
        keys.map((key) => {
          const [pack = '', id = ''] = key.split('/');
          return [pack, live.get(pack) ?? 0, id];
        }),
      );
    },

    isMuted: async (topic) => (await rows.get('mutes', topic)) !== undefined,

    async isDerived(from) {
      const enabled = (await packRows()).filter((pack) => pack.enabled);
      const others = await Promise.all(
        enabled.flatMap(({ id, generation }) => [
          rows.hasBetween('sources', BY_DERIVATION, [id, generation, FIRST], [id, generation, from]),
          rows.hasBetween('sources', BY_DERIVATION, [id, generation, from], [id, generation, LAST]),
        ]),
      );
      return !others.includes(true);
    },
  };
}
