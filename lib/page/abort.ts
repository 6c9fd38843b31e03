/** Lets work that ended with its signal end in silence, and throws anything else: that is worth knowing. */
export function ignoreAbort(error: unknown): void {
  if ((error as { name?: unknown } | null)?.name !== 'AbortError') throw error;
}
