import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Database } from '../../../lib/store/database.ts';
import { openStore } from '../../../lib/store/open-store.ts';
import type { Store } from '../../../lib/store/store.ts';

let made = 0;

/** A place for databases that nobody else uses. */
export interface Place {
  indexedDB: IDBFactory;
  name: string;
}

/** A new place. */
export function freshPlace(): Place {
  made += 1;
  return { indexedDB: new IDBFactory(), name: `store-${made}` };
}

/** A store and its database in a place; several in one place are like several views of the extension. */
export function storeIn(place = freshPlace()): { store: Store; database: Database; place: Place } {
  const database = new Database({ ...place, IDBKeyRange });
  return { store: openStore(database), database, place };
}

/** How many rows each table of a pack's material holds, over all generations. */
export async function rowCounts(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of database.tables) counts[table.name] = await table.count();
  return counts;
}
