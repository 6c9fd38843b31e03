import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSearch } from '../lib/engine/search-session.ts';
import { searchHelp } from '../lib/platform/search-help.ts';
import { beginReading } from '../lib/store/begun-reading.ts';
import { openQuickReads, type QuickReads } from '../lib/store/open-quick-reads.ts';
import { showPopup } from './popup/show-popup.tsx';

/** Named by a variable, so that the bundler does not put it into this file. */
const WHOLE_STORE: string = '/read-whole-store.js';

/** The second script of the popup, and all that its first answer needs in one file. */
export default defineUnlistedScript(() => {
  // Begun before anything is drawn: reading the index is what the first result waits for.
  const reads = openQuickReads(globalThis.sidelightReading ?? beginReading(), wholeStore);
  showPopup(startSearch(reads, searchHelp, new AbortController().signal));
});

async function wholeStore(): Promise<QuickReads> {
  await import(/* @vite-ignore */ WHOLE_STORE);
  if (!globalThis.sidelightStore) throw new Error(`${WHOLE_STORE} opened no store.`);
  return globalThis.sidelightStore;
}
