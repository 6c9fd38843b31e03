import type { DBCoreTransaction } from 'dexie';
import type { Database } from '../../../lib/store/database.ts';

/** Which requests fail: those to `table` (all tables when left out), after so many have gone well. */
interface When {
  table?: string;
  after?: number;
}

/** Lets writes of a database fail as a browser does, until the function it gives is called. */
export function breakWrites(database: Database, error: string, { table, after = 0 }: When = {}): () => void {
  let [left, broken] = [after, true];
  database.use({
    stack: 'dbcore',
    name: `break writes ${error}`,
    create: (down) => ({
      ...down,
      table: (name) => {
        const core = down.table(name);
        if (table !== undefined && name !== table) return core;
        return {
          ...core,
          mutate: (request) => {
            if (!broken || left-- > 0) return core.mutate(request);
            (request.trans as DBCoreTransaction).abort();
            return Promise.reject(new DOMException('made up', error));
          },
        };
      },
    }),
  });
  return () => {
    broken = false;
  };
}

/** Lets reads of single rows of a table fail as a browser does when the disk gives back rubbish. */
export function breakReads(database: Database, error: string, { table }: When): () => void {
  let broken = true;
  const fail = () => Promise.reject(new DOMException('made up', error));
  database.use({
    stack: 'dbcore',
    name: `break reads ${error}`,
    create: (down) => ({
      ...down,
      table: (name) => {
        const core = down.table(name);
        if (name !== table) return core;
        return {
          ...core,
          get: (request) => (broken ? fail() : core.get(request)),
          getMany: (request) => (broken ? fail() : core.getMany(request)),
        };
      },
    }),
  });
  return () => {
    broken = false;
  };
}
