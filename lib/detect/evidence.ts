import type { TopicKey } from '../corpus/topic-key.ts';

/**
 * What a page has shown so far. The page's reader keeps it and sends it with each batch of blocks, so that the
 * worker that annotates needs no memory of its own. Plain JSON.
 */
export interface Evidence {
  /** Mentions beyond doubt seen so far, by topic; bare surnames are not among them. */
  topics: Record<TopicKey, number>;
  /** Senses taken on this page, by folded alias: the topic meant, or `null` for "none of ours". */
  senses: Record<string, TopicKey | null>;
  /** Blocks in which a name was not taken but would be with support that a later block may bring, by folded alias. */
  waiting: Record<string, number[]>;
  /** Blocks in which a bare surname was taken without the full name on the page, by folded alias. */
  bare: Record<string, number[]>;
}

/** Whether the page has named a topic, in full or by a surname that means it here. */
export function isNamed(evidence: Evidence, key: TopicKey): boolean {
  return (evidence.topics[key] ?? 0) > 0 || Object.values(evidence.senses).includes(key);
}

/** Evidence of a page of which nothing has been read. */
export function noEvidence(): Evidence {
  return { topics: {}, senses: {}, waiting: {}, bare: {} };
}
