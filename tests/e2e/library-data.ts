import type { BrowserContext, Page } from '@playwright/test';
import { packFile, smallPack } from '../unit/store/small-pack.ts';

/** A pack as a file that Playwright can choose. */
export async function chosenPack(options: Parameters<typeof smallPack>[0]) {
  const buffer = Buffer.from(await packFile(smallPack(options)).arrayBuffer());
  return { name: `${options?.id ?? 'rivers'}.pack.json`, mimeType: 'application/json', buffer };
}

/** Opens a page of the library. */
export async function openLibrary(extension: BrowserContext, id: string, hash = '#/packs'): Promise<Page> {
  const page = await extension.newPage();
  await page.goto(`chrome-extension://${id}/library.html${hash}`);
  return page;
}

/** Chooses a pack file on the page of packs and imports it after it has been looked over. */
export async function takePack(page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Import it' }).click();
}

/** What the database holds, read past the extension's own code. */
export interface Held {
  /** Version and rows in use, by pack. */
  live: Record<string, { version: string; topics: number; sources: number; lexicon: boolean }>;
  /** Rows of any table that belong to no generation in use. */
  orphans: number;
  imports: number;
  notes: string[];
}

/** Reads the database from an extension page. */
export function readHeld(page: Page): Promise<Held> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('sidelight'));
    const all = (table: string) => done(database.transaction(table).objectStore(table).getAll());
    const keys = (table: string) => done(database.transaction(table).objectStore(table).getAllKeys());
    const packs: { id: string; generation: number; meta: { version: string } }[] = await all('packs');
    const held: Held = { live: {}, orphans: 0, imports: (await keys('imports')).length, notes: [] };
    for (const { id, meta } of packs) held.live[id] = { version: meta.version, topics: 0, sources: 0, lexicon: false };
    held.notes = (await all('notes')).map((note: { text: string }) => note.text);
    const tables = ['generations', 'topics', 'backlinks', 'sources', 'sourceTexts', 'passages', 'mentions', 'lexicons'];
    for (const table of tables)
      for (const key of await keys(table)) {
        const [pack, generation] = key as [string, number];
        const inUse = packs.some((one) => one.id === pack && one.generation === generation);
        const counts = held.live[pack];
        if (!inUse || !counts) held.orphans += 1;
        else if (table === 'topics' || table === 'sources') counts[table] += 1;
        else if (table === 'lexicons') counts.lexicon = true;
      }
    database.close();
    return held;
  });
}
