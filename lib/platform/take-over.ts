import { browser } from 'wxt/browser';

/** Where a content script of ours leaves word that it runs; content scripts see it, the page's scripts do not. */
const RUNNING = Symbol.for('sidelight.running');

type ScriptName = 'gate' | 'reader' | 'notice';
type Scope = typeof globalThis & { [RUNNING]?: Partial<Record<ScriptName, AbortController>> };

/** True while a reader runs in this frame. */
export const isReading = (): boolean => (globalThis as Scope)[RUNNING]?.reader?.signal.aborted === false;

/** True where the gate watches this frame: Sidelight has lasting access to its site, or had. */
export const isGated = (): boolean => (globalThis as Scope)[RUNNING]?.gate !== undefined;

/** Ends the reader of this frame, if one runs: its page has become something that is no article. */
export function stopReading(): void {
  (globalThis as Scope)[RUNNING]?.reader?.abort();
}

/** How often (ms) a reader looks whether its extension has been updated or removed; no event tells it. */
const ORPHAN_WATCH = 2000;

/**
 * Makes this the one gate or reader of its frame: an older one, left behind by an update, falls silent. The controller
 * ends everything the script does.
 */
export function takeOver(name: ScriptName): AbortController {
  const scope = globalThis as Scope;
  scope[RUNNING] ??= {};
  scope[RUNNING][name]?.abort();
  const controller = new AbortController();
  scope[RUNNING][name] = controller;
  return controller;
}

/** Ends a script when the extension that it belongs to is gone. */
export function endWithExtension(life: AbortController): void {
  const watch = setInterval(() => {
    if (!browser.runtime?.id) life.abort();
  }, ORPHAN_WATCH);
  life.signal.addEventListener('abort', () => clearInterval(watch), { once: true });
}
