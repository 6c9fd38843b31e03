import { useEffect, useState } from 'preact/hooks';
import type { SearchRow } from '../../lib/corpus/search-data.ts';
import { SaveArticle } from '../save/save-article.tsx';
import type { SaveActions, SaveEnd } from '../save/save-end.ts';
import { LiveSearch, type LiveSearchSession } from '../search/live-search.tsx';
import { Popup, type PopupPage, type PopupTopic } from './popup.tsx';

/** The active tab as the platform sees it. */
type ActivePage =
  | { state: 'closed' }
  | { state: 'read'; tab: number; host: string; page: { state: 'reading' | 'ready'; topics: PopupTopic[] } }
  | { state: 'not-an-article'; tab: number; host: string }
  | { state: 'no-access'; tab: number; host: string }
  | { state: 'off'; tab: number; host: string }
  | { state: 'paused'; tab: number; host: string; until: number };

/** What the popup needs done for it. */
interface PopupPlatform {
  lookAtActivePage(): Promise<ActivePage>;
  chooseSite(host: string, choice: 'always' | 'never' | null): Promise<void>;
  readTab(tab: number): Promise<void>;
  allowHost(host: string): Promise<boolean>;
  goToTopic(tab: number, topic: string): Promise<void>;
  openLibrary(): Promise<void>;
  pauseEverywhere(): Promise<void>;
  endPause(): Promise<void>;
  saveTab(tab: number): Promise<SaveEnd>;
  saveActions: SaveActions;
  openPanelHere(): Promise<void>;
  openFound(row: SearchRow, where: { newTab: boolean }): Promise<void>;
}

/** A reader just put into a page needs a moment to come and to read; the popup looks this often, this many times (ms). */
const LOOK_AGAIN = { every: 150, times: 40 };

/** The popup kept in step with the active tab. */
export function LivePopup({ platform, session }: { platform: PopupPlatform; session: LiveSearchSession }) {
  const [active, setActive] = useState<ActivePage>();

  const look = async (until?: ActivePage['state']): Promise<void> => {
    let seen = await platform.lookAtActivePage();
    for (let times = 0; isUnsettled(seen, until) && times < LOOK_AGAIN.times; times++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN.every));
      seen = await platform.lookAtActivePage();
    }
    setActive(seen);
  };
  useEffect(() => void look(), []);

  const tab = active && 'tab' in active ? active.tab : undefined;
  const host = active && 'host' in active ? active.host : undefined;
  return (
    <Popup
      page={shown(active)}
      onSwitch={(on) => {
        if (host !== undefined)
          void platform.chooseSite(host, on ? null : 'never').then(() => look(on ? 'read' : 'off'));
      }}
      onRead={() => {
        if (tab !== undefined) void platform.readTab(tab).then(() => look('read'));
      }}
      onAllowSite={() => {
        if (host !== undefined) void platform.allowHost(host).then((granted) => (granted ? look('read') : undefined));
      }}
      onTopic={(topic) => {
        if (tab !== undefined) void platform.goToTopic(tab, topic).then(() => window.close());
      }}
      onPause={(on) =>
        void (on ? platform.pauseEverywhere() : platform.endPause()).then(() => look(on ? 'paused' : 'read'))
      }
      onPanel={() => void platform.openPanelHere().then(() => window.close())}
      save={
        tab !== undefined && (
          <SaveArticle
            key={tab}
            what={active?.state === 'read' ? 'article' : 'page'}
            save={() => platform.saveTab(tab)}
            actions={platform.saveActions}
          />
        )
      }
      onLibrary={() => void platform.openLibrary().then(() => window.close())}
      search={(page) => (
        <LiveSearch
          autoFocus
          session={session}
          onOpen={(row, where) =>
            void platform.openFound(row, where).then(() => (where.newTab ? undefined : window.close()))
          }
        >
          {page}
        </LiveSearch>
      )}
    />
  );
}

/** True for a page that is not yet as it should become, or is still being read. */
function isUnsettled(seen: ActivePage, until: ActivePage['state'] | undefined): boolean {
  return (until !== undefined && seen.state !== until) || (seen.state === 'read' && seen.page.state === 'reading');
}

function shown(active: ActivePage | undefined): PopupPage {
  if (!active) return { state: 'loading' };
  if (active.state === 'read') return { state: 'read', host: active.host, topics: active.page.topics };
  if (active.state === 'paused') return { state: 'paused', until: active.until };
  return active;
}
