import { browser } from 'wxt/browser';
import type { PageSummary } from '../protocol.ts';

/** Shows the number of topics of a tab's page on the toolbar button; nothing when there are none. */
export async function showBadge(tab: number, page: PageSummary): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#1f3a4d' });
  await browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId: tab, text: page.topics.length > 0 ? String(page.topics.length) : '' });
}
