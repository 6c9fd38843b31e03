import { MIGRATIONS } from './migrations.ts';

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0;

/** Where a bare database is: its name, and the factory that has it. */
export interface BarePlace {
  name?: string;
  indexedDB?: IDBFactory;
}

/** Tables of one transaction that only reads. */
export interface BareTables {
  get<Row>(table: string, key: IDBValidKey): Promise<Row | undefined>;
  all<Row>(table: string): Promise<Row[]>;
}

/** The database without the library that otherwise minds it: a few kB that can read, and nothing else. */
export interface BareDatabase {
  /**
   * Reads tables in one transaction. Gives `undefined` where the database is not as this code knows it: not there yet, of
   * another version, or closed by the browser.
   */
  read<Result>(tables: string[], work: (tables: BareTables) => Promise<Result>): Promise<Result | undefined>;
}

/** Opens the database as it is. It is never made or upgraded here, and it gives way to others that upgrade it. */
export function openBareDatabase({
  name = 'sidelight',
  indexedDB = globalThis.indexedDB,
}: BarePlace = {}): BareDatabase {
  let opening: Promise<IDBDatabase | undefined> = new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(undefined);
    request.onsuccess = () => {
      const database = request.result;
      const forget = (): void => {
        opening = Promise.resolve(undefined);
      };
      database.onclose = forget;
      database.onversionchange = () => {
        database.close();
        forget();
      };
      // Dexie counts in tenths of the browser's versions.
      if (Math.floor(database.version / 10) === NEWEST) resolve(database);
      else {
        database.close();
        resolve(undefined);
      }
    };
  });
  return {
    async read(tables, work) {
      const database = await opening;
      if (!database) return undefined;
      const transaction = database.transaction(tables, 'readonly');
      return work({
        get: (table, key) => answerTo(transaction.objectStore(table).get(key)),
        all: (table) => answerTo(transaction.objectStore(table).getAll()),
      });
    },
  };
}

function answerTo<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
