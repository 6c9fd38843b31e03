import type { Topic } from '../corpus/topic.ts';
import { splitTopicKey } from '../corpus/topic-key.ts';
import { type BarePlace, type BareTables, openBareDatabase } from './bare-database.ts';
import type { PassagePlace, ReadingStore } from './store.ts';
import type { PassageRow, SourceRow, TopicRow } from './tables/corpus.ts';
import type { SearchManifestRow, SearchSegmentRow } from './tables/derived.ts';
import type { PackRow } from './tables/packs.ts';
import { topicOfRow } from './topic-of-row.ts';

type QuickReads = Pick<
  ReadingStore,
  'packs' | 'searchManifest' | 'searchSegments' | 'topics' | 'sourcesAt' | 'passagesAt' | 'sourcesOf' | 'watch'
>;

/** ms until changes are followed: loading what follows them must not slow down the first answers. */
const WATCH_AFTER = 800;

/**
 * The reads of a search for a view that must answer at once: straight from the database, while the `whole` store is not
 * loaded at all. It is loaded, and does the reading, where anything is not as it should be, so that upgrades and faults
 * are its alone; and a moment later, to follow changes.
 */
export function openQuickReads(place?: BarePlace, whole: () => Promise<QuickReads> = loadReads): QuickReads {
  const database = openBareDatabase(place);
  let loading: Promise<QuickReads> | undefined;
  const load = (): Promise<QuickReads> => {
    loading ??= whole();
    return loading;
  };
  const read = async <Result>(
    tables: string[],
    work: (tables: BareTables) => Promise<Result | undefined>,
    otherwise: (store: QuickReads) => Promise<Result>,
  ): Promise<Result> => {
    const found = await database.read(tables, work).catch(() => undefined);
    return found ?? otherwise(await load());
  };

  return {
    packs: () => read(['packs'], packsIn, (store) => store.packs()),

    async searchManifest() {
      const row = await read<SearchManifestRow | { manifest: undefined }>(
        ['searchManifest'],
        async ({ get }) => (await get<SearchManifestRow>('searchManifest', 'manifest')) ?? { manifest: undefined },
        async (store) => ({ manifest: await store.searchManifest() }) as SearchManifestRow,
      );
      return row.manifest;
    },

    searchSegments: (ids) =>
      read(
        ['searchSegments'],
        async ({ get }) => {
          const rows = await Promise.all(ids.map((id) => get<SearchSegmentRow>('searchSegments', id)));
          return Promise.all(rows.map((row) => row?.blob.arrayBuffer().catch(() => undefined)));
        },
        (store) => store.searchSegments(ids),
      ),

    async topics(keys) {
      if (keys.length === 0) return [];
      return read(
        ['packs', 'topics'],
        async (tables) => {
          const live = await generations(tables);
          const rows = await Promise.all(
            keys.map((key) => {
              const { pack, topic } = splitTopicKey(key);
              return tables.get<TopicRow>('topics', [pack, live(pack), topic]);
            }),
          );
          const topics = rows.map((row): Topic | undefined => row && topicOfRow(row));
          return topics.every((topic, i) => topic !== undefined || rows[i] === undefined) ? topics : undefined;
        },
        (store) => store.topics(keys),
      );
    },

    async sourcesAt(keys) {
      if (keys.length === 0) return [];
      return read(
        ['packs', 'sources'],
        async (tables) => {
          const live = await generations(tables);
          return Promise.all(
            keys.map((key) => {
              const [pack = '', id = ''] = key.split('/');
              return tables.get<SourceRow>('sources', [pack, live(pack), id]);
            }),
          );
        },
        (store) => store.sourcesAt(keys),
      );
    },

    async passagesAt(places: PassagePlace[]) {
      if (places.length === 0) return [];
      return read(
        ['packs', 'passages'],
        async (tables) => {
          const live = await generations(tables);
          return Promise.all(
            places.map(({ pack, source, index }) =>
              tables.get<PassageRow>('passages', [pack, live(pack), source, index]),
            ),
          );
        },
        (store) => store.passagesAt(places),
      );
    },

    sourcesOf: async (pack) => (await load()).sourcesOf(pack),

    watch(what, changed, signal) {
      const follow = async (): Promise<void> => {
        const store = await load();
        if (signal?.aborted) return;
        store.watch(what, changed, signal);
        // Something may have changed before this.
        changed();
      };
      setTimeout(() => void follow(), WATCH_AFTER);
    },
  };
}

async function loadReads(): Promise<QuickReads> {
  const { openReads } = await import('./open-reads.ts');
  return openReads();
}

async function packsIn({ all }: BareTables): Promise<PackRow[]> {
  return (await all<PackRow>('packs')).sort((one, other) => one.order - other.order);
}

/** The generation in use of each pack, 0 for one that is gone. */
async function generations({ all }: BareTables): Promise<(pack: string) => number> {
  const live = new Map((await all<PackRow>('packs')).map(({ id, generation }) => [id, generation]));
  return (pack) => live.get(pack) ?? 0;
}
