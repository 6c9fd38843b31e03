import '../../components/tokens.css';
import '../../components/search/search.css';
import '../../components/popup/popup.css';
import '../../components/save/save.css';
import { startSearch } from '../../lib/engine/search-session.ts';
import { searchHelp } from '../../lib/platform/search-help.ts';
import { openQuickReads } from '../../lib/store/open-quick-reads.ts';
import { showPopup } from './show-popup.tsx';

// Begun before anything is drawn: reading the index is what the first result waits for.
const session = startSearch(openQuickReads(globalThis.sidelightReading), searchHelp, new AbortController().signal);
// The script does not wait for the page to be parsed.
if (document.readyState === 'loading')
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
showPopup(session);
