import type { Topic } from '../corpus/topic.ts';
import { StoreError } from './store-error.ts';
import type { TopicRow } from './tables/corpus.ts';

/** The topic in a row; fails with `damaged` when the row is not what was written, so that no view meets half a topic. */
export function soundTopic(row: TopicRow): Topic {
  const { pack, generation: _, ...topic } = row;
  const lists = [topic.aliases, topic.background, topic.facts, topic.disputes, topic.timeline, topic.relations];
  const texts = [topic.id, topic.title, topic.kind, topic.summary];
  if (!lists.every(Array.isArray) || !texts.every((text) => typeof text === 'string'))
    throw new StoreError('damaged', { pack });
  return topic;
}
