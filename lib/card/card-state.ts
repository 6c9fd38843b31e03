import type { CardSettings } from './card-settings.ts';

/** The mention a card belongs to (the page's own number for it) and the key of the topic to show first. */
export interface CardTarget {
  mention: number;
  topic: string;
}

/** What has come of a request; `last` is what the card showed before, kept on show until the answer is there. */
export type Answer<D> = { state: 'pending'; last: D | null } | { state: 'ready'; data: D } | { state: 'failed' };

/** What the reader did to open a card. */
export type Opener = 'hover' | 'click' | 'tap' | 'key';

/** A card on its way: the reader rests on a mention, or asked for it and its data is awaited. */
export interface Dwell<D> {
  target: CardTarget;
  /** Number of its request; an answer with another number is stale. */
  token: number;
  opener: Opener;
  /** Whether focus goes into the card when it shows. */
  takesFocus: boolean;
  fetched: boolean;
  /** Whether the delay is over and only the data is awaited. */
  due: boolean;
  /** Whether it has been drawn out of sight, so that it only has to be uncovered when the delay is over. */
  prepared: boolean;
  answer: Answer<D>;
}

/** The card on show. There is at most one on a page, and it always belongs to a mention. */
export interface ShownCard<D> {
  target: CardTarget;
  token: number;
  opener: Opener;
  answer: Answer<D>;
  pinned: boolean;
  /** Where the pointer is: on the mention, on the card, or on neither. */
  pointer: 'mention' | 'card' | 'away';
  /** Whether focus is in the card, and whether the keyboard brought it there. */
  focus: 'none' | 'pointer' | 'keyboard';
  /** Keys of the topics walked through inside this card, and the place of the one on show. */
  trail: string[];
  at: number;
}

/** All that decides about the card. `D` is the data a card shows; the reducer only carries it. */
export interface CardState<D> {
  settings: CardSettings;
  /** The mention under the pointer. */
  over: CardTarget | null;
  /** The mention whose card Escape closed; it opens again only after the pointer has left it. */
  dismissed: number | null;
  /** The page has scrolled and the pointer has not moved since. */
  scrolling: boolean;
  /** The reader is selecting text. */
  selecting: boolean;
  /** A modal dialog of the page is open: a card would be inert. */
  modal: boolean;
  /** The key of `hover-with-key` is held. */
  keyHeld: boolean;
  lastToken: number;
  dwell: Dwell<D> | null;
  card: ShownCard<D> | null;
}

/** The state of a page on which nothing has happened. */
export function noCard<D>(settings: CardSettings): CardState<D> {
  return {
    settings,
    over: null,
    dismissed: null,
    scrolling: false,
    selecting: false,
    modal: false,
    keyHeld: false,
    lastToken: 0,
    dwell: null,
    card: null,
  };
}

/** Whether a card stays when the pointer leaves: pinned, walked by keyboard, or opened by something else than hover. */
export function isHeld(card: ShownCard<unknown>): boolean {
  return card.pinned || card.focus === 'keyboard' || card.opener !== 'hover';
}
