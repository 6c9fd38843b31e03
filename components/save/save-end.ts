/** A source of the reader's own. */
export interface SavedPlace {
  pack: string;
  source: string;
  /** When it was saved, ISO date and time. */
  saved: string;
}

/**
 * How saving ended. `same`: it had been saved and reads as it did; `version`: it reads differently now, and what it read
 * before is kept; `empty`: there was no text; `private`: nothing is saved in private windows; `refused`: the page may not
 * be read.
 */
export type SaveEnd =
  | ({ kind: 'new' | 'version' | 'same'; title: string } & SavedPlace)
  | { kind: 'empty' | 'private' | 'refused' };

/** What saving needs done for it. */
export interface SaveActions {
  undo(place: SavedPlace): Promise<void>;
  open(place: SavedPlace): Promise<void>;
}

/** Where a saving stands. */
export type SaveState =
  | { step: 'saving' }
  | { step: 'ended'; end: SaveEnd }
  | { step: 'undone' }
  /** It, or taking it back, failed. */
  | { step: 'failed' };

/** Calls `hear` when the page is saved from elsewhere, and when any saving is taken back, until `signal` aborts. */
export type FollowSaves = (
  hear: (
    word: { step: 'ended'; end: SaveEnd } | { step: 'undone'; place: Pick<SavedPlace, 'pack' | 'source'> },
  ) => void,
  signal: AbortSignal,
) => void;
