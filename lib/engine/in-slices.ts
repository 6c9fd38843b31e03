/** ms of work after which messages and events get their turn; below the 16 ms of a frame, so that nobody notices. */
const SLICE = 8;

/** Lets everything that waits have its turn. */
export async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

/** Runs a generator of short steps to its end, with a pause after each slice. Throws the reason of `signal`. */
export async function inSlices<Result>(steps: Iterator<undefined, Result>, signal?: AbortSignal): Promise<Result> {
  for (let end = performance.now() + SLICE; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    signal?.throwIfAborted();
    end = performance.now() + SLICE;
  }
}
