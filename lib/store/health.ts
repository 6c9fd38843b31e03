import type { Database } from './database.ts';

/** A place outside the database that outlives it, where the id of the database is kept. */
export interface Marker {
  read(): Promise<string | undefined>;
  write(id: string): Promise<void>;
}

/**
 * Whether the database is the one that was there before. Browsers may delete a whole database; the id kept outside shows
 * it. `lost` is said once: after it, the new database is the one that is expected.
 */
export async function checkHealth(database: Database, marker: Marker): Promise<'sound' | 'new' | 'lost'> {
  const [about, expected] = await Promise.all([database.about.get('database'), marker.read()]);
  if (about && about.id === expected) return 'sound';
  const id = about?.id ?? crypto.randomUUID();
  if (!about) await database.about.put({ key: 'database', id });
  await marker.write(id);
  if (about) return 'sound';
  if (expected !== undefined) return 'lost';
  return (await database.packs.count()) > 0 ? 'sound' : 'new';
}
