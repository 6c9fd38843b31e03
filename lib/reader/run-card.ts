import type { CardEffect } from '../card/card-effect.ts';
import type { CardEvent } from '../card/card-event.ts';
import type { CardSettings } from '../card/card-settings.ts';
import { type CardState, noCard, type ShownCard } from '../card/card-state.ts';
import { preview } from '../card/dwell.ts';
import type { PagePlace } from '../card/page-place.ts';
import { reduce } from '../card/reduce.ts';
import type { TimerName } from '../card/timings.ts';
import type { CardData } from '../protocol.ts';
import type { CardAnchor, CardView } from './card-view.ts';

/** What the runner needs of the page and the background. */
export interface CardParts {
  view: CardView;
  settings: CardSettings;
  ask(topic: string, mention: number): Promise<CardData | null>;
  anchorOf(mention: number): CardAnchor;
  placeOf(topic: string, mention: number): PagePlace | undefined;
  /** The reader may soon ask: a background that sleeps wakes meanwhile. */
  wake(): void;
  /** Shows a mention as the one whose card is open, or none. */
  activate(mention: number | undefined): void;
  /** Brings a mention into the window and names it to screen readers. */
  visit(mention: number): void;
  openPanel(topic: string): void;
  document: Document;
  signal: AbortSignal;
}

/** Sends events to the card; `cause` is the page's event being handled, so that the card can keep it to itself. */
export interface CardRunner {
  dispatch(event: CardEvent<CardData>, cause?: Event): void;
  readonly state: CardState<CardData>;
}

/** Runs the card: the reducer decides, this does what it says. All timers and requests end with `signal`. */
export function runCard(parts: CardParts): CardRunner {
  const { view, document, signal } = parts;
  let state = noCard<CardData>(parts.settings);
  let cause: Event | undefined;
  let focusBefore: Element | null = null;
  const timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  const requests = new Map<number, AbortController>();

  const dispatch = (event: CardEvent<CardData>, from?: Event): void => {
    const step = reduce(state, event);
    state = step.state;
    cause = from;
    for (const effect of step.effects) run(effect);
    cause = undefined;
  };

  const draw = (card: ShownCard<CardData> | null, how: 'draw' | 'prepare' = 'draw'): void => {
    if (!card) return;
    const topic = card.trail[card.at] ?? card.target.topic;
    view[how](card, parts.placeOf(topic, card.target.mention), parts.anchorOf(card.target.mention));
  };

  const stopTimer = (name: TimerName): void => {
    clearTimeout(timers.get(name));
    timers.delete(name);
  };

  const request = (token: number, topic: string, mention: number): void => {
    const controller = new AbortController();
    requests.set(token, controller);
    parts.ask(topic, mention).then(
      (data) => settle(token, controller, data ? { type: 'data', token, data } : { type: 'error', token }),
      () => settle(token, controller, { type: 'error', token }),
    );
  };
  const settle = (token: number, { signal: aborted }: AbortController, event: CardEvent<CardData>): void => {
    requests.delete(token);
    if (!aborted.aborted && !signal.aborted) dispatch(event);
  };

  const place = (): void => {
    const mention = state.card?.target.mention;
    if (mention === undefined) return;
    const anchor = parts.anchorOf(mention);
    if (isInWindow(anchor, document)) view.place(anchor);
    else dispatch({ type: 'out-of-view', mention });
  };

  const startTimer = (timer: TimerName, ms: number, token: number): void => {
    stopTimer(timer);
    timers.set(
      timer,
      setTimeout(() => dispatch({ type: 'timer', timer, token }), ms),
    );
  };

  const restoreFocus = (): void => {
    if (focusBefore instanceof HTMLElement && focusBefore !== document.body) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };

  const run = (effect: CardEffect): void => {
    switch (effect.type) {
      case 'fetch':
        request(effect.token, effect.topic, effect.mention);
        break;
      case 'abort':
        requests.get(effect.token)?.abort();
        break;
      case 'start-timer':
        startTimer(effect.timer, effect.ms, effect.token);
        if (effect.timer === 'prefetch') parts.wake();
        break;
      case 'cancel-timer':
        stopTimer(effect.timer);
        break;
      case 'prepare':
        draw(preview(state), 'prepare');
        break;
      case 'discard':
        view.remove();
        break;
      case 'show':
        parts.activate(effect.mention);
        draw(state.card);
        break;
      case 'render':
        draw(state.card);
        break;
      case 'place':
        place();
        break;
      case 'hide':
        parts.activate(undefined);
        view.remove();
        break;
      case 'focus-card':
        focusBefore = document.activeElement;
        view.focus();
        break;
      case 'restore-focus':
        restoreFocus();
        break;
      case 'swallow':
        cause?.preventDefault();
        cause?.stopImmediatePropagation();
        break;
      case 'announce':
        parts.visit(effect.target.mention);
        break;
      case 'open-panel':
        parts.openPanel(effect.topic);
        break;
    }
  };

  signal.addEventListener(
    'abort',
    () => {
      for (const name of [...timers.keys()]) stopTimer(name);
      for (const controller of requests.values()) controller.abort();
      view.remove();
    },
    { once: true },
  );
  return {
    dispatch,
    get state() {
      return state;
    },
  };
}

function isInWindow({ rects }: CardAnchor, document: Document): boolean {
  const { clientWidth, clientHeight } = document.documentElement;
  return rects.some(
    ({ left, right, top, bottom }) => right > 0 && bottom > 0 && left < clientWidth && top < clientHeight,
  );
}
