/** How the keys of drafts begin in the storage of the extension's pages. */
const PREFIX = 'draft ';

/**
 * What was typed into forms of the library and not saved yet, by address. It is kept as it is typed, in the one storage that
 * writes before it returns, so that a reload in the middle of a word loses nothing.
 */
export const drafts = {
  read(address: string): unknown {
    const kept = localStorage.getItem(PREFIX + address);
    try {
      return kept === null ? undefined : JSON.parse(kept);
    } catch {
      return undefined;
    }
  },
  keep(address: string, draft: unknown): void {
    localStorage.setItem(PREFIX + address, JSON.stringify(draft));
  },
  drop(address: string): void {
    localStorage.removeItem(PREFIX + address);
  },
  addresses(): string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  },
};
