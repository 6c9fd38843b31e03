import type { Topic } from '../corpus/topic.ts';
import { splitTopicKey } from '../corpus/topic-key.ts';
import type { BegunReading } from './begun-reading.ts';
import type { RowReads } from './row-reads.ts';
import { segmentBytes } from './segment-bytes.ts';
import type { PassagePlace, ReadingStore } from './store.ts';
import type { PassageRow, SourceRow, TopicRow } from './tables/corpus.ts';
import type { SearchManifestRow, SearchSegmentRow } from './tables/derived.ts';
import type { PackRow } from './tables/packs.ts';
import { topicOfRow } from './topic-of-row.ts';

/** What such a view reads. */
export type QuickReads = Pick<
  ReadingStore,
  'packs' | 'searchManifest' | 'searchSegments' | 'topics' | 'sourcesAt' | 'passagesAt' | 'sourcesOf' | 'watch'
>;

/** A row in a table of packs: its pack, and its key after pack and generation. */
interface Place {
  pack: string;
  rest: (string | number)[];
}

/** ms until changes are followed: loading what follows them must not slow down the first answers. */
const WATCH_AFTER = 800;

/**
 * The reads of a search for a view that must answer at once: straight from the database, while the `whole` store is not
 * loaded at all. It is loaded, and does the reading, where anything is not as it should be, so that upgrades and faults
 * are its alone; and a moment later, to follow changes.
 */
export function openQuickReads({ database, index }: BegunReading, whole: () => Promise<QuickReads>): QuickReads {
  /** What was read at the start is good for one answer of each kind; a later one may have to differ. */
  const unused = new Set(['packs', 'manifest']);
  const begun = async <Kind extends 'packs' | 'manifest'>(kind: Kind) =>
    unused.delete(kind) ? (await index)?.[kind] : undefined;
  /** The generation of each pack when it was last looked at, 0 for one that is gone. */
  let live = new Map<string, number>();
  const lookAt = (packs: readonly PackRow[]): void => {
    live = new Map(packs.map(({ id, generation }) => [id, generation]));
  };
  /** Asks for rows of the generations known, along with the packs; only where those have moved on are they asked for again. */
  const rowsAt = async <Row>(
    tables: RowReads,
    table: string,
    places: readonly Place[],
  ): Promise<(Row | undefined)[]> => {
    const guessed = live;
    const get = ({ pack, rest }: Place): Promise<Row | undefined> =>
      tables.get(table, [pack, live.get(pack) ?? 0, ...rest]);
    const [packs, rows] = await Promise.all([tables.all<PackRow>('packs'), Promise.all(places.map(get))]);
    lookAt(packs);
    return Promise.all(
      places.map((place, i) => (live.get(place.pack) === guessed.get(place.pack) ? rows[i] : get(place))),
    );
  };
  let loading: Promise<QuickReads> | undefined;
  const load = (): Promise<QuickReads> => {
    loading ??= whole();
    return loading;
  };
  const read = async <Result>(
    tables: string[],
    work: (tables: RowReads) => Promise<Result | undefined>,
    otherwise: (store: QuickReads) => Promise<Result>,
  ): Promise<Result> => {
    const found = await database.read(tables, work).catch(() => undefined);
    return found ?? otherwise(await load());
  };

  return {
    async packs() {
      const packs =
        (await begun('packs')) ??
        (await read(
          ['packs'],
          ({ all }) => all<PackRow>('packs'),
          (store) => store.packs(),
        ));
      lookAt(packs);
      return packs.sort((one, other) => one.order - other.order);
    },

    async searchManifest() {
      const manifest = await begun('manifest');
      if (manifest) return manifest;
      const row = await read<SearchManifestRow | { manifest: undefined }>(
        ['searchManifest'],
        async ({ get }) => (await get<SearchManifestRow>('searchManifest', 'manifest')) ?? { manifest: undefined },
        async (store) => ({ manifest: await store.searchManifest() }) as SearchManifestRow,
      );
      return row.manifest;
    },

    async searchSegments(ids) {
      const segments = (await index)?.segments;
      const onTheWay = ids.map((id) => segments?.get(id));
      // A handle keeps the browser from deleting what it stands for.
      for (const id of ids) segments?.delete(id);
      if (onTheWay.every((segment) => segment !== undefined)) {
        const arrived = onTheWay.map(async (segment) => segmentBytes(await segment));
        const buffers = await Promise.all(arrived).catch(() => undefined);
        if (buffers) return buffers;
      }
      return read(
        ['searchSegments'],
        async ({ get }) => {
          const rows = await Promise.all(ids.map((id) => get<SearchSegmentRow>('searchSegments', id)));
          return Promise.all(rows.map((row) => segmentBytes(row?.bytes)));
        },
        (store) => store.searchSegments(ids),
      );
    },

    async topics(keys) {
      if (keys.length === 0) return [];
      const places = keys.map(splitTopicKey).map(({ pack, topic }) => ({ pack, rest: [topic] }));
      return read(
        ['packs', 'topics'],
        async (tables) => {
          const rows = await rowsAt<TopicRow>(tables, 'topics', places);
          const topics = rows.map((row): Topic | undefined => row && topicOfRow(row));
          return topics.every((topic, i) => topic !== undefined || rows[i] === undefined) ? topics : undefined;
        },
        (store) => store.topics(keys),
      );
    },

    async sourcesAt(keys) {
      if (keys.length === 0) return [];
      const places = keys.map((key) => key.split('/')).map(([pack = '', id = '']) => ({ pack, rest: [id] }));
      return read(
        ['packs', 'sources'],
        (tables) => rowsAt<SourceRow>(tables, 'sources', places),
        (store) => store.sourcesAt(keys),
      );
    },

    async passagesAt(passages: PassagePlace[]) {
      if (passages.length === 0) return [];
      const places = passages.map(({ pack, source, index }) => ({ pack, rest: [source, index] }));
      return read(
        ['packs', 'passages'],
        (tables) => rowsAt<PassageRow>(tables, 'passages', places),
        (store) => store.passagesAt(passages),
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
