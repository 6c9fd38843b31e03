/** A whole database as plain JSON: what `tests/fixtures/databases` holds, one file a version. */
export interface DatabaseDump {
  /** Version as IndexedDB counts it. */
  version: number;
  stores: { name: string; keyPath: string | string[]; indexes: { name: string; keyPath: string | string[] }[] }[];
  rows: Record<string, unknown[]>;
}

/** Reads every table of a database. Blobs become base64. */
export async function dumpDatabase(indexedDB: IDBFactory, name: string): Promise<DatabaseDump> {
  const database = await done(indexedDB.open(name));
  const dump: DatabaseDump = { version: database.version, stores: [], rows: {} };
  for (const store of database.objectStoreNames) {
    const table = database.transaction(store).objectStore(store);
    const indexes = [...table.indexNames].map((index) => ({
      name: index,
      keyPath: table.index(index).keyPath as string | string[],
    }));
    dump.stores.push({ name: store, keyPath: table.keyPath as string | string[], indexes });
    dump.rows[store] = await Promise.all((await done(table.getAll())).map(pack));
  }
  database.close();
  return dump;
}

/** Makes a database as it was when it was dumped. */
export async function loadDatabase(indexedDB: IDBFactory, name: string, dump: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, dump.version);
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes } of dump.stores) {
      const table = request.result.createObjectStore(store, { keyPath });
      for (const index of indexes) table.createIndex(index.name, index.keyPath);
    }
  };
  const database = await done(request);
  for (const [store, rows] of Object.entries(dump.rows)) {
    const table = database.transaction(store, 'readwrite').objectStore(store);
    await Promise.all(rows.map((row) => done(table.put(unpack(row)))));
  }
  database.close();
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function pack(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { blob: Buffer.from(await value.arrayBuffer()).toString('base64') };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    await Promise.all(Object.entries(value).map(async ([key, inner]) => [key, await packBlob(inner)])),
  );
}

async function packBlob(value: unknown): Promise<unknown> {
  return value instanceof Blob ? pack(value) : value;
}

function unpack(row: unknown): unknown {
  return Object.fromEntries(
    Object.entries(row as object).map(([key, value]) => {
      const base64: unknown = value !== null && typeof value === 'object' && 'blob' in value ? value.blob : undefined;
      return [key, typeof base64 === 'string' ? new Blob([Buffer.from(base64, 'base64')]) : value];
    }),
  );
}
