import { Dexie, type Table } from 'dexie';
import { MIGRATIONS } from './migrations.ts';
import type { BacklinkRow, PassageRow, SourceRow, SourceTextRow, TopicRow } from './tables/corpus.ts';
import type { LexiconRow, MentionRow, SearchManifestRow, SearchSegmentRow } from './tables/derived.ts';
import type { DeletedRow, FeedbackRow, MuteRow, NoteRow, PinRow, VersionRow } from './tables/own.ts';
import type { AboutRow, GenerationRow, ImportRow, PackRow } from './tables/packs.ts';

/** Where the database is, when not in the browser's own place (tests). */
export interface DatabasePlace {
  name?: string;
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

/** The one database. Rows of packs carry compound keys that begin with pack and generation. */
export class Database extends Dexie {
  declare about: Table<AboutRow, string>;
  declare packs: Table<PackRow, string>;
  declare generations: Table<GenerationRow, [string, number]>;
  declare imports: Table<ImportRow, string>;
  declare topics: Table<TopicRow, [string, number, string]>;
  declare backlinks: Table<BacklinkRow, [string, number, string]>;
  declare sources: Table<SourceRow, [string, number, string]>;
  declare sourceTexts: Table<SourceTextRow, [string, number, string]>;
  declare passages: Table<PassageRow, [string, number, string, number]>;
  declare mentions: Table<MentionRow, [string, number, string, number, string]>;
  declare lexicons: Table<LexiconRow, [string, number]>;
  declare searchSegments: Table<SearchSegmentRow, number>;
  declare searchManifest: Table<SearchManifestRow, string>;
  declare notes: Table<NoteRow, string>;
  declare mutes: Table<MuteRow, string>;
  declare feedback: Table<FeedbackRow, [string, string]>;
  declare pins: Table<PinRow, string>;
  declare versions: Table<VersionRow, [string, string, string]>;
  declare deleted: Table<DeletedRow, [string, string]>;

  /** Number of the newest version this code knows. */
  static readonly newest = MIGRATIONS.at(-1)?.version ?? 0;

  readonly #factory: IDBFactory;

  constructor({ name = 'sidelight', ...place }: DatabasePlace = {}) {
    // Rows are read by the thousand and never changed in place, so cloning every answer would only cost time.
    super(name, { ...place, cache: 'disabled' });
    this.#factory = place.indexedDB ?? indexedDB;
    for (const { version, tables, upgrade } of MIGRATIONS) {
      const declared = this.version(version).stores(tables);
      if (upgrade) declared.upgrade(upgrade);
    }
  }

  /** Whether the tables in the browser are those of a newer Sidelight; tells so without opening them. */
  async isOutdated(): Promise<boolean> {
    const all = await this.#factory.databases();
    return isNewer(all.find(({ name }) => name === this.name)?.version ?? 0);
  }
}

/** Whether a database of this version is newer than this code. Dexie counts in tenths of the browser's versions. */
export function isNewer(version: number): boolean {
  return Math.floor(version / 10) > Database.newest;
}

/** The tables whose keys begin with pack and generation, for removing or checking a whole generation. */
export function generationTables(database: Database): Table[] {
  const { topics, backlinks, sources, sourceTexts, passages, mentions, lexicons } = database;
  return [topics, backlinks, sources, sourceTexts, passages, mentions, lexicons] as Table[];
}

/** All keys of a generation, in any of its tables that has more key parts than those two. */
export function keysOf(pack: string, generation: number): [unknown[], unknown[]] {
  return [
    [pack, generation, Dexie.minKey],
    [pack, generation, Dexie.maxKey],
  ];
}
