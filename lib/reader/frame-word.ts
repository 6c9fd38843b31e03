import type { CardEvent } from '../card/card-event.ts';
import type { ShownCard } from '../card/card-state.ts';
import type { Box } from '../card/corridor.ts';
import type { PagePlace } from '../card/page-place.ts';
import type { CardData } from '../protocol.ts';
import type { CardListener } from './card-view.ts';

/** A rect as messages carry it, CSS px of the window it was measured in. */
export type PlainRect = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

/** Where a card of a frame belongs, in px of the frame's window, whose size tells the frame from others. */
export interface FrameAnchor {
  rects: PlainRect[];
  window: { width: number; height: number };
}

/**
 * What the readers of a page's frames tell the top one. A frame too small for a card has the top reader draw it; state and
 * decisions stay with the frame.
 */
export type FrameWord =
  /** Answered with the card's box in px of the frame, `busy` when another card must not go, `null` when it cannot be drawn. */
  | { do: 'draw' | 'prepare'; card: ShownCard<CardData>; place: PagePlace | undefined; anchor: FrameAnchor }
  /** Answered with the box. */
  | { do: 'place'; anchor: FrameAnchor }
  | { do: 'remove' }
  | { do: 'focus' }
  /** The frame draws its own card, or no longer: Escape is for it wherever the focus is. */
  | { do: 'own'; shown: boolean }
  /** Escape was pressed where there is nothing to close. */
  | { do: 'escape' };

/** What became of a card that a frame wants drawn. */
export type FrameAnswer = Box | 'busy' | null;

/** What the top reader tells a frame: something happened to its card. Answered with what the listener gives. */
export interface TopWord {
  ask: keyof CardListener;
  given: unknown[];
}

/** What the top reader tells of an event, as a word. */
export const told = (event: CardEvent<CardData>): TopWord => ({ ask: 'tell', given: [event] });
