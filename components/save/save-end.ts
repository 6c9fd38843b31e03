/** A source of the reader's own. */
export interface OwnPlace {
  pack: string;
  source: string;
}

/** One that has been saved. */
export interface SavedPlace extends OwnPlace {
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
  open(place: OwnPlace): Promise<void>;
}

/** Where a saving stands. */
export type SaveState =
  | { step: 'saving' }
  | { step: 'ended'; end: SaveEnd }
  /** It is being taken back: what is heard of it meanwhile is the reader's own doing. */
  | { step: 'undoing'; end: SaveEnd }
  | { step: 'undone' }
  /** It was saved before, or it was brought back in the library. */
  | { step: 'there'; place: OwnPlace }
  /** It has been deleted since, in the library; that can be undone there. */
  | { step: 'gone'; place: OwnPlace }
  /** It, or taking it back, failed. */
  | { step: 'failed' };

/** Calls `hear` when the page is saved from elsewhere, and when any saving is taken back, until `signal` aborts. */
export type FollowSaves = (
  hear: (word: { step: 'ended'; end: SaveEnd } | { step: 'undone'; place: OwnPlace }) => void,
  signal: AbortSignal,
) => void;

/** Calls `hear` with whether a source is there, a moment after the call and after each change of the sources, until `signal` aborts. */
export type FollowSaved = (place: OwnPlace, hear: (isThere: boolean) => void, signal: AbortSignal) => void;
