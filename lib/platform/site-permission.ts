import { browser } from 'wxt/browser';

/** How widely Sidelight may look for articles, and on which hosts when only on some. */
export interface SiteAccess {
  access: 'all' | 'some' | 'click';
  hosts: string[];
}

/** What the reader asks for on the welcome page; `typed` is what stands in the field for sites. */
export type AccessChoice = { access: 'all' | 'click' } | { access: 'some'; typed: string };

/** What has been granted so far. */
export async function currentAccess(): Promise<SiteAccess> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.some((origin) => origin === '<all_urls>' || origin === '*://*/*')) return { access: 'all', hosts: [] };
  const hosts = origins.map((origin) => origin.replace(/^\*:\/\/(\*\.)?/, '').replace(/\/\*$/, ''));
  return { access: hosts.length > 0 ? 'some' : 'click', hosts };
}

/**
 * Brings site access in line with a choice. Call it within a click: the browser asks the reader. Permission is
 * requested first and the rest given back after, so that a refusal leaves everything as it was.
 */
export async function chooseAccess(choice: AccessChoice): Promise<'granted' | 'none' | 'refused' | 'no-hosts'> {
  const wanted = choice.access === 'some' ? hostsIn(choice.typed).map(patternOf) : ['<all_urls>'];
  if (wanted.length === 0) return 'no-hosts';
  if (choice.access !== 'click') {
    const granted = await browser.permissions.request({ origins: wanted });
    if (!granted) return 'refused';
  }
  const keep = new Set(choice.access === 'click' ? [] : wanted);
  const { origins = [] } = await browser.permissions.getAll();
  const spare = origins.filter((origin) => !keep.has(origin));
  // A required permission (build mode `granted`) cannot be given back; the browser says so and nothing changes.
  if (spare.length > 0) await browser.permissions.remove({ origins: spare }).catch(() => false);
  return choice.access === 'click' ? 'none' : 'granted';
}

/** Asks for one more host, from within a click. */
export async function allowHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] });
}

/** Host names in what a reader typed: one a line or separated by commas, with or without `https://`. */
function hostsIn(typed: string): string[] {
  return typed
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const url = URL.parse(/^https?:\/\//.test(word) ? word : `https://${word}`);
      return url?.hostname.includes('.') ? [url.hostname.replace(/^www\./, '')] : [];
    });
}

function patternOf(host: string): string {
  return `*://*.${host.replace(/:\d+$/, '')}/*`;
}
