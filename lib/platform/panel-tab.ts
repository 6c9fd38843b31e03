import { browser } from 'wxt/browser';
import type { TopicKey } from '../protocol.ts';
import { type ActivePage, lookAtTab } from './active-page.ts';

/** The events after which the panel looks at its tab again. */
type Follow = (look: () => void, signal: AbortSignal) => void;

/**
 * Looks at the page the panel stands beside: that of the active tab of its window. Where the browser has no side panel
 * for us, the panel is a page in a tab itself and stands beside the tab that was looked at last.
 */
export async function lookBesidePanel(): Promise<ActivePage> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const active = tabs.find((tab) => tab.active && tab.id !== own?.id);
  // The welcome page and the library stand beside nothing either.
  const ours = browser.runtime.getURL('/');
  const others = tabs.filter(({ id, url }) => id !== own?.id && !url?.startsWith(ours));
  others.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return lookAtTab(active ?? others[0]);
}

/** Calls `look` when another tab is shown, its page goes elsewhere, a reader reports, or a site is switched. */
export const followTabs: Follow = (look, signal) => {
  const onMessage = (message: unknown): void => {
    if ((message as { name?: unknown } | null)?.name === 'reader.report') look();
  };
  const onUpdated = (_tab: number, change: { status?: string; url?: string }): void => {
    if (change.status !== undefined || change.url !== undefined) look();
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.windows.onFocusChanged.addListener(look);
  browser.runtime.onMessage.addListener(onMessage);
  browser.storage.local.onChanged.addListener(look);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.windows.onFocusChanged.removeListener(look);
      browser.runtime.onMessage.removeListener(onMessage);
      browser.storage.local.onChanged.removeListener(look);
    },
    { once: true },
  );
};

/** What a card, a menu or a search wants shown in the panel. */
interface PanelWish {
  show?: TopicKey | null;
  search?: string | null;
}

/**
 * Calls `show` with each topic that is wanted in the panel, until `signal` aborts. In a tab of its own, the panel's
 * address may name the first one.
 */
export function followShow(show: (topic: TopicKey) => void, signal: AbortSignal): void {
  const named = decodeURIComponent(location.hash.slice(1));
  if (named.includes('/')) show(named as TopicKey);
  else followWishes('show', (topic) => show(topic as TopicKey), signal);
}

/** Calls `search` with each query whose results are wanted in the panel, until `signal` aborts. */
export function followSearch(search: (query: string) => void, signal: AbortSignal): void {
  followWishes('search', search, signal);
}

function followWishes(kind: keyof PanelWish, fulfil: (wish: string) => void, signal: AbortSignal): void {
  const take = async (): Promise<void> => {
    const { panel } = (await browser.storage.session.get('panel')) as { panel?: PanelWish };
    const wish = panel?.[kind];
    if (!wish) return;
    // Taken once: asking for the same again must be a change again.
    await browser.storage.session.set({ panel: { ...panel, [kind]: null } });
    fulfil(wish);
  };
  const onChanged = (): void => void take();
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged), { once: true });
  void take();
}
