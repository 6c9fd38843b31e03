import type { WeightParts } from '../corpus/panel-data.ts';

/** A topic as a page names it, with what the sources make of it. */
export interface TopicOnPage {
  count: number;
  /** Where on the page each mention stands, from 0 (top) to 1 (end). */
  places: number[];
  companion: boolean;
  /** Passages in all sources that name it. */
  naming: number;
}

// Frequency leads, since an article names most what it is about; a headline topic named twice should still pass one
// named three times at the end, and of two equal ones the rarer tells more.
const SHARE = { frequency: 0.45, position: 0.2, telling: 0.35 } as const;
/** A companion (a president, an alliance) stands in most articles, whatever they are about. */
const COMPANION = 0.2;

/**
 * How much each topic matters on its page, from 0 to 1, with the parts it is made of: logarithmic frequency, first
 * position, and inverse passage frequency over all `passages` of the corpus. The order of `topics` is kept.
 */
export function weighTopics<Topic extends TopicOnPage>(
  topics: Topic[],
  passages: number,
): { topic: Topic; weight: number; why: WeightParts }[] {
  const most = Math.max(1, ...topics.map(({ count }) => count));
  return topics.map((topic) => {
    const why: WeightParts = {
      frequency: Math.log1p(topic.count) / Math.log1p(most),
      position: 1 - Math.min(1, ...topic.places),
      telling: rarity(topic.naming, passages) * (topic.companion ? COMPANION : 1),
    };
    const weight = SHARE.frequency * why.frequency + SHARE.position * why.position + SHARE.telling * why.telling;
    return { topic, weight, why };
  });
}

/** How rare something is that `naming` of `passages` name, from 0 (all do) to 1 (none does). */
export function rarity(naming: number, passages: number): number {
  if (passages <= 0) return 1;
  return Math.max(0, Math.log((passages + 1) / (naming + 1)) / Math.log(passages + 1));
}
