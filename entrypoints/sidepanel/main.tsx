import '../../components/tokens.css';
import '../../components/card/card.css';
import '../../components/search/search.css';
import '../../components/panel/panel.css';
import '../../components/notes/export-notes.css';
import '../../components/save/save.css';
import { mount } from '../../components/mount.tsx';
import { LivePanel } from '../../components/panel/live-panel.tsx';
import type { FollowSaved } from '../../components/save/save-end.ts';
import { savedPlace } from '../../lib/engine/saved-place.ts';
import { startSearch } from '../../lib/engine/search-session.ts';
import { chooseSite, readTab } from '../../lib/platform/active-page.ts';
import { followSurface } from '../../lib/platform/follow-surface.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { openFound } from '../../lib/platform/open-found.ts';
import * as data from '../../lib/platform/panel-data.ts';
import { followTabs, followWishes, lookBesidePanel } from '../../lib/platform/panel-tab.ts';
import { endPause } from '../../lib/platform/pause.ts';
import { standsInPrivateWindow } from '../../lib/platform/private-window.ts';
import { exportTab, saveActions, saveTab } from '../../lib/platform/save-page.ts';
import { followSaved, followSaves, isThere } from '../../lib/platform/saves.ts';
import { searchHelp } from '../../lib/platform/search-help.ts';
import { allowHost } from '../../lib/platform/site-permission.ts';
import { beginReading } from '../../lib/store/begun-reading.ts';
import { openQuickReads } from '../../lib/store/open-quick-reads.ts';

void followSurface();
const t = createTranslator();
const reads = openQuickReads(beginReading(), async () => (await import('../../lib/store/open-reads.ts')).openReads());
const search = startSearch(reads, searchHelp, new AbortController().signal);
const platform = {
  ...data,
  look: lookBesidePanel,
  isPrivate: standsInPrivateWindow,
  follow: followTabs,
  goTo: data.goToMention,
  pins: data.listPins,
  readTab,
  saveTab,
  exportTab,
  followSaves,
  followSaved: ((...asked) => followSaved(reads, ...asked)) satisfies FollowSaved,
  findSaved: async (address: string) => {
    const place = await savedPlace(address);
    return (await isThere(reads, place)) ? place : undefined;
  },
  saveActions,
  followSources: (changed: () => void, signal: AbortSignal) => reads.watch('sources', changed, signal),
  allowHost,
  chooseSite,
  endPause,
  followWishes,
  openFound,
};
mount(t, t('extensionName'), <LivePanel platform={platform} search={search} />);
