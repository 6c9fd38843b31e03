import type { Pack, PackMeta } from '../corpus/pack.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Relation, Topic } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import type { TopicPassage } from '../corpus/topic-passage.ts';

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

/** The compiled lexicon of one enabled pack. */
export interface StoredLexicon {
  pack: string;
  generation: number;
  buffer: ArrayBuffer;
}

/** A topic as stored: with the relations that other topics of its pack state to it (`to` is the one that states). */
export interface StoredTopic extends Topic {
  relatedBy: Relation[];
}

export type { TopicPassage };

/** A passage of a source and the topics it names, as derived when the pack was installed. */
export interface DerivedPassage extends Passage {
  text: string;
  topics: { topic: TopicKey; spans: { start: number; end: number }[] }[];
}

/** A pack with everything derived from it, ready to be stored. */
export interface PreparedPack {
  pack: Omit<Pack, 'topics'> & { topics: StoredTopic[] };
  lexicon: { version: number; buffer: ArrayBuffer };
  /** Passages of each source, by source id. */
  passages: Map<string, DerivedPassage[]>;
  bundled: boolean;
}

/** What the engine reads from and writes to the database. Every call opens it when needed. */
export interface Store {
  /** All packs in order of precedence. */
  packs(): Promise<StoredPack[]>;
  /** The lexicons of the enabled packs in order of precedence. */
  lexicons(): Promise<StoredLexicon[]>;
  topic(key: TopicKey): Promise<StoredTopic | undefined>;
  /** Topics in the order asked; `undefined` where no pack knows one. */
  topics(keys: TopicKey[]): Promise<(StoredTopic | undefined)[]>;
  /** Every topic of the enabled packs. */
  allTopics(): Promise<{ pack: string; topic: StoredTopic }[]>;
  source(pack: string, id: string): Promise<Source | undefined>;
  /** Passages of live sources that name the topic. */
  passagesOf(key: TopicKey): Promise<TopicPassage[]>;
  /** Stores a pack under a new generation and makes it visible in one step; the old generation is removed after. */
  install(prepared: PreparedPack): Promise<void>;
}
