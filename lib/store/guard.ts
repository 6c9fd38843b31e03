import { type Database, isNewer } from './database.ts';
import { StoreError, storeErrorFrom } from './store-error.ts';

/** ms that an upgrade waits for other views to give way, before the reader is told to close them. */
const BLOCKED_PATIENCE = 3000;

type Calls = Record<string, (...given: never[]) => unknown>;

/**
 * Gives calls on a database that open it when needed, open it again once when the browser closed it beneath them, and
 * fail with a `StoreError` only.
 */
export function guarded<Fns extends Calls>(database: Database, calls: Fns): Fns {
  const guard =
    (call: Calls[string]) =>
    async (...given: never[]) => {
      try {
        return await reopening(database, () => call(...given));
      } catch (error) {
        throw storeErrorFrom(error);
      }
    };
  return Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, guard(call)])) as Fns;
}

/** Runs work that cannot be done twice: errors are translated, nothing is tried again. */
export async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw storeErrorFrom(error);
  }
}

async function reopening<Result>(database: Database, call: () => Result): Promise<Awaited<Result>> {
  try {
    await opened(database);
    return await call();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DatabaseClosedError') throw error;
    await opened(database);
    return await call();
  }
}

async function opened(database: Database): Promise<void> {
  if (database.isOpen()) return;
  // Dexie opens tables that are newer than its own, too, and adds what it misses in them; an old view must leave them be.
  if (await database.isOutdated()) throw new StoreError('outdated');
  await new Promise<void>((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const blocked = (): void => {
      patience ??= setTimeout(() => reject(new StoreError('blocked')), BLOCKED_PATIENCE);
    };
    database.on('blocked', blocked);
    database
      .open()
      .then(() => resolve(), reject)
      .finally(() => {
        clearTimeout(patience);
        database.on.blocked.unsubscribe(blocked);
      });
  });
  // They may have become newer while this waited.
  if (isNewer(database.backendDB().version)) {
    database.close({ disableAutoOpen: false });
    throw new StoreError('outdated');
  }
}
