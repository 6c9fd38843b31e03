import { isSeen } from '../page/held-back.ts';
import type { PageState } from './page-state.ts';

/** A story held back is looked for this often, ms: a style or an animation that shows it tells nobody. */
const LOOK = 500;
/** Most pages that hold a story back for a script show it within this long, ms; behind a paywall it never comes. */
const PATIENCE = 60_000;

/** Calls `onSeen` when the page has come to show what it held back. Ends with `signal` or after a minute. */
export function watchHeldBack(page: () => PageState, onSeen: () => void, signal: AbortSignal): void {
  const end = performance.now() + PATIENCE;
  const look = (): void => {
    if (signal.aborted || performance.now() > end) return;
    const held = page().text.blocks.filter(({ unseen }) => unseen);
    if (held.some(({ element }) => isSeen(element))) onSeen();
    if (held.length > 0) setTimeout(look, LOOK);
  };
  look();
}
