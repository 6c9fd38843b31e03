import { browser } from 'wxt/browser';
import type { Workshop } from '../engine/workshop.ts';
import type { ReadingSettings, SiteChoice, TopicKey } from '../protocol.ts';
import { chooseSite } from './active-page.ts';
import { extensionPage } from './extension-page.ts';
import { markAnew } from './page-beside.ts';
import { endPause, pausedUntil, pauseEverywhere } from './pause.ts';
import { getSetting, onSetting, setSetting } from './settings.ts';
import { allowHost, currentAccess } from './site-permission.ts';

/** Where Chrome shows an extension's shortcuts; other browsers open theirs when asked. */
const SHORTCUTS = 'chrome://extensions/shortcuts';

/** Commands in the order in which a reader meets them; the browser gives them in none. */
const COMMANDS = ['next-mention', 'previous-mention', 'open-card', 'open-panel'];

/** The place of a command in that order; those that are not named follow. */
const placeOf = (name = ''): number => (COMMANDS.includes(name) ? COMMANDS.indexOf(name) : COMMANDS.length);

/** What the pages of settings can do. Each change takes effect in open pages at once. */
export function createLibrarySettings({ store }: Pick<Workshop, 'store'>) {
  return {
    reading: () => getSetting('reading'),
    setReading: (settings: ReadingSettings) => setSetting('reading', settings),
    watch(changed: () => void, signal: AbortSignal) {
      for (const name of ['reading', 'sites', 'pause'] as const) onSetting(name, changed, signal);
    },
    /** Languages of the names of all packs. */
    async languages() {
      const packs = (await store.packs()).filter(({ enabled, marking }) => enabled && marking);
      return [...new Set(packs.flatMap(({ holds }) => holds?.languages ?? []))];
    },
    sites: async () => Object.entries(await getSetting('sites')).map(([host, choice]) => ({ host, choice })),
    chooseSite: (host: string, choice: SiteChoice | null) => chooseSite(host, choice),
    access: currentAccess,
    allowHost,
    accessPage: () => extensionPage('welcome'),
    pausedUntil,
    pause: pauseEverywhere,
    endPause,
    async shortcuts() {
      const commands = await browser.commands.getAll();
      return commands
        .filter(({ name = '' }) => !name.startsWith('_'))
        .sort((one, other) => placeOf(one.name) - placeOf(other.name))
        .map(({ description = '', shortcut = '' }) => ({ does: description, keys: shortcut }));
    },
    async openShortcuts() {
      const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
      if (openShortcutSettings) await openShortcutSettings();
      else await browser.tabs.create({ url: SHORTCUTS });
    },
    /** Muted topics and rejected names, the last one first; titles of topics that no pack knows any more are their ids. */
    async refused() {
      const [mutes, feedback] = await Promise.all([store.mutes(), store.feedback()]);
      const rows = [
        ...mutes.map(({ topic, at }) => ({ topic, at })),
        ...feedback.map(({ topic, alias, at }) => ({ topic, alias, at })),
      ].sort((one, other) => other.at - one.at);
      const topics = await store.topics(rows.map(({ topic }) => topic));
      return rows.map((row, at) => ({ ...row, title: topics[at]?.title ?? row.topic }));
    },
    /** Marks a muted topic, or takes a rejected name for a topic, or not. */
    async refuse({ topic, alias }: { topic: TopicKey; alias?: string }, refused: boolean) {
      if (alias === undefined) await store.mute(topic, refused);
      else await store.reject({ topic, alias }, refused);
      await markAnew();
    },
    watchRefused: (changed: () => void, signal: AbortSignal) => store.watch('own', changed, signal),
    version: () => browser.runtime.getManifest().version,
  };
}
