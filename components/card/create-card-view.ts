import type { CardEvent } from '../../lib/card/card-event.ts';
import type { ShownCard } from '../../lib/card/card-state.ts';
import type { Box } from '../../lib/card/corridor.ts';
import type { PagePlace } from '../../lib/card/page-place.ts';
import type { CardWhy } from '../../lib/card/why.ts';
import type { CardData, CardExcerpt } from '../../lib/corpus/card-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { createAnnouncer } from '../announcer.ts';
import tokens from '../tokens.css?inline';
import type { Translate } from '../words.ts';
import css from './card.css?inline';
import type { CardProps } from './card.tsx';
import type { CardKeys } from './card-actions.ts';
import { type CardHost, createCardHost } from './card-host.tsx';

/** What a page's session does for the card. */
export interface CardListener {
  tell(event: CardEvent<CardData>): void;
  step(by: 1 | -1): void;
  explain(topic: TopicKey, mention: number): Promise<CardWhy>;
  mute(topic: TopicKey, muted: boolean): void;
  reject(topic: TopicKey, mention: number, rejected: boolean): void;
  openSource(excerpt: CardExcerpt): void;
}

/** Where a card belongs: the lines of its mention in the window, and the point the pointer is at. */
interface Anchor {
  rects: DOMRect[];
  point?: { x: number; y: number };
}

/** What a page's session sees of the card. */
export interface CardView {
  /** Draws a card once outside the page, so that the first one is drawn as quickly as the next. */
  warm(): void;
  dress(look: { theme: string; size: string }): void;
  /** Draws a card out of sight for the `draw` with the same token that may follow. */
  prepare(card: ShownCard<CardData>, place: PagePlace | undefined, anchor: Anchor): void;
  draw(card: ShownCard<CardData>, place: PagePlace | undefined, anchor: Anchor): void;
  place(anchor: Anchor): void;
  remove(): void;
  focus(): void;
  box(): Box | undefined;
  holds(event: Event): boolean;
  owns(element: Element): boolean;
  announce(text: string): void;
}

/** What a card's view is made with. */
interface CardViewParts {
  words: Translate;
  keys: CardKeys;
  listener: CardListener;
  /** The page stands in a private window. */
  isPrivate?: boolean;
}

/** A card on its way, for trying how one is drawn. */
const NO_TOPIC: ShownCard<CardData> = {
  target: { mention: 0, topic: '' },
  token: 0,
  opener: 'hover',
  answer: { state: 'pending', last: null },
  pinned: false,
  pointer: 'away',
  focus: 'none',
  trail: [],
  at: 0,
};

/**
 * Makes the card's view in a page; it reports to `listener` and ends with `signal`. Nothing is built before the first card: most
 * pages are read without one.
 */
export function createCardView(
  { words, keys, listener, isPrivate = false }: CardViewParts,
  signal: AbortSignal,
): CardView {
  let anchor: Anchor = { rects: [] };
  let mention = 0;
  let shown = false;
  let prepared: number | undefined;
  let host: CardHost | undefined;
  let look: { theme: string; size: string } | undefined;
  let announce: ((text: string) => void) | undefined;
  const hostNow = (): CardHost => {
    if (host) return host;
    host = createCardHost(
      {
        css: `${tokens}\n${css}`,
        words,
        on: {
          enter: () => listener.tell({ type: 'enter-card' }),
          leave: () => listener.tell({ type: 'leave-card' }),
          focus: (byKeyboard) => listener.tell({ type: 'focus', byKeyboard }),
          blur: () => listener.tell({ type: 'blur' }),
        },
      },
      signal,
    );
    if (look) host.dress(look);
    return host;
  };
  const actions = {
    send: (event: CardEvent<CardData>) => listener.tell(event),
    step: (by: 1 | -1) => listener.step(by),
    mute: (topic: TopicKey, muted: boolean) => listener.mute(topic, muted),
    reject: (topic: TopicKey, rejected: boolean) => listener.reject(topic, mention, rejected),
    explain: (topic: TopicKey) => listener.explain(topic, mention),
    openSource: (excerpt: CardExcerpt) => listener.openSource(excerpt),
  };
  const line = {
    getBoundingClientRect: () => lineAt(anchor),
    getClientRects: () => anchor.rects,
  };
  const propsOf = (card: ShownCard<CardData>, place: PagePlace | undefined): CardProps => {
    mention = card.target.mention;
    const today = new Date().toISOString().slice(0, 10);
    return { card, keys, today, actions, isPrivate, ...(place ? { place } : {}) };
  };
  return {
    warm() {
      if (!host) hostNow().rehearse(propsOf(NO_TOPIC, undefined));
    },
    dress(next) {
      look = next;
      host?.dress(next);
    },
    prepare(card, place, at) {
      anchor = at;
      prepared = card.token;
      hostNow().prepare(propsOf(card, place), line);
    },
    draw(card, place, at) {
      anchor = at;
      const moved = card.target.mention !== mention;
      if (card.token === prepared) hostNow().reveal();
      else if (shown && !moved) hostNow().render(propsOf(card, place));
      else hostNow().show(propsOf(card, place), line);
      prepared = undefined;
      shown = true;
    },
    place(at) {
      anchor = at;
      host?.place();
    },
    remove() {
      shown = false;
      prepared = undefined;
      host?.hide();
    },
    focus: () => host?.focus(),
    box: () => host?.box(),
    holds: (event) => host !== undefined && event.composedPath().includes(host.element),
    owns: (element) => element === host?.element,
    announce(text) {
      announce ??= createAnnouncer(words.lang, signal);
      announce(text);
    },
  };
}

/** The line of the mention that the pointer is on, else its first. */
function lineAt({ rects, point }: Anchor): DOMRect {
  const under =
    point &&
    rects.find(
      ({ top, bottom, left, right }) =>
        point.y >= top - 2 && point.y <= bottom + 2 && point.x >= left - 2 && point.x <= right + 2,
    );
  return under ?? rects[0] ?? new DOMRect();
}
