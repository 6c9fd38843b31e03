import { splitTopicKey, topicKey } from '../corpus/topic-key.ts';
import type { Explanation } from '../detect/annotation.ts';
import type { ReadingStore } from '../store/store.ts';

/** Rules that saw a topic of the same pack, by its id. */
const SEE_TOPICS: ReadonlySet<string> = new Set(['related-topic', 'related-companion']);

/** Explanations with the titles of the topics that rules saw in place of their ids; reasons of unknown topics are left out. */
export async function nameTopics(store: ReadingStore, explanations: Explanation[]): Promise<Explanation[]> {
  return Promise.all(
    explanations.map(async (explanation) => {
      const { pack } = splitTopicKey(explanation.topic);
      const reasons = await Promise.all(
        explanation.reasons.map(async (reason) => {
          if (!SEE_TOPICS.has(reason.rule) || reason.seen === undefined) return [reason];
          const topic = await store.topic(topicKey(pack, reason.seen));
          return topic ? [{ ...reason, seen: topic.title }] : [];
        }),
      );
      return { ...explanation, reasons: reasons.flat() };
    }),
  );
}
