import type { ImportRow, Store } from '../store/store.ts';
import { faultOf } from './fault.ts';
import { type ImportControls, type ImportedPack, importPack } from './import-pack.ts';

/** How long a file the reader picked waits for another view that works on the same pack, ms: a clean-up takes seconds. */
const PATIENCE = 20_000;

/** Takes in a file of the reader's. It is put aside first, so that the import can go on when the browser is closed. */
export async function importFile(
  store: Store,
  { name, blob, own = false }: { name: string; blob: Blob; own?: boolean },
  controls?: ImportControls,
): Promise<ImportedPack> {
  const row: ImportRow = { id: crypto.randomUUID(), name, file: blob, begun: Date.now(), ...(own ? { own } : {}) };
  await store.keepImport(row);
  try {
    return await run(store, row, PATIENCE, controls);
  } catch (error) {
    await store.forgetImport(row.id).catch(() => undefined);
    throw error;
  }
}

/** Goes on with an import that was cut off; rows that had been written are not written again. */
export async function resumeImport(
  store: Store,
  id: string,
  controls?: ImportControls,
): Promise<ImportedPack | undefined> {
  const row = (await store.imports()).find((one) => one.id === id);
  if (!row) return undefined;
  try {
    return await run(store, row, 0, controls);
  } catch (error) {
    // Another view is at it already.
    if (faultOf(error).kind === 'busy') return undefined;
    throw error;
  }
}

/** Name of exactly these bytes. */
export async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes.slice());
  return new Uint8Array(hash).toHex();
}

async function run(
  store: Store,
  { id, file, own }: ImportRow,
  patience: number,
  controls?: ImportControls,
): Promise<ImportedPack> {
  const forget = (): Promise<void> => store.forgetImport(id).catch(() => undefined);
  try {
    const bytes = file.stream();
    const imported = await importPack(
      store,
      { bytes, size: file.size, file: id, origin: own ? 'own' : 'file', patience },
      controls,
    );
    await forget();
    return imported;
  } catch (error) {
    // It failed for good. Only an import that was cut off, or one that another view is at, leaves its file behind.
    if (faultOf(error).kind !== 'busy') await forget();
    throw error;
  }
}
