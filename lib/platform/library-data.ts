import { browser } from 'wxt/browser';
import type { Workshop } from '../engine/workshop.ts';
import { BUNDLED_PACKS } from './bundled-packs.ts';
import { askWorkroom } from './messages.ts';
import { markAnew } from './page-beside.ts';
import { getSetting, setSetting } from './settings.ts';

/** Settings that go into a backup; the others are about this browser only. */
const BACKED_UP = ['reading', 'sites'] as const;

/** What the page of the reader's data can do. */
export function createLibraryData(workshop: Workshop) {
  const { store } = workshop;
  return {
    async storageUse() {
      const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
        navigator.storage.estimate(),
        navigator.storage.persisted(),
      ]);
      return { usage, quota, persisted };
    },
    async backup() {
      const settings = Object.fromEntries(
        await Promise.all(BACKED_UP.map(async (name) => [name, await getSetting(name)])),
      );
      const made = new Date().toISOString();
      return { file: await store.backup({ settings, made }), name: `sidelight-${made.slice(0, 10)}.backup.jsonl` };
    },
    async restore(file: File, how: 'merge' | 'replace') {
      const contents = await store.readBackup(file);
      const report = await store.restore(contents, { how });
      const kept = Object.fromEntries(
        BACKED_UP.flatMap((name) => (name in contents.settings ? [[name, contents.settings[name]]] : [])),
      );
      // Settings are one of a kind: merging keeps those that the reader has made here.
      if (how === 'merge') {
        const here = await browser.storage.local.get([...BACKED_UP]);
        for (const name of Object.keys(here)) delete kept[name];
      }
      await browser.storage.local.set(kept);
      await workshop.tidy();
      await markAnew();
      return report;
    },
    /** Removes everything the reader has made or chosen, and puts back what comes with Sidelight. */
    async deleteEverything() {
      await store.wipe();
      localStorage.clear();
      const about = await browser.storage.local.get('database');
      await browser.storage.local.clear();
      await browser.storage.session.clear();
      // The database is still the one that was there: nothing has been lost that was not meant to go.
      await browser.storage.local.set(about);
      for (const id of BUNDLED_PACKS) await askWorkroom('work.install', id);
      const version = browser.runtime.getManifest().version;
      await setSetting('seeded', Object.fromEntries(BUNDLED_PACKS.map((id) => [id, version])));
      await markAnew();
    },
    lostAt: async () => (await getSetting('storeLost')).at,
    lossSeen: () => setSetting('storeLost', { at: 0 }),
  };
}
