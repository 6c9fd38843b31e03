import type { ParagraphChange } from '../../../lib/corpus/paragraph-changes.ts';
import type { Source } from '../../../lib/corpus/source.ts';

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

/** What the page of sources needs done for it. */
export interface SourceActions {
  list(): Promise<SourceLine[]>;
  history(pack: string, id: string): Promise<SourceHistory | undefined>;
  deleted(): Promise<DeletedSource[]>;
  remove(pack: string, id: string): Promise<void>;
  undoRemove(pack: string, id: string): Promise<boolean>;
  /** Removes for good what was deleted at least `age` ms ago. */
  forgetDeleted(age: number): Promise<void>;
  follow(changed: () => void, signal: AbortSignal): void;
  open(pack: string, id: string): Promise<void>;
}
