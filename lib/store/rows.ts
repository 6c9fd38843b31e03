import type { PackMeta } from '../corpus/pack.ts';
import type { Passage, Source } from '../corpus/source.ts';

import type { TopicKey } from '../corpus/topic-key.ts';
import type { StoredTopic } from './store.ts';

/** A pack the reader has. `generation` names the rows that are visible; flipping it makes an import take effect. */
export interface PackRow {
  id: string;
  meta: PackMeta;
  generation: number;
  enabled: boolean;
  /** Place in the order of precedence, from 0. */
  order: number;
  bundled: boolean;
}

/** The rows of one version of one pack: being written, in use, or left behind and to be removed. */
export interface GenerationRow {
  pack: string;
  generation: number;
  state: 'staging' | 'live' | 'stale';
}

/** Rows of a pack are keyed by pack and generation first, so that removing a generation is one key range. */
export interface InGeneration {
  pack: string;
  generation: number;
}

/** A topic of a pack. */
export interface TopicRow extends InGeneration, StoredTopic {}

/** What lists and cards need of a source; its text stands apart, since it is large. */
export interface SourceRow extends InGeneration, Omit<Source, 'text'> {}

/** The text of a source. */
export interface SourceTextRow extends InGeneration {
  id: string;
  paragraphs: string[];
}

/** A passage of a source with its text. */
export interface PassageRow extends InGeneration, Passage {
  source: string;
  text: string;
}

/** Where a passage names a topic of any pack; derived by `derivedBy` and derived again when that changes. */
export interface MentionRow extends InGeneration {
  topic: TopicKey;
  source: string;
  passage: number;
  /** UTF-16 offsets into the passage's text. */
  spans: { start: number; end: number }[];
}

/** A compiled lexicon; a Blob because it is read faster than an ArrayBuffer value. */
export interface LexiconRow extends InGeneration {
  /** Version of the compiled form. */
  version: number;
  blob: Blob;
}
