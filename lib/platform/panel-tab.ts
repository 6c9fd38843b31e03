import { browser } from 'wxt/browser';
import type { ArticleReason } from '../protocol.ts';
import { type ActivePage, lookAtTab } from './active-page.ts';
import { sendToGate } from './messages.ts';
import type { PanelWish, PlacedWish } from './panel.ts';
import { onSetting } from './settings.ts';

/** The page beside the panel; one that is no article comes with what its article test saw, and with the address that names it where that is known. */
export type BesidePage =
  | Exclude<ActivePage, { state: 'not-an-article' }>
  | (Extract<ActivePage, { state: 'not-an-article' }> & { reasons: ArticleReason[]; canonical?: string })
  | { state: 'loading'; tab: number; host: string };

/** The events after which the panel looks at its tab again. */
type Follow = (look: () => void, signal: AbortSignal) => void;

/**
 * Looks at the page the panel stands beside: that of the active tab of its window. Where the browser has no side panel
 * for us, the panel is a page in a tab itself and stands beside the tab that was looked at last.
 */
export async function lookBesidePanel(): Promise<BesidePage> {
  const [own, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  const active = tabs.find((tab) => tab.active && tab.id !== own?.id);
  // The welcome page and the library stand beside nothing either.
  const ours = browser.runtime.getURL('/');
  const others = tabs.filter(({ id, url }) => id !== own?.id && !url?.startsWith(ours));
  others.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  const beside = active ?? others[0];
  const seen = await lookAtTab(beside);
  if (seen.state !== 'not-an-article') return seen;
  const verdict = await sendToGate(seen.tab)('gate.verdict').catch(() => null);
  // A page that is taken for an article gets its reader in a moment; one without a verdict may still get one.
  const coming = verdict ? verdict.isArticle : beside?.status === 'loading';
  if (coming) return { ...seen, state: 'loading' };
  return verdict ? { ...seen, reasons: verdict.reasons, canonical: verdict.canonical } : { ...seen, reasons: [] };
}

/** A reader that may no longer read a page needs a moment to end, ms, and nobody tells when it has. */
const ENDING = 300;

/** Calls `look` when another tab is shown, its page goes elsewhere, a reader reports, or a site is switched. */
export const followTabs: Follow = (look, signal) => {
  const onMessage = (message: unknown): void => {
    if ((message as { name?: unknown } | null)?.name === 'reader.report') look();
  };
  const onUpdated = (_tab: number, change: { status?: string; url?: string }): void => {
    if (change.status !== undefined || change.url !== undefined) look();
  };
  const onAccess = (): void => void setTimeout(look, ENDING);
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.windows.onFocusChanged.addListener(look);
  browser.runtime.onMessage.addListener(onMessage);
  browser.permissions.onAdded.addListener(onAccess);
  browser.permissions.onRemoved.addListener(onAccess);
  onSetting('sites', onAccess, signal);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.windows.onFocusChanged.removeListener(look);
      browser.runtime.onMessage.removeListener(onMessage);
      browser.permissions.onAdded.removeListener(onAccess);
      browser.permissions.onRemoved.removeListener(onAccess);
    },
    { once: true },
  );
};

/**
 * Calls `fulfil` with each wish for the panel of this window, until `signal` aborts. In a tab of its own, the panel's
 * address may name a topic.
 */
export function followWishes(fulfil: (wish: PanelWish) => void, signal: AbortSignal): void {
  const named = decodeURIComponent(location.hash.slice(1));
  if (named.includes('/')) fulfil({ show: named });
  const take = async (): Promise<void> => {
    const [{ panel: wish }, { id, focused }] = await Promise.all([
      browser.storage.session.get('panel') as Promise<{ panel?: PlacedWish }>,
      browser.windows.getCurrent(),
    ]);
    const here = wish && (wish.window === browser.windows.WINDOW_ID_CURRENT ? focused : wish.window === id);
    if (!here) return;
    // Taken once: asking for the same again must be a change again.
    await browser.storage.session.remove('panel');
    fulfil(wish);
  };
  const onChanged = ({ panel }: { panel?: { newValue?: unknown } }): void => {
    if (panel?.newValue) void take();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged), { once: true });
  void take();
}
