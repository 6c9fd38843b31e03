import type { Database } from './database.ts';

/** Empties every table but the one that names the database, which is still the same one. */
export async function wipe(database: Database): Promise<void> {
  const tables = database.tables.filter((table) => table !== database.about);
  await database.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
}
