import { browser } from 'wxt/browser';
import type { ReadingSettings, SiteChoice } from '../protocol.ts';

/** Everything the reader can set, with its default. Kept in `storage.local`, which page scripts cannot see. */
export interface Settings {
  reading: ReadingSettings;
  /** Choices per host. */
  sites: Record<string, SiteChoice>;
  /** Until when nothing is marked anywhere, ms since 1970. */
  pause: { until: number };
  /** Version of each bundled pack that has been seeded, by pack id. */
  seeded: Record<string, string>;
  /** What the reader found something with, the last one first. */
  recentSearches: { queries: string[] };
  /** When the browser was found to have deleted the database (ms since 1970); 0 once the reader has seen it. */
  storeLost: { at: number };
}

const DEFAULTS: Settings = {
  reading: {
    painter: 'highlights',
    density: 'section',
    style: { look: 'dotted', colour: 'teal' },
    referring: false,
    card: { trigger: 'hover', key: 'alt', delay: 300 },
    surface: { theme: 'auto', size: 'normal' },
    leftOut: [],
  },
  sites: {},
  pause: { until: 0 },
  seeded: {},
  recentSearches: { queries: [] },
  storeLost: { at: 0 },
};

/** The value of one setting, or its default. */
export async function getSetting<Name extends keyof Settings>(name: Name): Promise<Settings[Name]> {
  const stored = (await browser.storage.local.get(name)) as Partial<Settings>;
  const value = stored[name];
  if (value === undefined) return DEFAULTS[name];
  return { ...DEFAULTS[name], ...value };
}

/** Stores one setting. */
export async function setSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}

/** Calls back when a setting changes, in whichever part of the extension, until `signal` aborts. */
export function onSetting<Name extends keyof Settings>(name: Name, changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>): void => {
    if (Object.hasOwn(changes, name)) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}
