import type { Topic } from '../corpus/topic.ts';
import { StoreError } from './store-error.ts';
import type { TopicRow } from './tables/corpus.ts';
import { topicOfRow } from './topic-of-row.ts';

/** The topic in a row; fails with `damaged` when the row is not what was written, so that no view meets half a topic. */
export function soundTopic(row: TopicRow): Topic {
  const topic = topicOfRow(row);
  if (!topic) throw new StoreError('damaged', { pack: row.pack });
  return topic;
}
