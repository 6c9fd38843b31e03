import type { Database } from './database.ts';
import type { RowReads } from './row-reads.ts';

/** Rows as the library reads them, each in a transaction of its own. */
export function dexieRows(database: Database): RowReads {
  return {
    get: (table, key) => database.table(table).get(key),
    many: (table, keys) => database.table(table).bulkGet(keys),
    all: (table) => database.table(table).toArray(),
    having: (table, index, value) => database.table(table).where(index).equals(value).toArray(),
    async hasBetween(table, index, lower, upper) {
      const keys = await database.table(table).where(index).between(lower, upper, false, false).limit(1).primaryKeys();
      return keys.length > 0;
    },
  };
}
