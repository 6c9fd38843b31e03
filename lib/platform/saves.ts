import { browser } from 'wxt/browser';
import type { SaveEnd } from '../protocol.ts';

/** What the workroom tells the extension's views about saving: the page at `address` was saved, or a saving taken back. */
export type SaveWord =
  | { step: 'ended'; address: string; end: SaveEnd }
  | { step: 'undone'; place: { pack: string; source: string } };

const NAME = 'saves';

/** Opens what the workroom tells of savings by. Only the extension's own pages can hear it. */
export function openSaveTeller(): (word: SaveWord) => void {
  const channel = new BroadcastChannel(NAME);
  return (word) => channel.postMessage(word);
}

/** Hears of each saving of the page that a tab shows, wherever it was asked for, and of each one taken back. */
export function followSaves(tab: number, hear: (word: SaveWord) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<SaveWord>) => {
    if (data.step === 'undone') return hear(data);
    // A page may have gone elsewhere since it was copied.
    browser.tabs.get(tab).then(
      ({ url }) => !signal.aborted && url !== undefined && plain(url) === plain(data.address) && hear(data),
      () => undefined,
    );
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** What of the store tells whether a source is there. */
interface SourceReads {
  watch(what: 'sources', changed: () => void, signal: AbortSignal): void;
  sourcesAt(keys: string[]): Promise<(object | undefined)[]>;
}

/** Whether a source is there. */
export async function isThere({ sourcesAt }: SourceReads, place: { pack: string; source: string }): Promise<boolean> {
  const [row] = await sourcesAt([`${place.pack}/${place.source}`]);
  return row !== undefined;
}

/**
 * Calls `hear` with whether a source is there, a moment after the call and after each change of the sources: the library
 * deletes by itself, and tells nobody.
 */
export function followSaved(
  reads: SourceReads,
  place: { pack: string; source: string },
  hear: (isThere: boolean) => void,
  signal: AbortSignal,
): void {
  const look = (): Promise<void> =>
    isThere(reads, place).then(
      (there) => (signal.aborted ? undefined : hear(there)),
      // What cannot be read now is asked for again with the next change.
      () => undefined,
    );
  reads.watch('sources', () => void look(), signal);
}

function plain(address: string): string {
  return address.replace(/#.*$/, '');
}
