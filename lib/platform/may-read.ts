import { browser } from 'wxt/browser';
import { getSetting } from './settings.ts';

/** The host of a page, which names its site; `undefined` for a page that is not of the web. */
export function hostOf(url: string | undefined): string | undefined {
  if (!url || !/^https?:/.test(url)) return undefined;
  return new URL(url).hostname;
}

/** Whether the reader has switched Sidelight off for a site. */
export async function isSwitchedOff(host: string): Promise<boolean> {
  return (await getSetting('sites'))[host] === 'never';
}

/** Whether Sidelight has lasting access to a site. */
export async function hasAccess(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`*://${host}/*`] });
}
