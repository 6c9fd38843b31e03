import { browser } from 'wxt/browser';

/** Whether this script runs in a page of a private window, where nothing is learned or saved. */
export function inPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}
