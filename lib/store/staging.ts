import type { PackMeta } from '../corpus/pack.ts';
import type { Source } from '../corpus/source.ts';
import type { Relation, Topic } from '../corpus/topic.ts';
import type { Database } from './database.ts';
import { type DerivedPassage, writeDerived } from './derived.ts';
import { generationsOf, removeGeneration } from './generations.ts';
import type { PackLock } from './pack-lock.ts';
import { readSource } from './read-source.ts';
import type { InGeneration, PackHolds, PackOrigin } from './tables/packs.ts';
import { underivedIn } from './underived.ts';

/** Rows written in one transaction: large enough to be quick, small enough not to hold the database. */
export const CHUNK = 1000;

/** A pack being written beside the one in use. Nothing of it is seen before `publish`. */
export interface Staging {
  readonly pack: string;
  readonly generation: number;
  /** Rows that an interrupted import of the same file has written already; they need not be written again. */
  readonly done: { topics: number; sources: number };
  /** Writes some topics and sources in one transaction. About 1,000 rows at a time are quickest. */
  write(rows: { topics?: Topic[]; sources?: Source[] }): Promise<void>;
  /** Relations that topics state to the topic that is the key; `to` is the one that states. */
  writeBacklinks(backlinks: ReadonlyMap<string, Relation[]>): Promise<void>;
  writeLexicon(lexicon: { version: number; buffer: ArrayBuffer }): Promise<void>;
  /** Ids of the sources that have nothing derived for `from` yet. */
  underived(from: string): Promise<string[]>;
  source(id: string): Promise<Source | undefined>;
  /** Stores what was derived from one source. */
  writeDerived(source: string, from: string, passages: DerivedPassage[]): Promise<void>;
  /** Shows the pack in place of the one in use, by one row. */
  publish(pack: PublishedPack): Promise<void>;
}

/** What is shown of a pack beside its rows. */
export interface PublishedPack {
  meta: PackMeta;
  /** For a new pack; the reader's choice stays. */
  marking: boolean;
  origin: PackOrigin;
  holds?: PackHolds;
}

/** What is to be staged: `file` names the exact bytes, so that an interrupted import of them can go on. */
export interface StageRequest {
  pack: string;
  file: string;
  /** How long to wait for another view that works on the same pack, ms; 0 when left out. */
  patience?: number;
}

/**
 * Lets `work` write a pack under a generation of its own. When it fails, what it wrote is removed; when the browser dies
 * meanwhile, the rows stay and the same request goes on from there. Fails with `busy` when another view still does the same
 * after `request.patience`.
 */
export function stage<Result>(
  database: Database,
  lock: PackLock,
  request: StageRequest,
  work: (staging: Staging) => Promise<Result>,
): Promise<Result> {
  const stageNow = async (): Promise<Result> => {
    const { generation, done } = await begin(database, request);
    try {
      return await work(stagingOf(database, { pack: request.pack, generation }, request.file, done));
    } catch (error) {
      const shown = await database.packs.get(request.pack).catch(() => undefined);
      // The first fault is the one to tell; what cannot be removed now is removed by the next clean-up.
      if (shown?.generation !== generation)
        await removeGeneration(database, request.pack, generation).catch(() => undefined);
      throw error;
    }
  };
  return lock(request.pack, stageNow, request.patience);
}

async function begin(
  database: Database,
  { pack, file }: StageRequest,
): Promise<{ generation: number; done: Staging['done'] }> {
  const known = await generationsOf(database, pack);
  for (const row of known) {
    if (row.state !== 'staging') continue;
    if (row.file === file) return { generation: row.generation, done: { topics: row.topics, sources: row.sources } };
    await removeGeneration(database, pack, row.generation);
  }
  const shown = await database.packs.get(pack);
  const generation = Math.max(0, shown?.generation ?? 0, ...known.map((row) => row.generation)) + 1;
  await database.generations.add({ pack, generation, state: 'staging', file, topics: 0, sources: 0 });
  return { generation, done: { topics: 0, sources: 0 } };
}

function stagingOf(database: Database, place: InGeneration, file: string, done: Staging['done']): Staging {
  const { pack, generation } = place;
  const counts = { ...done };
  return {
    pack,
    generation,
    done,
    async write({ topics = [], sources = [] }) {
      const { generations, topics: topicTable, sources: sourceTable, sourceTexts } = database;
      const after = { topics: counts.topics + topics.length, sources: counts.sources + sources.length };
      await database.transaction('rw', [generations, topicTable, sourceTable, sourceTexts], async () => {
        await generations.put({ ...place, state: 'staging', file, ...after });
        if (topics.length > 0) await topicTable.bulkPut(topics.map((topic) => ({ ...topic, ...place })));
        if (sources.length > 0) {
          await sourceTable.bulkPut(
            sources.map(({ text: _, ...source }) => ({ ...source, ...place, derivedFrom: '' })),
          );
          await sourceTexts.bulkPut(sources.map(({ id, text }) => ({ ...place, id, paragraphs: text })));
        }
      });
      Object.assign(counts, after);
    },
    async writeBacklinks(backlinks) {
      const rows = [...backlinks].map(([id, relations]) => ({ ...place, id, relations }));
      for (let at = 0; at < rows.length; at += CHUNK) await database.backlinks.bulkPut(rows.slice(at, at + CHUNK));
    },
    async writeLexicon({ version, buffer }) {
      await database.lexicons.put({ ...place, version, blob: new Blob([buffer]) });
    },
    underived: async (from) => (await underivedIn(database, place, from, Infinity)).map(([, , id]) => id),
    source: (id) => readSource(database, [pack, generation, id]),
    writeDerived: (source, from, passages) => writeDerived(database, { ...place, source }, from, passages),
    publish: (pack) => publish(database, place, pack),
  };
}

async function publish(database: Database, { pack, generation }: InGeneration, shown: PublishedPack): Promise<void> {
  const { packs, generations } = database;
  await database.transaction('rw', packs, generations, async () => {
    const [old, others] = [await packs.get(pack), await generationsOf(database, pack)];
    const order = old?.order ?? Math.max(-1, ...(await packs.toArray()).map((row) => row.order)) + 1;
    const { enabled = true, marking = shown.marking } = old ?? {};
    await packs.put({ id: pack, generation, order, ...shown, enabled, marking });
    await generations.bulkPut(
      others.map((row) => ({
        pack,
        generation: row.generation,
        state: row.generation === generation ? ('live' as const) : ('stale' as const),
      })),
    );
  });
}
