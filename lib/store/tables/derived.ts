import type { TopicKey } from '../../corpus/topic-key.ts';
import type { SearchManifest } from '../../search/manifest.ts';
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

/** One search segment. Whether it counts is said by the manifest. */
export interface SearchSegmentRow {
  id: number;
  bytes: ArrayBuffer | Blob;
}

/** The one row that says which segments make up the search index. */
export interface SearchManifestRow {
  key: 'manifest';
  manifest: SearchManifest;
}

/** Indexes of the tables above. */
export const DERIVED_TABLES = {
  mentions: '[pack+generation+source+passage+topic], topic',
  lexicons: '[pack+generation]',
  searchSegments: 'id',
  searchManifest: 'key',
} as const;
