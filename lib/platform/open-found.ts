import { browser } from 'wxt/browser';
import { extensionPage } from './extension-page.ts';
import { showInPanel, topicPage } from './panel.ts';
import { sourceAddress } from './source-address.ts';

/** What a search found, as far as opening it goes. */
interface Found {
  type: 'topic' | 'passage' | 'source';
  /** A topic key, `pack/source/index` or `pack/source`. */
  id: string;
}

/**
 * Opens what the reader took from a search: a topic in the side panel, the rest in the source view. Call it within the
 * click or key press, or the browser will not open the panel. `newTab` leaves the reader where they are.
 */
export async function openFound({ type, id }: Found, { newTab }: { newTab: boolean }): Promise<void> {
  if (type === 'topic' && !newTab) {
    await showInPanel({ windowId: browser.windows.WINDOW_ID_CURRENT }, { show: id });
    return;
  }
  const url = type === 'topic' ? topicPage(id) : extensionPage('source', placeInSource(type, id));
  await browser.tabs.create({ url, active: !newTab });
}

/** Opens the side panel of the window that a page of ours stands in. Call it within the click. */
export async function openPanelHere(): Promise<void> {
  await showInPanel({ windowId: browser.windows.WINDOW_ID_CURRENT });
}

function placeInSource(type: 'passage' | 'source', id: string): string {
  const [pack = '', source = '', index] = id.split('/');
  return sourceAddress({ pack, source, ...(type === 'passage' ? { passage: Number(index) } : {}) });
}
