import type { Table } from 'dexie';
import { type Database, generationTables, keysOf } from './database.ts';
import type { PackLock } from './pack-lock.ts';
import { StoreError } from './store-error.ts';
import type { GenerationRow } from './tables/packs.ts';

/** All generations of a pack, whatever their state. */
export function generationsOf(database: Database, pack: string): PromiseLike<GenerationRow[]> {
  const { generations } = database;
  return generations.where('[pack+generation]').between([pack, -Infinity], [pack, Infinity]).toArray();
}

/** Rows removed in one transaction: few enough that a card which waits for its table does not wait long. */
const SLICE = 16_000;

/** Removes every row of a generation, the row that names it last: when it is cut off, the next clean-up goes on. */
export async function removeGeneration(database: Database, pack: string, generation: number): Promise<void> {
  for (const table of generationTables(database)) await removeRows(table, pack, generation);
  await database.generations.delete([pack, generation]);
}

async function removeRows(table: Table, pack: string, generation: number): Promise<void> {
  const [first, last] = rangeIn(table, pack, generation);
  // Each slice begins where the one before ended: looking from the start again, a browser steps over all that it deleted.
  for (let from = first; ; ) {
    const [end] = await table.where(':id').between(from, last, true, true).offset(SLICE).limit(1).primaryKeys();
    await table
      .where(':id')
      .between(from, end ?? last, true, end === undefined)
      .delete();
    if (end === undefined) return;
    from = end as unknown[];
  }
}

/** The keys of a generation in a table; where pack and generation are the whole key, that one key. */
function rangeIn(table: Table, pack: string, generation: number): [unknown[], unknown[]] {
  const parts = table.schema.primKey.keyPath;
  if (Array.isArray(parts) && parts.length === 2)
    return [
      [pack, generation],
      [pack, generation],
    ];
  return keysOf(pack, generation);
}

/**
 * Removes what no pack shows any more: replaced generations, packs removed before `removedBefore`, and imports that nobody can go on with. Packs that another view works on are left to it.
 */
export async function cleanUp(
  database: Database,
  lock: PackLock,
  { removedBefore, signal }: { removedBefore: number; signal?: AbortSignal | undefined },
): Promise<void> {
  const [rows, packs, imports] = await Promise.all([
    database.generations.toArray(),
    database.packs.toArray(),
    database.imports.toCollection().primaryKeys(),
  ]);
  const live = new Map(packs.map(({ id, generation }) => [id, generation]));
  for (const row of rows) {
    signal?.throwIfAborted();
    const inUse = live.get(row.pack) === row.generation;
    if (inUse || (row.state === 'removed' && row.at >= removedBefore)) continue;
    if (row.state === 'staging' && imports.includes(row.file)) continue;
    try {
      await lock(row.pack, async () => {
        // Another view may have flipped or finished it while we waited.
        const [now, shown] = await Promise.all([
          database.generations.get([row.pack, row.generation]),
          database.packs.get(row.pack),
        ]);
        if (!now || now.state !== row.state || shown?.generation === row.generation) return;
        await removeGeneration(database, row.pack, row.generation);
      });
    } catch (error) {
      if (!(error instanceof StoreError && error.kind === 'busy')) throw error;
    }
  }
}
