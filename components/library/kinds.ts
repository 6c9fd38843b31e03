import type { TopicKind } from '../../lib/corpus/topic.ts';

const ORDER: Record<TopicKind, number> = {
  weapon: 0,
  munition: 1,
  treaty: 2,
  law: 3,
  organisation: 4,
  person: 5,
  event: 6,
  place: 7,
  policy: 8,
  concept: 9,
};

/** Kinds of topic in the order lists show them. */
export const TOPIC_KINDS = Object.keys(ORDER) as TopicKind[];
