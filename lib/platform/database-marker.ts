import { browser } from 'wxt/browser';

/** Keeps the id of the database outside it, so that its deletion by the browser is noticed. */
export const databaseMarker = {
  async read(): Promise<string | undefined> {
    const { database } = await browser.storage.local.get('database');
    return typeof database === 'string' ? database : undefined;
  },
  async write(id: string): Promise<void> {
    await browser.storage.local.set({ database: id });
  },
};
