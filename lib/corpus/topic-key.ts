/** Names a topic across packs: `pack-id/topic-id`. Ids hold no slash, so the split is certain. */
export type TopicKey = `${string}/${string}`;

/** The key of a topic of a pack. */
export function topicKey(pack: string, topic: string): TopicKey {
  return `${pack}/${topic}`;
}

/** The pack and topic ids in a key. */
export function splitTopicKey(key: TopicKey): { pack: string; topic: string } {
  const slash = key.indexOf('/');
  return { pack: key.slice(0, slash), topic: key.slice(slash + 1) };
}
