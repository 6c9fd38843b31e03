import { Dexie } from 'dexie';
import { exportDB, importInto } from 'dexie-export-import';
import { createWorkshop } from '../../lib/engine/workshop.ts';
import { Database } from '../../lib/store/database.ts';
import { openStore } from '../../lib/store/open-store.ts';
import { packFile, smallPack } from '../unit/store/small-pack.ts';

/** Rows written in one transaction, by every way alike. */
const CHUNK = 1000;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** ms that each way takes to write the same topics into an empty database of the same tables. */
async function measure(topics: number): Promise<Record<'ours' | 'plain' | 'exported' | 'whole', number>> {
  const pack = smallPack({ topics, sources: 0 });
  const rows = pack.topics.map((topic) => ({ ...topic, pack: 'rivers', generation: 1 }));
  const fresh = async (): Promise<Database> => {
    await Dexie.delete('bench');
    const database = new Database({ name: 'bench' });
    await database.open();
    return database;
  };

  const plainDatabase = await fresh();
  const plain = await timed(async () => {
    for (let at = 0; at < rows.length; at += CHUNK) await plainDatabase.topics.bulkPut(rows.slice(at, at + CHUNK));
  });
  const dump = await exportDB(plainDatabase, { numRowsPerChunk: CHUNK });
  plainDatabase.close();

  const target = await fresh();
  const exported = await timed(() => importInto(target, dump, { overwriteValues: true, chunkSizeBytes: 2 ** 20 }));
  target.close();

  const ourDatabase = await fresh();
  const ours = await timed(() =>
    openStore(ourDatabase).stage({ pack: 'rivers', file: 'bench' }, async (staging) => {
      for (let at = 0; at < topics; at += CHUNK) await staging.write({ topics: pack.topics.slice(at, at + CHUNK) });
      await staging.publish({ meta: pack.pack, marking: true, origin: 'file' });
    }),
  );
  ourDatabase.close();

  const wholeDatabase = await fresh();
  const workshop = createWorkshop({ store: openStore(wholeDatabase) });
  const file = packFile(pack);
  const whole = await timed(() => workshop.importFile({ name: 'rivers', blob: file }));
  wholeDatabase.close();
  await Dexie.delete('bench');
  return { ours, plain, exported, whole };
}

Object.assign(globalThis, { measure });
