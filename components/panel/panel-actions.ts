import type { CardExcerpt } from '../../lib/corpus/card-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';

/** What the reader does in the panel. */
export interface PanelActions {
  /** Go to a mention on the page; `nth` counts from 0. */
  goTo(topic: TopicKey, nth: number): void;
  /** Open the topic view. */
  open(topic: TopicKey): void;
  /** Open the source view at a passage. */
  openSource(excerpt: CardExcerpt): void;
}
