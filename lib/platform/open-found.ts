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

/** Longest name that a selection gives, UTF-16 units. */
const LONGEST_NAME = 200;

/** The tab in which a topic is made out of words of another tab; it stands beside that one, and previews on its page. */
export function addingTopic(words: string, openerTabId: number): { url: string; openerTabId: number } {
  const name = words.trim().slice(0, LONGEST_NAME);
  return { url: extensionPage('library', `#/topics/new/${encodeURIComponent(name)}`), openerTabId };
}

/** Opens the side panel of the window that a page of ours stands in. Call it within the click. */
export async function openPanelHere(): Promise<void> {
  await showInPanel({ windowId: browser.windows.WINDOW_ID_CURRENT });
}

function placeInSource(type: 'passage' | 'source', id: string): string {
  const [pack = '', source = '', index] = id.split('/');
  return sourceAddress({ pack, source, ...(type === 'passage' ? { passage: Number(index) } : {}) });
}
