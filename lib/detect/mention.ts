import type { TopicKey } from '../corpus/topic-key.ts';

/**
 * A span of a block's text that names a topic. `start` and `end` are UTF-16 offsets into the block's text.
 * `topics` holds every topic meant, best first: more than one only when packs share an alias.
 */
export interface Mention {
  block: number;
  start: number;
  end: number;
  topics: [TopicKey, ...TopicKey[]];
  kind: 'explicit' | 'referring';
  /** Marked only on pages where a non-companion topic stands. */
  companion: boolean;
}
