/** A page that has not written to its text for this long (ms) after its load has finished building itself. */
const CALM = 600;

/** A page that never rests is taken as settled after this long (ms) from its load. */
const PATIENCE = 5_000;

/**
 * Resolves when a page has loaded and its scripts have stopped building it: a framework that still compares its own tree
 * with the page's (hydration) breaks when it meets an element of ours. Rejects with the signal's reason when aborted.
 */
export async function settled(document: Document, signal: AbortSignal): Promise<void> {
  await loaded(document, signal);
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    let calm = setTimeout(done, CALM);
    const patience = setTimeout(done, PATIENCE);
    const observer = new MutationObserver(() => {
      clearTimeout(calm);
      calm = setTimeout(done, CALM);
    });
    const abort = (): void => {
      end();
      reject(signal.reason);
    };
    function end(): void {
      observer.disconnect();
      clearTimeout(calm);
      clearTimeout(patience);
      signal.removeEventListener('abort', abort);
    }
    function done(): void {
      end();
      resolve();
    }
    signal.addEventListener('abort', abort);
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  });
}

async function loaded(document: Document, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (document.readyState === 'complete') return;
  await new Promise<void>((resolve, reject) => {
    document.defaultView?.addEventListener('load', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
