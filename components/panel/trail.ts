import type { TopicKey } from '../../lib/corpus/topic-key.ts';

/** The topics opened one after another; `at` is the one shown, -1 the page's own picture. */
export interface Trail {
  topics: TopicKey[];
  at: number;
}

/** Nothing opened: the page's own picture. */
export const START: Trail = { topics: [], at: -1 };

/** Opens a topic after the one shown; what lay ahead is dropped, as in a browser. */
export function opened({ topics, at }: Trail, topic: TopicKey): Trail {
  if (topics[at] === topic) return { topics, at };
  return { topics: [...topics.slice(0, at + 1), topic], at: at + 1 };
}

/** One step back or forward, as far as there is one. */
export function stepped({ topics, at }: Trail, by: 1 | -1): Trail {
  return { topics, at: Math.max(-1, Math.min(topics.length - 1, at + by)) };
}
