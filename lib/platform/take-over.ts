import { browser } from 'wxt/browser';

/** Where a content script of ours leaves word that it runs; content scripts see it, the page's scripts do not. */
const RUNNING = Symbol.for('sidelight.reader');

type Scope = typeof globalThis & { [RUNNING]?: AbortController };

/** True while a reader runs in this frame. */
export const isReading = (): boolean => (globalThis as Scope)[RUNNING]?.signal.aborted === false;

/** Ends the reader of this frame, if one runs: its page has become something that is no article. */
export function stopReading(): void {
  (globalThis as Scope)[RUNNING]?.abort();
}

/** How often (ms) a reader looks whether its extension has been updated or removed; no event tells it. */
const ORPHAN_WATCH = 2000;

/**
 * Makes this the one reader of its frame: an older one, left behind by an update, falls silent. The controller ends
 * everything the reader does; it also aborts when the extension that this script belongs to is gone.
 */
export function takeOver(): AbortController {
  const scope = globalThis as Scope;
  scope[RUNNING]?.abort();
  const controller = new AbortController();
  scope[RUNNING] = controller;
  const watch = setInterval(() => {
    if (!browser.runtime?.id) controller.abort();
  }, ORPHAN_WATCH);
  controller.signal.addEventListener('abort', () => clearInterval(watch), { once: true });
  return controller;
}
