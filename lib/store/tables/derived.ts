import type { TopicKey } from '../../corpus/topic-key.ts';
import type { DocumentRange } from '../../search/segment.ts';
import type { InGeneration } from './packs.ts';

/** Where a passage names a topic of any pack. */
export interface MentionRow extends InGeneration {
  topic: TopicKey;
  source: string;
  passage: number;
  /** UTF-16 offsets into the passage's text. */
  spans: { start: number; end: number }[];
}

/** A compiled lexicon; a Blob because it is read faster than an ArrayBuffer value. */
export interface LexiconRow extends InGeneration {
  /** Version of the compiled form and of the rules in it. */
  version: number;
  blob: Blob;
}

/** One search segment. Which segments count is said by the manifest of the generation. */
export interface SearchSegmentRow extends InGeneration {
  number: number;
  blob: Blob;
}

/** The segments that answer for a generation; replaced in one write, so that a search never sees half an index. */
export interface SearchManifestRow extends InGeneration {
  /** Version of the segment form. */
  version: number;
  /** What they were built from; another value means that they are to be built again. */
  builtFrom: string;
  parts: { number: number; dead: DocumentRange[] }[];
}

/** Indexes of the tables above. */
export const DERIVED_TABLES = {
  mentions: '[pack+generation+source+passage+topic], topic',
  lexicons: '[pack+generation]',
  searchSegments: '[pack+generation+number]',
  searchManifests: '[pack+generation]',
} as const;
