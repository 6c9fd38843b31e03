import { browser } from 'wxt/browser';
import type { PageSummary, SiteChoice, TopicKey } from '../protocol.ts';
import { extensionPage } from './extension-page.ts';
import { hasAccess, hostOf, isSwitchedOff } from './may-read.ts';
import { sendToBackground, sendToReader } from './messages.ts';
import { pausedUntil } from './pause.ts';

/** What Sidelight can say of the page in the active tab. */
export type ActivePage =
  | { state: 'read'; tab: number; host: string; page: PageSummary }
  | { state: 'not-an-article'; tab: number; host: string }
  | { state: 'no-access'; tab: number; host: string }
  | { state: 'off'; tab: number; host: string }
  | { state: 'paused'; tab: number; host: string; until: number }
  | { state: 'closed' };

/** Looks at the active tab of the current window. `closed` is a page no extension may read; `until` is in ms since 1970. */
export async function lookAtActivePage(): Promise<ActivePage> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return lookAtTab(active);
}

/** Looks at the page of a tab. */
export async function lookAtTab(
  active: { id?: number | undefined; url?: string | undefined } | undefined,
): Promise<ActivePage> {
  const tab = active?.id;
  const page = tab === undefined ? undefined : await sendToReader(tab)('page.summary').catch(() => undefined);
  const host = hostOf(page?.url ?? active?.url);
  if (tab === undefined || host === undefined) return { state: 'closed' };
  if (page) return { state: 'read', tab, host, page };
  const until = await pausedUntil();
  if (until > 0) return { state: 'paused', tab, host, until };
  if (await isSwitchedOff(host)) return { state: 'off', tab, host };
  return { state: (await hasAccess(host)) ? 'not-an-article' : 'no-access', tab, host };
}

/** Turns Sidelight on or off for a site. */
export async function chooseSite(host: string, choice: SiteChoice | null): Promise<void> {
  await sendToBackground('site.choose', { host, choice });
}

/** Reads the page of a tab although it was not taken for an article, or without lasting permission. */
export async function readTab(tab: number): Promise<void> {
  await sendToBackground('tab.read', tab);
}

/** Scrolls the page of a tab to the first mention of a topic. */
export async function goToTopic(tab: number, topic: string): Promise<void> {
  await sendToReader(tab)('page.goTo', { topic: topic as TopicKey, nth: 0 });
}

/** Opens the library in a tab of its own. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: extensionPage('library') });
}
