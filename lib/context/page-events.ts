import type { TimelineEvent } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';

/** An event with the topics whose timelines hold it, the heaviest first. */
export interface SharedEvent {
  event: TimelineEvent;
  /** The topic whose references `event.cite` names. */
  topic: TopicKey;
  topics: TopicKey[];
}

/** The events of a page's topics in order of time; one that several topics tell in the same words stands once. */
export function pageEvents(topics: { key: TopicKey; timeline: TimelineEvent[] }[]): SharedEvent[] {
  const events = new Map<string, SharedEvent>();
  for (const { key, timeline } of topics)
    for (const event of timeline) {
      const name = `${event.date} ${event.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
      const known = events.get(name);
      if (known) known.topics.push(key);
      else events.set(name, { event, topic: key, topics: [key] });
    }
  return [...events.values()].sort(({ event: one }, { event: other }) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  );
}
