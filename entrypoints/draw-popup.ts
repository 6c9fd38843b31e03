import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSearch } from '../lib/engine/search-session.ts';
import { searchHelp } from '../lib/platform/search-help.ts';
import { openQuickReads } from '../lib/store/open-quick-reads.ts';
import { showPopup } from './popup/show-popup.tsx';

/** The second script of the popup, and all the rest of it in one file. */
export default defineUnlistedScript(() => {
  // Begun before anything is drawn: reading the index is what the first result waits for.
  showPopup(startSearch(openQuickReads(globalThis.sidelightReading), searchHelp, new AbortController().signal));
});
