import type { PackMeta } from '../corpus/pack.ts';
import type { Source } from '../corpus/source.ts';
import type { Relation, Topic } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import type { TopicPassage } from '../corpus/topic-passage.ts';
import type { SearchManifest } from '../search/manifest.ts';
import type { BackupContents, BackupOptions, RestoreOptions, RestoreReport } from './backup/backup-format.ts';
import type { DerivedPassage, UnderivedSource } from './derived.ts';
import type { Marker } from './health.ts';
import type { StageRequest, Staging } from './staging.ts';
import type { PassageRow, SourceRow } from './tables/corpus.ts';
import type { FeedbackRow, MuteRow, NoteRow, PinRow } from './tables/own.ts';
import type { ImportRow, InGeneration, PackRow } from './tables/packs.ts';
import type { Watched } from './watch.ts';

export type { DerivedPassage, UnderivedSource } from './derived.ts';
export type { Marker } from './health.ts';
export type { Staging } from './staging.ts';
export type { StoreError } from './store-error.ts';
export type { FeedbackRow, MuteRow, NoteRow, PinRow } from './tables/own.ts';
export type { ImportRow, InGeneration, PackHolds, PackOrigin } from './tables/packs.ts';
export type { Watched } from './watch.ts';

/** A pack the reader has, as lists show it. */
export type StoredPack = PackRow;

/** The compiled lexicon of one pack; without `blob` when there is none, so that it must be compiled. */
export interface StoredLexicon extends InGeneration {
  version?: number;
  blob?: Blob;
}

/** A topic as stored, with the relations that other topics of its pack state to it (`to` is the one that states). */
export interface StoredTopic extends Topic {
  relatedBy: Relation[];
}

export type { TopicPassage };

/** Where a passage stands. */
export interface PassagePlace {
  pack: string;
  source: string;
  index: number;
}

/** Reading topics and what stands behind them, of the packs in use. */
export interface TopicReads {
  /** All packs in order of precedence. */
  packs(): Promise<StoredPack[]>;
  topic(key: TopicKey): Promise<StoredTopic | undefined>;
  /** Topics in the order asked; `undefined` where no pack knows one. */
  topics(keys: TopicKey[]): Promise<(Topic | undefined)[]>;
  /** Passages of live sources that name the topic. */
  passagesOf(key: TopicKey): Promise<TopicPassage[]>;
  /** Sources without their texts, by `pack/source`, in the order asked; `undefined` where there is none. */
  sourcesAt(keys: string[]): Promise<(SourceRow | undefined)[]>;
  isMuted(topic: TopicKey): Promise<boolean>;
  /** Whether the passages and mentions of every source in use are derived from `from`. */
  isDerived(from: string): Promise<boolean>;
}

/** Reading the packs in use. */
export interface CorpusReads extends TopicReads {
  /** All that marking needs, in one read: lexicons of the packs that mark, in order, and what the reader refused. */
  marking(): Promise<{ lexicons: StoredLexicon[]; muted: TopicKey[]; rejected: Record<string, TopicKey[]> }>;
  /** At most `most` topics of a pack, by id, from the one after `after`. */
  topicsOf(pack: string, slice: { after?: string; most: number }): Promise<Topic[]>;
  source(pack: string, id: string): Promise<Source | undefined>;
  /** The sources of a pack, without their texts. */
  sourcesOf(pack: string): Promise<SourceRow[]>;
  /** Passages by their place, in the order asked; `undefined` where there is none. */
  passagesAt(places: PassagePlace[]): Promise<(PassageRow | undefined)[]>;
  /** Passages in the sources of the packs in use. */
  countPassages(): Promise<number>;
  /** The passages of one source, in order. */
  passagesIn(pack: string, source: string): Promise<PassageRow[]>;
}

/** Changing which packs there are. */
export interface PackWrites {
  /** Lets `work` write a pack beside the one in use; see `Staging`. What fails is taken back. */
  stage<Result>(request: StageRequest, work: (staging: Staging) => Promise<Result>): Promise<Result>;
  changePack(id: string, change: { enabled?: boolean; marking?: boolean }): Promise<void>;
  /** Sets the order of precedence; packs not named keep theirs, after these. */
  orderPacks(ids: string[]): Promise<void>;
  /** Takes a pack out of use at once; its rows go with the next clean-up, until then it can be undone. */
  removePack(id: string): Promise<void>;
  /** Puts a removed pack back; `false` when it is too late. */
  undoRemove(id: string): Promise<boolean>;
  /** Removes rows that nothing shows any more, and packs that were removed before a time (ms since 1970). */
  cleanUp(options: { removedBefore: number; signal?: AbortSignal }): Promise<void>;
  /** Keeps a file for as long as its import takes. */
  keepImport(row: ImportRow): Promise<void>;
  imports(): Promise<ImportRow[]>;
  forgetImport(id: string): Promise<void>;
  /** Stores the lexicon of a generation in use; fails with `busy` when it is no longer in use. */
  writeLexicon(place: InGeneration, lexicon: { version: number; buffer: ArrayBuffer }): Promise<void>;
}

/** What is derived from sources, for the job that derives again. */
export interface DerivedWrites {
  /** Up to `most` sources in use that have nothing derived for `from`. */
  underivedSources(from: string, most: number): Promise<UnderivedSource[]>;
  /** Replaces what is derived from one source. */
  writeDerived(place: InGeneration & { source: string }, from: string, passages: DerivedPassage[]): Promise<void>;
}

/** A change of the search index: the new manifest with the segments it adds and no longer names. */
export interface SearchChange {
  manifest: SearchManifest;
  add?: { id: number; buffer: ArrayBuffer }[];
  drop?: number[];
}

/** What a search index needs kept. */
export interface SearchStore {
  searchManifest(): Promise<SearchManifest | undefined>;
  /** Segments by id, in the order asked; `undefined` where one cannot be read. */
  searchSegments(ids: number[]): Promise<(ArrayBuffer | undefined)[]>;
  /**
   * Changes the index in one transaction: `change` sees the manifest as it is then, so that no other view's change is
   * lost. It must answer at once; with `undefined` nothing is changed. Gives the manifest that now stands.
   */
  changeSearch(
    change: (now: SearchManifest | undefined) => SearchChange | undefined,
  ): Promise<SearchManifest | undefined>;
}

/** What the reader owns. */
export interface OwnWrites {
  mute(topic: TopicKey, muted: boolean): Promise<void>;
  mutes(): Promise<MuteRow[]>;
  /** "Not this": the folded alias does not mean the topic. */
  reject(sense: { alias: string; topic: TopicKey }, rejected: boolean): Promise<void>;
  feedback(): Promise<FeedbackRow[]>;
  /** Notes on a topic, or all. */
  notes(topic?: TopicKey): Promise<NoteRow[]>;
  putNote(note: NoteRow): Promise<void>;
  deleteNote(id: string): Promise<void>;
  /** Oldest first. */
  pins(): Promise<PinRow[]>;
  pin(topic: TopicKey, pinned: boolean): Promise<void>;
}

/** What saving a source came to: it was not there; it read differently and is a version now; or nothing has changed. */
export type Saved = 'new' | 'version' | 'same';

/** The reader's own pack: articles they saved. It is made with the first. */
export interface OwnPack {
  /** Saves sources in one transaction, in the order given. `meta` describes the pack when it has to be made. */
  saveSources(meta: PackMeta, sources: Source[]): Promise<Saved[]>;
  /** Deletes a source with its versions; until `forgetDeleted` that can be undone. */
  deleteSource(pack: string, id: string): Promise<void>;
  /** Brings a deleted source back; `false` when it is too late, or when it has been saved again. */
  undoDelete(pack: string, id: string): Promise<boolean>;
  /**
   * Takes savings back by source and time (`saved`), all of them or none: the version before is in its place again, or
   * the source is gone for good as if it had never been saved. What has been saved since stays. Gives the sources that
   * read as before (`older`) and those that are gone, by id.
   */
  undoSaves(pack: string, saves: { source: string; saved: string }[]): Promise<{ older: string[]; gone: string[] }>;
  /** What the passages of a source name; `spans` are UTF-16 offsets into the passage numbered `passage`. */
  mentionsIn(
    pack: string,
    id: string,
  ): Promise<{ topic: TopicKey; passage: number; spans: { start: number; end: number }[] }[]>;
  /** The versions before the one in use, oldest first. */
  versionsOf(pack: string, id: string): Promise<Source[]>;
  /** Sources that can be brought back, the one deleted last first; `at` is in ms since 1970. */
  deletedSources(pack: string): Promise<{ id: string; title: string; at: number }[]>;
  /** Removes for good what was deleted before a time (ms since 1970). */
  forgetDeleted(before: number): Promise<void>;
}

/** Taking everything the reader owns out of the browser, and back. */
export interface Backups {
  /** The reader's material as one file; see `docs/backup-format.md`. */
  backup(options: BackupOptions): Promise<Blob>;
  /** Reads a whole backup and checks it; throws `BackupProblem`. */
  readBackup(file: Blob): Promise<BackupContents>;
  /** Merges a backup into what is there, or puts it in its place. All of it, or nothing. */
  restore(contents: BackupContents, options: RestoreOptions): Promise<RestoreReport>;
}

/** What reading needs of the database. Calls open it when needed and fail with `StoreError` only. */
export interface ReadingStore extends CorpusReads, SearchStore, OwnWrites {
  /**
   * Lets `work`, which only reads and may be done twice, read the packs: all of it in one transaction where the bare database
   * can be read, otherwise each read in its own.
   */
  moment<Result>(work: (reads: TopicReads) => Promise<Result>): Promise<Result>;
  /** Calls back after a change made anywhere in the extension, until `signal` aborts. */
  watch(what: Watched, changed: () => void, signal?: AbortSignal): void;
  /** Whether the database is the one that was there before; `lost` is said once. */
  health(marker: Marker): Promise<'sound' | 'new' | 'lost'>;
}

/** Everything the database can do. */
export interface Store extends ReadingStore, PackWrites, DerivedWrites, OwnPack, Backups {
  /** Removes everything: packs, sources, and what the reader owns. */
  wipe(): Promise<void>;
}
