import { isSeen } from '../page/is-seen.ts';
import type { PageState } from './page-state.ts';

/** A story held back is looked for this often, ms: a style or an animation that shows it tells nobody. */
const LOOK = 500;
/** Most pages that hold a story back for a script show it within this long, ms; behind a paywall it never comes. */
const PATIENCE = 60_000;
/** A reader who clicks or comes back may have opened the rest of a story or gone to another; it comes within this long, ms. */
const AFTER_INPUT = 10_000;
const INPUTS = ['click', 'keyup', 'visibilitychange'];

/** Calls `onSeen` when the page has come to show what it held back: looks in the first minute and for a while after each input. */
export function watchHeldBack(
  document: Document,
  page: () => PageState,
  onSeen: () => void,
  signal: AbortSignal,
): void {
  let until = performance.now() + PATIENCE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    if (page().text.blocks.some(({ unseen, element }) => unseen && isSeen(element))) onSeen();
    if (performance.now() < until) next();
  };
  const next = (): void => {
    timer ??= setTimeout(look, LOOK);
  };
  const wake = (): void => {
    until = Math.max(until, performance.now() + AFTER_INPUT);
    next();
  };
  for (const input of INPUTS) document.addEventListener(input, wake, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  next();
}
