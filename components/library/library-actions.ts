import type { SearchRow } from '../../lib/corpus/search-data.ts';
import type { LiveSearchSession } from '../search/live-search.tsx';
import type { SourceActions } from './sources/source-actions.ts';

/** A pack as the library lists it. */
export interface LibraryPack {
  id: string;
  meta: { title: string; version: string; description: string; checked: string; licence: string; lang: string };
  enabled: boolean;
  marking: boolean;
  origin: 'bundled' | 'file' | 'own';
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
  /** Starts a search that follows the index until `signal` aborts. */
  search(signal: AbortSignal): LiveSearchSession;
  openFound(row: SearchRow, where: { newTab: boolean }): Promise<void>;
  packs(): Promise<LibraryPack[]>;
  watch(changed: () => void, signal: AbortSignal): void;
  interrupted(): Promise<{ id: string; name: string }[]>;
  importFile(file: File, controls: ImportControls): Promise<LibraryImportEnd>;
  resume(id: string, controls: ImportControls): Promise<LibraryImportEnd>;
  changePack(id: string, change: { enabled?: boolean; marking?: boolean }): Promise<void>;
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
  /** When the browser was found to have deleted everything (ms since 1970), or 0. */
  lostAt(): Promise<number>;
  lossSeen(): Promise<void>;
  faultOf(error: unknown): LibraryFault;
}
