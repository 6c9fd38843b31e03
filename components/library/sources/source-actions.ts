import type { ParagraphChange } from '../../../lib/corpus/paragraph-changes.ts';
import type { Source } from '../../../lib/corpus/source.ts';
import type { NoteFile, NoteOptions } from '../../notes/export-notes.tsx';
import type { SavedPlace } from '../../save/save-end.ts';

/** A source as the list shows it. */
export interface SourceLine extends Omit<Source, 'text'> {
  pack: string;
  packTitle: string;
  /** Saved by the reader. */
  own: boolean;
}

/** A source that was deleted and can be brought back. */
export interface DeletedSource {
  pack: string;
  id: string;
  title: string;
  /** ms since 1970. */
  at: number;
}

/** A source with its versions, the newest first; `changes` are those made in the version before. */
export interface SourceHistory {
  source: Source;
  versions: { saved?: string; title: string; changes?: ParagraphChange[] }[];
}

/** A file to import, by its path in what the reader gave. */
export interface GivenFile {
  path: string;
  file: File;
}

/** What came of an import. `encodings` are those of files that were not UTF-8. */
export interface SourceImport {
  saved: number;
  versions: number;
  same: number;
  /** Each saving, in order. */
  taken: SavedPlace[];
  skipped: { path: string; why: 'kind' | 'large' | 'empty' | 'unreadable' | 'zip' }[];
  encodings: { path: string; encoding: string }[];
  cancelled: boolean;
}

/** How far an import is: share of the bytes given, and the file that is being read. */
export interface SourceImportProgress {
  share: number;
  path: string;
  done: number;
}

/** An import that ended with its page: files that were dealt with, those that were not, and the first of those by path. */
export interface CutOffImport {
  key: string;
  taken: number;
  left: number;
  named: string[];
}

/** What came of an import of annotations. */
export interface NoteImport {
  placed: number;
  unplaced: number;
  missing: { address: string; notes: number }[];
}

/** What the page of sources needs done for it. */
export interface SourceActions {
  list(): Promise<SourceLine[]>;
  history(pack: string, id: string): Promise<SourceHistory | undefined>;
  deleted(): Promise<DeletedSource[]>;
  importFiles(
    files: GivenFile[],
    controls: { signal: AbortSignal; progress: (now: SourceImportProgress) => void },
  ): Promise<SourceImport>;
  /** Imports that were cut off when their page was closed or reloaded, until they are forgotten. */
  cutOffImports(): Promise<CutOffImport[]>;
  forgetImport(key: string): void;
  exportNotes(places: { pack: string; id: string }[], label: string, options: NoteOptions): Promise<NoteFile>;
  /** Takes in annotations; `undefined` when the file holds none. */
  importNotes(content: string): Promise<NoteImport | undefined>;
  remove(pack: string, id: string): Promise<void>;
  /** Takes all savings of an import back, or none; what has been saved again since stays. */
  undoImport(taken: SavedPlace[]): Promise<void>;
  undoRemove(pack: string, id: string): Promise<boolean>;
  /** Removes for good what was deleted at least `age` ms ago. */
  forgetDeleted(age: number): Promise<void>;
  follow(changed: () => void, signal: AbortSignal): void;
  open(pack: string, id: string): Promise<void>;
}
