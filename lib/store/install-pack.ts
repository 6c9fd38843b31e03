import { Dexie } from 'dexie';
import type { Database } from './database.ts';
import type { MentionRow, PassageRow } from './rows.ts';
import type { PreparedPack } from './store.ts';

/** Rows written in one transaction: large enough to be quick, small enough not to hold the database. */
const CHUNK = 1000;

/** Stages a prepared pack under a new generation, makes it visible by one row, then removes what it replaces. */
export async function installPack(database: Database, prepared: PreparedPack): Promise<void> {
  const { pack, lexicon, passages, bundled } = prepared;
  const id = pack.pack.id;
  const old = await database.packs.get(id);
  const known = await database.generations
    .where('[pack+generation]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .toArray();
  const generation = Math.max(0, old?.generation ?? 0, ...known.map((row) => row.generation)) + 1;
  const inGeneration = { pack: id, generation };

  await database.generations.put({ ...inGeneration, state: 'staging' });
  await inChunks(pack.topics, (rows) => database.topics.bulkPut(rows.map((row) => ({ ...row, ...inGeneration }))));
  for (const { text, ...source } of pack.sources) {
    const passageRows: PassageRow[] = [];
    const mentionRows: MentionRow[] = [];
    for (const { topics, ...passage } of passages.get(source.id) ?? []) {
      passageRows.push({ ...passage, ...inGeneration, source: source.id });
      for (const { topic, spans } of topics)
        mentionRows.push({ ...inGeneration, topic, source: source.id, passage: passage.index, spans });
    }
    await database.sources.put({ ...source, ...inGeneration });
    await database.sourceTexts.put({ ...inGeneration, id: source.id, paragraphs: text });
    await inChunks(passageRows, (rows) => database.passages.bulkPut(rows));
    await inChunks(mentionRows, (rows) => database.mentions.bulkPut(rows));
  }
  await database.lexicons.put({ ...inGeneration, version: lexicon.version, blob: new Blob([lexicon.buffer]) });

  await database.transaction('rw', database.packs, database.generations, async () => {
    const order = old?.order ?? (await database.packs.count());
    await database.packs.put({ id, meta: pack.pack, generation, enabled: old?.enabled ?? true, order, bundled });
    await database.generations.put({ ...inGeneration, state: 'live' });
    for (const row of known) await database.generations.put({ ...row, state: 'stale' });
  });
  for (const row of known) await removeGeneration(database, id, row.generation);
}

async function removeGeneration(database: Database, pack: string, generation: number): Promise<void> {
  const tables = [database.topics, database.sources, database.sourceTexts, database.passages, database.mentions];
  for (const table of tables)
    await table.where(':id').between([pack, generation, Dexie.minKey], [pack, generation, Dexie.maxKey]).delete();
  await database.lexicons.delete([pack, generation]);
  await database.generations.delete([pack, generation]);
}

async function inChunks<Row>(rows: Row[], write: (rows: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await write(rows.slice(at, at + CHUNK));
}
