import type { CardEvent } from '../../lib/card/card-event.ts';
import type { CardWhy } from '../../lib/card/why.ts';
import type { CardData, CardExcerpt } from '../../lib/corpus/card-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';

/** What a card can ask of the page it stands on. */
export interface CardActions {
  /** Tells the card's state machine: pin, close, navigate, back, choose, to-panel, retry… */
  send(event: CardEvent<CardData>): void;
  /** Goes to the topic's next (1) or previous (-1) mention on the page. */
  step(direction: 1 | -1): void;
  /** Stops marking the topic everywhere, or takes that back. */
  mute(topic: TopicKey, muted: boolean): void;
  /** Notes that the mention does not mean the topic, or takes that back. */
  reject(topic: TopicKey, rejected: boolean): void;
  explain(topic: TopicKey): Promise<CardWhy>;
  /** Opens the source view at the excerpt's sentence. */
  openSource(excerpt: CardExcerpt): void;
}

/** Shortcuts as the browser shows them ("Alt+Shift+."); an unset one is missing. */
export interface CardKeys {
  next?: string;
  previous?: string;
  panel?: string;
}
