import type { Workshop } from '../engine/workshop.ts';
import { checkInWorker, importInWorker } from './import-worker.ts';
import { markAnew } from './page-beside.ts';

type Controls = Parameters<typeof importInWorker>[2];

/** What the page of packs can do. The pages that are open are marked anew after each change. */
export function createLibraryPacks(workshop: Workshop, newWorker: () => Worker) {
  const { store } = workshop;
  const changing = async <Result>(change: Promise<Result>): Promise<Result> => {
    const result = await change;
    await markAnew();
    return result;
  };
  const taken = async (importing: ReturnType<typeof importInWorker>) => {
    const end = await importing;
    // Asked for once there is something to keep; browsers that ask the reader do so after their own action here.
    if (end.ok) {
      await navigator.storage.persist();
      await markAnew();
    }
    return end;
  };
  return {
    packs: () => store.packs(),
    packHolds: (id: string) => workshop.packHolds(id),
    topicsOf: (pack: string, after: string, most: number) => store.topicsOf(pack, { after, most }),
    watch: (changed: () => void, signal: AbortSignal) => store.watch('packs', changed, signal),
    interrupted: () => workshop.interruptedImports(),
    checkFile: (file: File, controls: Controls) => checkInWorker(newWorker(), file, controls),
    importFile: (file: File, own: boolean, controls: Controls) =>
      taken(importInWorker(newWorker(), { file, own }, controls)),
    resume: (id: string, controls: Controls) => taken(importInWorker(newWorker(), { resume: id }, controls)),
    changePack: (id: string, change: { enabled?: boolean; marking?: boolean }) =>
      changing(store.changePack(id, change)),
    orderPacks: (ids: string[]) => changing(store.orderPacks(ids)),
    exportPack: (id: string) => workshop.exportPack(id),
    removePack: (id: string) => changing(store.removePack(id)),
    undoRemove: (id: string) => changing(store.undoRemove(id)),
    /** Removes rows of packs for good that were removed at least `age` ms ago. */
    forgetRemoved: (age: number) => store.cleanUp({ removedBefore: Date.now() - age + 1 }),
  };
}
