import type { CardEvent } from '../card/card-event.ts';
import type { CardData } from '../protocol.ts';
import type { CardListener, CardView } from './card-view.ts';
import type { FrameWord, TopWord } from './frame-word.ts';
import type { CardRunner } from './run-card.ts';

/** What ties the cards of a page's frames together, seen from one of them: at most one card is open on the whole page. */
export interface FrameLink {
  /** The view that this frame's own card is drawn by. */
  view: CardView;
  /** Whether an event was for the card of another frame; it has been passed on then. `cause` is the page's event. */
  takes(event: CardEvent<CardData>, cause?: Event): boolean;
  /** Answers a word of another frame. */
  hear(from: number, word: FrameWord | TopWord): unknown;
}

/** What a link works with. */
export interface LinkParts {
  document: Document;
  view: Window;
  createView(listener: CardListener): CardView;
  /** What the reader does in this frame's own card. */
  listener: CardListener;
  /** The state of this frame's own card. */
  runner(): CardRunner;
  /** To be called when the pointer has left this frame's window for another frame. */
  left(): void;
  /** Sends a word to the reader of another frame of the page; 0 is the top one. */
  pass(to: number, word: FrameWord | TopWord): Promise<unknown>;
  openPanel(topic: string): void;
  signal: AbortSignal;
}
