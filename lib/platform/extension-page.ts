import { browser } from 'wxt/browser';

/** Pages of the extension that open in a tab. */
export type ExtensionPage = 'welcome' | 'library' | 'sidepanel' | 'source';

/** Address of one of the extension's pages; `hash` says what to show there. */
export function extensionPage(page: ExtensionPage, hash = ''): string {
  return `${browser.runtime.getURL('/')}${page}.html${hash}`;
}
