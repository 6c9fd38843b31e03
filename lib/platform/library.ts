import { browser } from 'wxt/browser';
import type { Workshop } from '../engine/workshop.ts';
import { importInWorker } from './import-worker.ts';
import { askWorkroom } from './messages.ts';
import { getSetting, setSetting } from './settings.ts';

/** Settings that go into a backup; the others are about this browser only. */
const BACKED_UP = ['reading', 'sites'] as const;

/** What the library page can do. The page works on the database itself; other views notice what it changes. */
export function createLibrary(workshop: Workshop, newWorker: () => Worker) {
  const { store } = workshop;
  // What sources say of topics, and what search finds, follow the packs.
  const followPacks = (): void => void askWorkroom('search.prepare', []).catch(() => undefined);
  return {
    packs: () => store.packs(),
    watch: (changed: () => void, signal: AbortSignal) => store.watch('packs', changed, signal),
    interrupted: () => workshop.interruptedImports(),
    importFile: async (file: File, controls: Parameters<typeof importInWorker>[2]) => {
      const end = await importInWorker(newWorker(), { file }, controls);
      // Asked for once there is something to keep; browsers that ask the reader do so after their own action here.
      if (end.ok) {
        await navigator.storage.persist();
        followPacks();
      }
      return end;
    },
    resume: async (id: string, controls: Parameters<typeof importInWorker>[2]) => {
      const end = await importInWorker(newWorker(), { resume: id }, controls);
      if (end.ok) followPacks();
      return end;
    },
    giveUp: (id: string) => store.forgetImport(id).then(() => workshop.tidy()),
    changePack: (id: string, change: { enabled?: boolean; marking?: boolean }) =>
      store.changePack(id, change).then(followPacks),
    removePack: (id: string) => store.removePack(id).then(followPacks),
    async undoRemove(id: string) {
      const undone = await store.undoRemove(id);
      if (undone) followPacks();
      return undone;
    },
    /** Removes rows of packs for good that were removed at least `age` ms ago. */
    forgetRemoved: (age: number) => store.cleanUp({ removedBefore: Date.now() - age + 1 }),
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
      return report;
    },
    lostAt: async () => (await getSetting('storeLost')).at,
    lossSeen: () => setSetting('storeLost', { at: 0 }),
    faultOf: workshop.faultOf,
  };
}
