import type { CardEvent } from '../card/card-event.ts';
import type { ShownCard } from '../card/card-state.ts';
import type { Box } from '../card/corridor.ts';
import type { PagePlace } from '../card/page-place.ts';
import type { CardWhy } from '../card/why.ts';
import type { CardData, CardExcerpt, SurfaceLook, TopicKey } from '../protocol.ts';

/** Where a card belongs: the lines of its mention in the window, and the one the pointer is on. */
export interface CardAnchor {
  rects: DOMRect[];
  point?: { x: number; y: number };
}

/** The card as the page session sees it: something that draws, and tells what the reader does in it. */
export interface CardView {
  /** Gets ready by a step, since a card may soon be wanted; nothing is seen of it. */
  warm?(): void;
  /** Settles when what was asked of it so far has been done. */
  ready?(): Promise<void>;
  /** Takes on the reader's theme and size of text. */
  dress(look: SurfaceLook): void;
  /** Draws a card out of sight for the `draw` with the same token that may follow, or the `remove`. */
  prepare(card: ShownCard<CardData>, place: PagePlace | undefined, anchor: CardAnchor): void;
  draw(card: ShownCard<CardData>, place: PagePlace | undefined, anchor: CardAnchor): void;
  place(anchor: CardAnchor): void;
  remove(): void;
  focus(): void;
  /** The card's box in the window, while it is shown. */
  box(): Box | undefined;
  /** Whether an event came from the card. */
  holds(event: Event): boolean;
  announce(text: string): void;
  /** Whether an element is the card's host. */
  owns(element: Element): boolean;
}

/** Takes what the reader does in the card. */
export interface CardListener {
  tell(event: CardEvent<CardData>): void;
  step(by: 1 | -1): void;
  explain(topic: TopicKey, mention: number): Promise<CardWhy>;
  mute(topic: TopicKey, muted: boolean): void;
  reject(topic: TopicKey, mention: number, rejected: boolean): void;
  openSource(excerpt: CardExcerpt): void;
}
