import { browser } from 'wxt/browser';

/** Whether this script runs in a page of a private window, where nothing is learned or saved. */
export function inPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}

/** Whether a page of ours (popup, panel) stands in a private window. It runs in the normal profile all the same. */
export async function standsInPrivateWindow(): Promise<boolean> {
  return (await browser.windows.getCurrent()).incognito;
}
