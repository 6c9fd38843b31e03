/** The longest a slice of our work may hold the page's thread, in ms: a third of a frame at 60 Hz, since what follows may join it. */
const SLICE = 5;

/** When the page stays busy, we go on after this long all the same, in ms: a reader may already point at a word. */
const PATIENCE = 25;

/** Resolves when the page's thread has time for a slice, or at once after {@link PATIENCE}. */
function turn(view: Window, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else if ('requestIdleCallback' in view) view.requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve, 0);
  });
}

/**
 * Runs a generator in slices of at most {@link SLICE} ms and gives what it yielded (but `undefined`). The first slice waits for
 * the page too: whoever asks is in a task of its own. Rejects with the signal's reason when aborted.
 */
export async function inSlices<T>(work: Iterable<T | undefined>, view: Window, signal: AbortSignal): Promise<T[]> {
  const results: T[] = [];
  await turn(view, signal);
  signal.throwIfAborted();
  let began = performance.now();
  for (const result of work) {
    if (result !== undefined) results.push(result);
    if (performance.now() - began < SLICE) continue;
    await turn(view, signal);
    signal.throwIfAborted();
    began = performance.now();
  }
  signal.throwIfAborted();
  return results;
}
