import type { Source } from '../../corpus/source.ts';
import type { TopicKey } from '../../corpus/topic-key.ts';

/** A note the reader wrote on a topic or on a passage of a source. Never removed with a pack. */
export interface NoteRow {
  id: string;
  text: string;
  topic?: TopicKey;
  /** `start` and `end` are UTF-16 offsets into the source's text; `quote` is what stood there. */
  place?: { pack: string; source: string; start: number; end: number; quote: string };
  /** ms since 1970. */
  made: number;
  changed: number;
}

/** A topic the reader does not want marked. */
export interface MuteRow {
  topic: TopicKey;
  /** ms since 1970. */
  at: number;
}

/** "Not this": the folded alias does not mean the topic for this reader. */
export interface FeedbackRow {
  alias: string;
  topic: TopicKey;
  /** ms since 1970. */
  at: number;
}

/** A card the reader keeps in the panel. */
export interface PinRow {
  topic: TopicKey;
  /** ms since 1970; pins are listed in this order. */
  at: number;
}

/** How a source of the reader's own read before it was saved again. */
export interface VersionRow {
  pack: string;
  source: string;
  /** When it was saved, as its `saved`; empty when that is not known. */
  saved: string;
  was: Source;
}

/** A source the reader has deleted, with its versions, for as long as that can be undone. */
export interface DeletedRow {
  pack: string;
  source: string;
  was: Source;
  versions: VersionRow[];
  /** ms since 1970. */
  at: number;
}

/** Indexes of the tables above. */
export const OWN_TABLES = {
  notes: 'id, topic',
  mutes: 'topic',
  feedback: '[alias+topic]',
  pins: 'topic',
  versions: '[pack+source+saved]',
  deleted: '[pack+source], at',
} as const;
