import { browser } from 'wxt/browser';
import { extensionPage } from './extension-page.ts';

interface PanelMessage {
  to: 'background';
  name: 'panel.open';
  data: { show?: string };
}

/**
 * Opens the side panel when a content script asks. This is a raw listener ahead of all dispatch, because the browser
 * opens the panel only synchronously within the message that carries the reader's click; what to show follows by
 * `storage.session`. Firefox never opens its sidebar from a message, so there the panel's page opens in a tab.
 */
export function openPanelFromMessage(): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab }) => {
    if (!isPanelMessage(message) || tab?.id === undefined) return;
    if (browser.sidePanel) void browser.sidePanel.open({ tabId: tab.id });
    else void browser.tabs.create({ url: extensionPage('sidepanel'), openerTabId: tab.id });
    void browser.storage.session.set({ panel: { tab: tab.id, show: message.data.show ?? null } });
  });
}

/** Asks for the side panel from a content script, within the reader's click. `show` is a topic key. */
export async function requestPanel(show?: string): Promise<void> {
  const message: PanelMessage = { to: 'background', name: 'panel.open', data: show === undefined ? {} : { show } };
  await browser.runtime.sendMessage(message);
}

function isPanelMessage(message: unknown): message is PanelMessage {
  return (message as PanelMessage | null)?.to === 'background' && (message as PanelMessage).name === 'panel.open';
}
