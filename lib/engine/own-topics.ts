import type { TopicLine } from '../corpus/card-data.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import type { ReadingStore } from '../store/store.ts';

/** What the reader adds to topics: a note on each, and pins that keep them at hand. */
export interface OwnTopics {
  /** The reader's note; empty when there is none. */
  note(topic: TopicKey): Promise<string>;
  /** Keeps the note; an empty text removes it. */
  setNote(topic: TopicKey, text: string): Promise<void>;
  /** Pinned topics that a pack still knows, oldest first. */
  pins(): Promise<TopicLine[]>;
  pin(topic: TopicKey, pinned: boolean): Promise<void>;
}

/** Notes and pins over a store. */
export function ownTopics(store: ReadingStore): OwnTopics {
  // A topic has one note in the panel: the oldest of those that stand on the topic itself.
  const noteOf = async (topic: TopicKey) =>
    (await store.notes(topic)).filter(({ place }) => !place).sort((one, other) => one.made - other.made)[0];
  return {
    note: async (topic) => (await noteOf(topic))?.text ?? '',
    async setNote(topic, text) {
      const before = await noteOf(topic);
      if (text.trim() === '') {
        if (before) await store.deleteNote(before.id);
        return;
      }
      const now = Date.now();
      await store.putNote({ ...(before ?? { id: crypto.randomUUID(), topic, made: now }), text, changed: now });
    },
    async pins() {
      const keys = (await store.pins()).map(({ topic }) => topic);
      const topics = await store.topics(keys);
      return topics.flatMap((topic, at) => {
        const key = keys[at];
        return topic && key ? [{ key, title: topic.title, kind: topic.kind }] : [];
      });
    },
    pin: (topic, pinned) => store.pin(topic, pinned),
  };
}
