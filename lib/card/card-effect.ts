import type { CardTarget } from './card-state.ts';
import type { TimerName } from './timings.ts';

/**
 * What the page has to do, in order. A runner needs nothing but timers, a request and a view:
 *
 * - keep one `AbortController` per token for `fetch`; `abort` aborts it; an answer is sent back as `data` or `error`
 *   with the same token, and needs no check for staleness, since the reducer makes it;
 * - `start-timer` replaces a running timer of the same name and sends `timer` with its token; `cancel-timer` stops it;
 * - `prepare` draws `preview(state)` out of sight, for the `show` that may follow; `discard` takes that away again;
 * - `show` draws `state.card` at its mention (a card already on show moves there), `render` draws it again in place,
 *   `place` only places it again, `hide` takes it away;
 * - `focus-card` remembers the focused element and moves focus to the card's title; `restore-focus` gives it back;
 * - `swallow` prevents the default of the press or key that is being handled, and stops it, so the reducer must run
 *   inside that event's listener;
 * - `announce` says the mention's topic and place to screen readers and shows it, with no card;
 * - `open-panel` runs inside the gesture, before anything is awaited.
 */
export type CardEffect =
  | { type: 'fetch'; token: number; topic: string; mention: number }
  | { type: 'abort'; token: number }
  | { type: 'start-timer'; timer: TimerName; ms: number; token: number }
  | { type: 'cancel-timer'; timer: TimerName }
  | { type: 'prepare' }
  | { type: 'discard' }
  | { type: 'show'; mention: number }
  | { type: 'render' }
  | { type: 'place' }
  | { type: 'hide' }
  | { type: 'focus-card' }
  | { type: 'restore-focus' }
  | { type: 'swallow' }
  | { type: 'announce'; target: CardTarget }
  | { type: 'open-panel'; topic: string };
