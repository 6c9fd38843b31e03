import type { CardEvent } from '../card/card-event.ts';
import type { ShownCard } from '../card/card-state.ts';
import type { Box } from '../card/corridor.ts';
import type { PagePlace } from '../card/page-place.ts';
import type { CardData } from '../protocol.ts';

/** Where a card belongs: the lines of its mention in the window, and the one the pointer is on. */
export interface CardAnchor {
  rects: DOMRect[];
  point?: { x: number; y: number };
}

/** The card as the page session sees it: something that draws, and tells what the reader does in it. */
export interface CardView {
  draw(card: ShownCard<CardData>, place: PagePlace | undefined, anchor: CardAnchor): void;
  place(anchor: CardAnchor): void;
  remove(): void;
  focus(): void;
  /** The card's box in the window, while it is shown. */
  box(): Box | undefined;
  /** Whether an event came from the card. */
  holds(event: Event): boolean;
  announce(text: string): void;
}

/** What a view reports of the reader's doings in the card. */
export type CardViewEvent = CardEvent<CardData>;
