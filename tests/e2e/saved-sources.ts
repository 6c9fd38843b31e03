import type { BrowserContext, Page } from '@playwright/test';
import { openLibrary } from './library-data.ts';

/** Takes away everything that was saved, past the extension's own code: tests that follow expect the packs only. */
export async function forgetSaved(extension: BrowserContext, id: string): Promise<void> {
  const page = await openLibrary(extension, id, '#/no-page');
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sidelight');
      request.onsuccess = () => resolve(request.result);
    });
    const tables = ['generations', 'sources', 'sourceTexts', 'passages', 'mentions', 'versions', 'deleted'];
    const transaction = database.transaction(['packs', 'notes', ...tables], 'readwrite');
    for (const table of tables) transaction.objectStore(table).delete(IDBKeyRange.bound(['saved'], ['saved', []]));
    transaction.objectStore('packs').delete('saved');
    transaction.objectStore('notes').clear();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });
  await page.close();
}

/** Writes so many saved sources straight into the database; the page finds them as if they had been saved one by one. */
export async function fillSaved(page: Page, count: number): Promise<void> {
  await page.evaluate(async (most) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sidelight');
      request.onsuccess = () => resolve(request.result);
    });
    const meta = {
      id: 'saved',
      title: 'Saved articles',
      version: '1.0.0',
      description: '',
      lang: 'en',
      licence: '',
      authors: [],
      checked: '1970-01-01',
    };
    const tables = ['packs', 'generations', 'sources', 'sourceTexts'];
    const transaction = database.transaction(tables, 'readwrite');
    const put = (table: string, row: object) => transaction.objectStore(table).put(row);
    put('packs', { id: 'saved', meta, generation: 1, enabled: true, marking: false, order: 1, origin: 'own' });
    put('generations', { pack: 'saved', generation: 1, state: 'live' });
    for (let at = 0; at < most; at++) {
      const id = at.toString(16).padStart(16, '0');
      const saved = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
      const publisher = ['The Harbour Courier', 'Lowland Dispatch', 'Upland Review'][at % 3];
      const published = `2025-0${(at % 9) + 1}-10`;
      put('sources', {
        pack: 'saved',
        generation: 1,
        id,
        title: `Report ${at} from the quay`,
        publisher,
        published,
        saved,
        lang: 'en',
        derivedFrom: 'x',
      });
      put('sourceTexts', { pack: 'saved', generation: 1, id, paragraphs: [`Text ${at}.`] });
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, count);
}
