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

function plain(address: string): string {
  return address.replace(/#.*$/, '');
}
