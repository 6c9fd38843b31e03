/**
 * Resolves in a task of its own when the page's thread has time, or after `patience` ms where it stays busy. Browsers without idle
 * callbacks wait for `otherwise` ms. Rejects with the signal's reason when aborted.
 */
export async function idle(view: Window, patience: number, signal: AbortSignal, otherwise = 0): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in view) view.requestIdleCallback(() => resolve(), { timeout: patience });
    else setTimeout(resolve, otherwise);
  });
  signal.throwIfAborted();
}
