import type { ImportRow, Store } from '../store/store.ts';
import { type ImportControls, type ImportedPack, importPack } from './import-pack.ts';

/** Takes in a file of the reader's. It is put aside first, so that the import can go on when the browser is closed. */
export async function importFile(
  store: Store,
  { name, blob }: { name: string; blob: Blob },
  controls?: ImportControls,
): Promise<ImportedPack> {
  const row: ImportRow = { id: crypto.randomUUID(), name, file: blob, begun: Date.now() };
  await store.keepImport(row);
  return run(store, row, controls);
}

/** Goes on with an import that was cut off; rows that had been written are not written again. */
export async function resumeImport(
  store: Store,
  id: string,
  controls?: ImportControls,
): Promise<ImportedPack | undefined> {
  const row = (await store.imports()).find((one) => one.id === id);
  return row && run(store, row, controls);
}

/** Name of exactly these bytes. */
export async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes.slice());
  return new Uint8Array(hash).toHex();
}

async function run(store: Store, { id, file }: ImportRow, controls?: ImportControls): Promise<ImportedPack> {
  try {
    return await importPack(store, { bytes: file.stream(), size: file.size, file: id, origin: 'file' }, controls);
  } finally {
    // Finished or failed for good; only an import that was cut off leaves its file behind.
    await store.forgetImport(id).catch(() => undefined);
  }
}
