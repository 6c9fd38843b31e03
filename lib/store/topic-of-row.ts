import type { Topic } from '../corpus/topic.ts';
import type { TopicRow } from './tables/corpus.ts';

/** The topic in a row; `undefined` when the row is not what was written. */
export function topicOfRow(row: TopicRow): Topic | undefined {
  const { pack: _, generation: __, ...topic } = row;
  const lists = [topic.aliases, topic.background, topic.facts, topic.disputes, topic.timeline, topic.relations];
  const texts = [topic.id, topic.title, topic.kind, topic.summary];
  return lists.every(Array.isArray) && texts.every((text) => typeof text === 'string') ? topic : undefined;
}
