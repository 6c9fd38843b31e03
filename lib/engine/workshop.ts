import type { InGeneration, Store } from '../store/store.ts';
import { compileStored, mendLexicons } from './compile-stored.ts';
import { deriveMissing } from './derivation.ts';
import { type Fault, faultOf } from './fault.ts';
import { digest, importFile, resumeImport } from './import-file.ts';
import { type ImportControls, type ImportedPack, importPack } from './import-pack.ts';

/**
 * Makes what reading works with: takes packs in, compiles, derives, tidies. It is apart from the engine because it is
 * heavy, and the background, which the browser starts for every page, must not carry it.
 */
export interface Workshop {
  /** The store beneath, for pages that manage what is in it. */
  readonly store: Store;
  /** The fault that an error of the workshop or the store stands for. */
  faultOf(error: unknown): Fault;
  /** Takes in a pack that ships with Sidelight. Throws `PackRefused` or `StoreError`. */
  installBundled(bytes: Uint8Array): Promise<ImportedPack>;
  /** Takes in a pack file, gzip or not. It is kept until that is done, so that a killed import can go on. */
  importFile(file: { name: string; blob: Blob }, controls?: ImportControls): Promise<ImportedPack>;
  /** Files whose import was cut off, oldest first. */
  interruptedImports(): Promise<{ id: string; name: string }[]>;
  /** Goes on with an import that was cut off; `undefined` when it has been finished or given up since. */
  resumeImport(id: string, controls?: ImportControls): Promise<ImportedPack | undefined>;
  /** Compiles the lexicon of a pack from its topics, and stores it where that is possible. */
  compileLexicon(place: InGeneration): Promise<ArrayBuffer>;
  /** Removes what nothing shows any more and derives what is out of date. May be cut off at any point. */
  tidy(signal?: AbortSignal): Promise<void>;
}

/** ms for which the removal of a pack can be undone, at the least. */
const UNDO_TIME = 60_000;

/** Builds the workshop. Nothing is read before the first piece of work. */
export function createWorkshop({ store }: { store: Store }): Workshop {
  return {
    store,
    faultOf,
    async installBundled(bytes) {
      const file = `bundled:${await digest(bytes)}`;
      return importPack(store, { bytes: [bytes], size: bytes.length, file, origin: 'bundled' });
    },
    importFile: (file, controls) => importFile(store, file, controls),
    interruptedImports: async () => (await store.imports()).sort((one, other) => one.begun - other.begun),
    resumeImport: (id, controls) => resumeImport(store, id, controls),
    compileLexicon: (place) => compileStored(store, place),
    async tidy(signal) {
      await store.cleanUp({ removedBefore: Date.now() - UNDO_TIME, ...(signal ? { signal } : {}) });
      await mendLexicons(store);
      await deriveMissing(store, signal);
    },
  };
}
