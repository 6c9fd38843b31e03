import type { PackMeta } from '../corpus/pack.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Topic } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';

/** A pack the reader has, as lists show it. */
export interface StoredPack {
  id: string;
  meta: PackMeta;
  generation: number;
  enabled: boolean;
  /** Place in the order of precedence, from 0. */
  order: number;
  bundled: boolean;
}

/** A compiled lexicon of one enabled pack, in pack order. */
export interface StoredLexicon {
  pack: string;
  buffer: ArrayBuffer;
}

/** A passage that mentions a topic, with what is needed to show it. Offsets are UTF-16. */
export interface TopicPassage {
  pack: string;
  source: Omit<Source, 'text'>;
  passage: Passage;
  /** The passage's text. */
  text: string;
  /** Where the topic is named, as offsets into `text`. */
  mentions: { start: number; end: number }[];
}

/** What the engine reads from the database. Every call opens it when needed and fails with a `StoreError`. */
export interface Store {
  packs(): Promise<StoredPack[]>;
  lexicons(): Promise<StoredLexicon[]>;
  topic(key: TopicKey): Promise<Topic | undefined>;
  topics(keys: TopicKey[]): Promise<(Topic | undefined)[]>;
  source(pack: string, id: string): Promise<Source | undefined>;
  passagesOf(key: TopicKey): Promise<TopicPassage[]>;
}
