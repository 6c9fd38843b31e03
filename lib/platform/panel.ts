import { browser } from 'wxt/browser';
import { extensionPage } from './extension-page.ts';

/** What a card, a menu or a search wants shown in the panel: a topic, by its key, or what a search finds. */
export interface PanelWish {
  show?: string;
  search?: string;
}

/** A wish as the panel finds it in `storage.session`; `window` is the one whose panel is meant, or the one in use. */
export interface PlacedWish extends PanelWish {
  window: number;
}

interface PanelMessage {
  to: 'background';
  name: 'panel.open';
  data: PanelWish;
}

/**
 * Opens the side panel when a content script asks. This is a raw listener ahead of all dispatch, because the browser
 * opens the panel only synchronously within the message that carries the reader's click.
 */
export function openPanelFromMessage(): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab }) => {
    if (isPanelMessage(message) && tab) void showInPanel(tab, message.data);
  });
}

/** Asks for the side panel from a content script, within the reader's click. `show` is a topic key. */
export async function requestPanel(show?: string): Promise<void> {
  const message: PanelMessage = { to: 'background', name: 'panel.open', data: show === undefined ? {} : { show } };
  await browser.runtime.sendMessage(message);
}

/**
 * Opens the panel in a window and leaves word what to show there. Call it before anything is awaited: the browser wants
 * the reader's own action. Where it opens no panel, the panel's page opens in a tab; Firefox never opens its sidebar for
 * a click in a page.
 */
export async function showInPanel(
  { id, windowId }: { id?: number | undefined; windowId: number },
  wish: PanelWish | Promise<PanelWish> = {},
): Promise<void> {
  const opening = opensPanel(windowId);
  // What is known at once is left at once: the panel takes the focus, and a popup that asked for it ends with that.
  const wanted = wish instanceof Promise ? await wish : wish;
  if (wanted.show || wanted.search)
    await browser.storage.session.set({ panel: { window: windowId, ...wanted } satisfies PlacedWish });
  if (await opening) return;
  await browser.storage.session.remove('panel');
  await browser.tabs.create({ url: wishPage(wanted), ...(id === undefined ? {} : { openerTabId: id }) });
}

/** Address of the panel's page in a tab of its own, at a topic. */
export function topicPage(key: string): string {
  return extensionPage('sidepanel', `#${key}`);
}

/** Address of the library at a search. */
export function searchPage(query: string): string {
  return extensionPage('library', `#/search/${encodeURIComponent(query)}`);
}

function wishPage({ show, search }: PanelWish): string {
  if (search !== undefined) return searchPage(search);
  return show === undefined ? extensionPage('sidepanel') : topicPage(show);
}

/** Whether the panel of a window is open now; calls the browser before it awaits anything. */
async function opensPanel(windowId: number): Promise<boolean> {
  const { sidebarAction } = browser as { sidebarAction?: Sidebar };
  try {
    await (sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId }));
    return true;
  } catch {
    return (await sidebarAction?.isOpen({ windowId })) ?? false;
  }
}

/** Firefox's side panel. */
interface Sidebar {
  open(): Promise<void>;
  isOpen(place: { windowId: number }): Promise<boolean>;
}

function isPanelMessage(message: unknown): message is PanelMessage {
  return (message as PanelMessage | null)?.to === 'background' && (message as PanelMessage).name === 'panel.open';
}
