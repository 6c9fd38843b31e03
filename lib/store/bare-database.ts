import { MIGRATIONS } from './migrations.ts';
import type { RowKey, RowReads } from './row-reads.ts';

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0;

/** Where a bare database is: its name, and the factory that has it. */
export interface BarePlace {
  name?: string;
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

/** The database without the library that otherwise minds it: a few kB that can read, and nothing else. */
export interface BareDatabase {
  /**
   * Reads tables in one transaction. Gives `undefined` where the database is not as this code knows it, not there yet or of
   * another version; whoever asks again later may find it so.
   */
  read<Result>(tables: readonly string[], work: (rows: RowReads) => Promise<Result>): Promise<Result | undefined>;
}

/** Opens the database as it is. It is never made or upgraded here, and it gives way to others that upgrade it. */
export function openBareDatabase({
  name = 'sidelight',
  indexedDB = globalThis.indexedDB,
  IDBKeyRange = globalThis.IDBKeyRange,
}: BarePlace = {}): BareDatabase {
  let opening: Promise<IDBDatabase | undefined> | undefined;
  /** Lets the next read open anew, unless that has begun already. */
  const forget = (one: typeof opening): void => {
    if (opening === one) opening = undefined;
  };
  const open = (): Promise<IDBDatabase | undefined> => {
    const mine: Promise<IDBDatabase | undefined> = new Promise<IDBDatabase | undefined>((resolve) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onerror = () => resolve(undefined);
      request.onsuccess = () => {
        const database = request.result;
        database.onclose = () => forget(mine);
        database.onversionchange = () => {
          database.close();
          forget(mine);
        };
        // Dexie counts in tenths of the browser's versions.
        if (Math.floor(database.version / 10) === NEWEST) resolve(database);
        else {
          database.close();
          resolve(undefined);
        }
      };
      // Where the browser gives no storage it throws at once, and nobody may be waiting yet.
    }).catch(() => undefined);
    return mine;
  };
  opening = open();
  return {
    async read(tables, work) {
      opening ??= open();
      const mine = opening;
      const database = await mine;
      if (database) return work(rowsIn(database.transaction(tables, 'readonly'), IDBKeyRange));
      forget(mine);
      return undefined;
    },
  };
}

function rowsIn(transaction: IDBTransaction, ranges: typeof IDBKeyRange): RowReads {
  const get = <Row>(table: string, key: RowKey): Promise<Row | undefined> =>
    answerTo(transaction.objectStore(table).get(key));
  return {
    get,
    many: <Row>(table: string, keys: RowKey[]) => Promise.all(keys.map((key) => get<Row>(table, key))),
    all: (table) => answerTo(transaction.objectStore(table).getAll()),
    having: (table, index, value) => answerTo(transaction.objectStore(table).index(index).getAll(value)),
    async hasBetween(table, index, lower, upper) {
      const range = ranges.bound(lower, upper, true, true);
      return (await answerTo(transaction.objectStore(table).index(index).getKey(range))) !== undefined;
    },
  };
}

function answerTo<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
