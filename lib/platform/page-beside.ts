import { browser } from 'wxt/browser';
import type { PageSummary } from '../protocol.ts';
import { askWorkroom, sendToBackground, sendToReader } from './messages.ts';

/**
 * The page being read that a page of ours in a tab of its own stands beside: that of the tab it was opened from, or else
 * of the tab looked at last. `undefined` when neither is being read.
 */
export async function pageBeside(): Promise<{ tab: number; page: PageSummary } | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs
    .filter(({ id }) => id !== own?.id)
    .sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  for (const tab of new Set([own?.openerTabId, others[0]?.id])) {
    if (tab === undefined) continue;
    const page = await sendToReader(tab)('page.summary').catch(() => undefined);
    if (page) return { tab, page };
  }
  return undefined;
}

/**
 * Has all pages that are being read marked by what the store holds now; passages and search follow it. A page out of sight
 * does so when it is next seen.
 */
export async function markAnew(): Promise<void> {
  await sendToBackground('marking.changed');
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && (await sendToReader(id)('page.reconsider'))));
  void askWorkroom('work.tidy').catch(() => undefined);
}
