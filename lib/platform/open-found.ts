import { browser } from 'wxt/browser';
import { extensionPage } from './extension-page.ts';
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
  const page = type === 'topic' ? topicPage(id) : extensionPage('source', placeInSource(type, id));
  if (newTab || type !== 'topic') {
    await browser.tabs.create({ url: page, active: !newTab });
    return;
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !(await opensPanel(tab.id))) await browser.tabs.create({ url: page });
  else await browser.storage.session.set({ panel: { tab: tab.id, show: id } });
}

/** Address of the panel's page in a tab of its own, at a topic. */
export function topicPage(key: string): string {
  return extensionPage('sidepanel', `#${key}`);
}

/** Address of the library at a search. */
export function searchPage(query: string): string {
  return extensionPage('library', `#/search/${encodeURIComponent(query)}`);
}

/** Longest name that a selection gives, UTF-16 units. */
const LONGEST_NAME = 200;

/** The tab in which a topic is made out of words of another tab; it stands beside that one, and previews on its page. */
export function addingTopic(words: string, openerTabId: number): { url: string; openerTabId: number } {
  const name = words.trim().slice(0, LONGEST_NAME);
  return { url: extensionPage('library', `#/topics/new/${encodeURIComponent(name)}`), openerTabId };
}

/** Whether the side panel could be opened beside a tab; the browser wants the reader's own action for it. */
export async function opensPanel(tabId: number): Promise<boolean> {
  try {
    const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
    await (sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ tabId }));
    return true;
  } catch {
    return false;
  }
}

function placeInSource(type: 'passage' | 'source', id: string): string {
  const [pack = '', source = '', index] = id.split('/');
  return sourceAddress({ pack, source, ...(type === 'passage' ? { passage: Number(index) } : {}) });
}
