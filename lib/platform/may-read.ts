import { browser } from 'wxt/browser';
import { getSetting } from './settings.ts';

/** Whether the reader has switched Sidelight off for the site of a page. */
export async function isSwitchedOff(url: string): Promise<boolean> {
  return URL.canParse(url) && (await getSetting('sites'))[new URL(url).hostname] === 'never';
}

/** Whether Sidelight has lasting access to the site of a page. */
export async function hasAccess(url: string): Promise<boolean> {
  return URL.canParse(url) && browser.permissions.contains({ origins: [`*://${new URL(url).hostname}/*`] });
}
