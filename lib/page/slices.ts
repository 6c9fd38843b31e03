import { idle } from './idle.ts';

/** The longest a slice of our work may hold the page's thread, in ms: a third of a frame at 60 Hz, since what follows may join it. */
const SLICE = 5;

/** When the page stays busy, we go on after this long all the same, in ms: a reader may already point at a word. */
const PATIENCE = 25;

/**
 * Runs a generator in slices of at most {@link SLICE} ms and gives what it yielded (but `undefined`). The first slice waits for
 * the page too: whoever asks is in a task of its own. Rejects with the signal's reason when aborted.
 */
export async function inSlices<T>(work: Iterable<T | undefined>, view: Window, signal: AbortSignal): Promise<T[]> {
  const results: T[] = [];
  await idle(view, PATIENCE, signal);
  let began = performance.now();
  for (const result of work) {
    if (result !== undefined) results.push(result);
    if (performance.now() - began < SLICE) continue;
    await idle(view, PATIENCE, signal);
    began = performance.now();
  }
  signal.throwIfAborted();
  return results;
}
