import '../../components/tokens.css';
import '../../components/search/search.css';
import '../../components/popup/popup.css';
import { mount } from '../../components/mount.tsx';
import { LivePopup } from '../../components/popup/live-popup.tsx';
import { startSearch } from '../../lib/engine/search-session.ts';
import { chooseSite, goToTopic, lookAtActivePage, openLibrary, readTab } from '../../lib/platform/active-page.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { openFound, openPanelHere } from '../../lib/platform/open-found.ts';
import { searchHelp } from '../../lib/platform/search-help.ts';
import { allowHost } from '../../lib/platform/site-permission.ts';
import { openReads } from '../../lib/store/open-reads.ts';

// Begun before anything is drawn: reading the index is what the first result waits for.
const session = startSearch(openReads(), searchHelp, new AbortController().signal);
const t = createTranslator();
mount(
  t,
  t('extensionName'),
  <LivePopup
    session={session}
    platform={{ allowHost, chooseSite, goToTopic, lookAtActivePage, openFound, openLibrary, openPanelHere, readTab }}
  />,
);
