import { mount } from '../../components/mount.tsx';
import { LivePopup } from '../../components/popup/live-popup.tsx';
import type { SearchSession } from '../../lib/engine/search-session.ts';
import { chooseSite, goToTopic, lookAtActivePage, openLibrary, readTab } from '../../lib/platform/active-page.ts';
import { followSurface } from '../../lib/platform/follow-surface.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { openFound, openPanelHere } from '../../lib/platform/open-found.ts';
import { endPause, pauseEverywhere } from '../../lib/platform/pause.ts';
import { saveActions, saveTab } from '../../lib/platform/save-page.ts';
import { allowHost } from '../../lib/platform/site-permission.ts';

/** Draws the popup around a search that has begun. */
export function showPopup(session: SearchSession): void {
  void followSurface();
  const t = createTranslator();
  mount(
    t,
    t('extensionName'),
    <LivePopup
      session={session}
      platform={{
        allowHost,
        chooseSite,
        endPause,
        goToTopic,
        lookAtActivePage,
        openFound,
        openLibrary,
        openPanelHere,
        pauseEverywhere,
        readTab,
        saveActions,
        saveTab,
      }}
    />,
  );
}
