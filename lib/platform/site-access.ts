import { browser } from 'wxt/browser';
import type { ReaderParts } from '../protocol.ts';
import { getSetting } from './settings.ts';

const GATE = 'gate';
const ALWAYS = 'always';
const PARTS: readonly (keyof ReaderParts)[] = ['marks', 'card'];

/**
 * Brings the registered content scripts in line with what the reader has granted and chosen: the gate on every
 * permitted page, the reader itself on sites set to "always", nothing on sites set to "never".
 * A registration without permission would succeed and never run, so permissions are asked for first.
 */
export async function syncSiteScripts(): Promise<void> {
  // Grants, choices and starts may come together; two at once would both find nothing registered.
  await navigator.locks.request('site-scripts', registerSiteScripts);
}

async function registerSiteScripts(): Promise<void> {
  const granted = await grantedOrigins();
  const sites = Object.entries(await getSetting('sites'));
  const always = sites.filter(([, choice]) => choice === 'always').flatMap(([host]) => patternsOf(host));
  const chosen = sites.flatMap(([host]) => patternsOf(host));
  const scripts = [
    ...(granted.length > 0 ? [script(GATE, 'gate', granted, chosen)] : []),
    ...(granted.length > 0 && always.length > 0 ? [script(ALWAYS, 'reader', always, [])] : []),
  ];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE, ALWAYS] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/** Match patterns of the pages Sidelight may read. */
async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !origin.startsWith('file:'));
}

/** Puts the gate into a page that is already open, so that a grant takes effect without a reload. */
export async function gateOpenTabs(): Promise<void> {
  const origins = await grantedOrigins();
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : inject({ tabId: id, allFrames: true }, 'gate'))),
  );
}

/** Saves the page of a tab, or what is selected in it; the page says what came of it. */
export async function injectSaving(tab: number, what: 'save-article' | 'save-selection'): Promise<void> {
  await inject({ tabId: tab }, what);
}

/** Puts the reader into a frame. */
export async function injectReader(tab: number, frame = 0): Promise<void> {
  await inject({ tabId: tab, frameIds: [frame] }, 'reader');
}

/** Puts a further part beside the reader of a frame. */
export async function injectPart(name: keyof ReaderParts, tab: number, frame = 0): Promise<void> {
  // A page that has taken over its process could name any file of ours.
  if (PARTS.includes(name)) await inject({ tabId: tab, frameIds: [frame] }, name);
}

async function inject(
  target: Parameters<typeof browser.scripting.executeScript>[0]['target'],
  name: 'gate' | 'reader' | keyof ReaderParts | 'save-article' | 'save-selection',
): Promise<void> {
  await browser.scripting.executeScript({
    target,
    files: [`${name}.js` as never],
    injectImmediately: true,
  });
}

function script(id: string, name: string, matches: string[], excludeMatches: string[]) {
  return {
    id,
    js: [`${name}.js`],
    matches,
    ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
}

/** A site is a host and everything below it, on http and https. */
function patternsOf(host: string): string[] {
  return [`*://${host}/*`];
}
