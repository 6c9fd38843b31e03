import type { SearchRow } from '../../lib/corpus/search-data.ts';
import type { Topic } from '../../lib/corpus/topic.ts';
import type { LiveSearchSession } from '../search/live-search.tsx';
import type { SettingsActions } from './settings/settings-actions.ts';
import type { SourceActions } from './sources/source-actions.ts';
import type { TopicActions } from './topics/topic-actions.ts';

/** A pack as the library lists it. */
export interface LibraryPack {
  id: string;
  meta: {
    title: string;
    version: string;
    description: string;
    checked: string;
    licence: string;
    lang: string;
    authors: string[];
    homepage?: string;
  };
  enabled: boolean;
  marking: boolean;
  origin: 'bundled' | 'file' | 'own';
  holds?: LibraryPackHolds;
}

/** How much a pack holds; `bytes` is 0 where nobody noted the length of its file. */
export interface LibraryPackHolds {
  topics: number;
  sources: number;
  names: number;
  languages: string[];
  bytes: number;
}

/** What a pack file was found to be before anything of it is stored. */
export interface LibraryPackReport extends Omit<LibraryPackHolds, 'bytes'> {
  meta?: LibraryPack['meta'];
  problems: { place: string; message: string }[];
  warnings: { place: string; message: string }[];
  /** Names that are everyday words, if they are so many that its topics will not be marked. */
  everyday: string[];
  /** The pack here that it takes the place of. */
  replaces?: { version: string; own: boolean };
  /** Whether it can be gone on with as the pack of own topics. */
  canBeOwn: boolean;
}

/** How far an import is. */
export interface LibraryProgress {
  phase: 'reading' | 'deriving';
  rows: number;
  rowsPerSecond: number;
  share: number;
  secondsLeft?: number;
}

/** Why something failed. */
export interface LibraryFault {
  kind: string;
  detail?: string;
}

/** How an import ended. */
export type LibraryImportEnd =
  | { ok: true; pack?: { meta: { id: string; title: string }; topics: number; sources: number; marking: boolean } }
  | { ok: false; fault: LibraryFault };

interface ImportControls {
  signal: AbortSignal;
  progress: (progress: LibraryProgress) => void;
}

/** What the library needs done for it. */
export interface LibraryActions {
  sources: SourceActions;
  topics: TopicActions;
  settings: SettingsActions;
  /** Starts a search that follows the index until `signal` aborts. */
  search(signal: AbortSignal): LiveSearchSession;
  openFound(row: SearchRow, where: { newTab: boolean }): Promise<void>;
  packs(): Promise<LibraryPack[]>;
  watch(changed: () => void, signal: AbortSignal): void;
  interrupted(): Promise<{ id: string; name: string }[]>;
  packHolds(id: string): Promise<LibraryPackHolds | undefined>;
  topicsOf(pack: string, after: string, most: number): Promise<Pick<Topic, 'id' | 'title' | 'kind'>[]>;
  /** Looks a file over; nothing is stored. */
  checkFile(
    file: File,
    controls: ImportControls,
  ): Promise<{ ok: true; report: LibraryPackReport } | { ok: false; fault: LibraryFault }>;
  importFile(file: File, own: boolean, controls: ImportControls): Promise<LibraryImportEnd>;
  resume(id: string, controls: ImportControls): Promise<LibraryImportEnd>;
  changePack(id: string, change: { enabled?: boolean; marking?: boolean }): Promise<void>;
  exportPack(id: string): Promise<{ file: Blob; name: string }>;
  /** Sets the order of precedence. */
  orderPacks(ids: string[]): Promise<void>;
  removePack(id: string): Promise<void>;
  undoRemove(id: string): Promise<boolean>;
  /** Removes rows of packs for good that were removed at least `age` ms ago. */
  forgetRemoved(age: number): Promise<void>;
  storageUse(): Promise<{ usage: number; quota: number; persisted: boolean }>;
  backup(): Promise<{ file: Blob; name: string }>;
  restore(
    file: File,
    how: 'merge' | 'replace',
  ): Promise<{ sources: number; topics: number; notes: number; missing: string[] }>;
  /** Removes everything the reader has made or chosen, and puts back what comes with Sidelight. */
  deleteEverything(): Promise<void>;
  /** When the browser was found to have deleted everything (ms since 1970), or 0. */
  lostAt(): Promise<number>;
  lossSeen(): Promise<void>;
  faultOf(error: unknown): LibraryFault;
}
