import { addBacklinks } from '../../corpus/backlinks.ts';
import type { Source } from '../../corpus/source.ts';
import type { Relation, Topic } from '../../corpus/topic.ts';
import type { Database } from '../database.ts';
import { removeGeneration } from '../generations.ts';
import type { PackLock } from '../pack-lock.ts';
import { readSource } from '../read-source.ts';
import { CHUNK, stage } from '../staging.ts';
import type { PackRow } from '../tables/packs.ts';
import type { BackedPack, BackupContents, RestoreOptions, RestoreReport } from './backup-format.ts';

/** A pack of the reader's own, written under a generation that is not in use yet. */
interface Restored {
  pack: BackedPack;
  generation: number;
}

/**
 * Brings a backup back. Packs are written under generations of their own first; one transaction then shows them and puts
 * notes, mutes and feedback beside them, so that a failure at any moment leaves everything as it was.
 */
export async function restore(
  database: Database,
  lock: PackLock,
  contents: BackupContents,
  options: RestoreOptions,
): Promise<RestoreReport> {
  const owned = contents.packs.filter(({ origin }) => origin === 'own');
  const restored: Restored[] = [];
  const next = async (at: number): Promise<void> => {
    const pack = owned[at];
    if (!pack) return flip(database, contents, restored, options);
    // The stages nest, so that a failure of any of them takes them all back.
    await stage(database, lock, { pack: pack.id, file: `restore:${crypto.randomUUID()}` }, async (staging) => {
      const { topics, sources } = await materialOf(database, pack.id, contents, options);
      for (let from = 0; from < Math.max(topics.length, sources.length); from += CHUNK)
        await staging.write({ topics: topics.slice(from, from + CHUNK), sources: sources.slice(from, from + CHUNK) });
      const backlinks = new Map<string, Relation[]>();
      addBacklinks(backlinks, topics);
      await staging.writeBacklinks(backlinks);
      restored.push({ pack, generation: staging.generation });
      await next(at + 1);
    });
  };
  await next(0);
  await removeReplaced(database, restored);
  const here = new Set(await database.packs.toCollection().primaryKeys());
  return {
    sources: contents.sources.length,
    topics: contents.topics.length,
    notes: contents.notes.length,
    mutes: contents.mutes.length,
    feedback: contents.feedback.length,
    missing: contents.packs.map(({ id }) => id).filter((id) => !here.has(id)),
  };
}

/** Topics and sources that a pack of the reader's own has afterwards. */
async function materialOf(
  database: Database,
  pack: string,
  contents: BackupContents,
  { how }: RestoreOptions,
): Promise<{ topics: Topic[]; sources: Source[] }> {
  const topics = new Map(contents.topics.filter((row) => row.pack === pack).map(({ topic }) => [topic.id, topic]));
  const sources = new Map(contents.sources.filter((row) => row.pack === pack).map(({ source }) => [source.id, source]));
  const generation = (await database.packs.get(pack))?.generation;
  if (how === 'merge' && generation !== undefined) {
    const range = [
      [pack, generation, ''],
      [pack, generation, '\uffff'],
    ] as const;
    // What is here is what the reader saw last, so of two with one id it stays.
    await database.topics
      .where('[pack+generation+id]')
      .between(...range)
      .each(({ pack: _, generation: __, ...topic }) => topics.set(topic.id, topic));
    for (const key of await database.sources
      .where('[pack+generation+id]')
      .between(...range)
      .primaryKeys()) {
      const source = await readSource(database, key);
      if (source) sources.set(source.id, source);
    }
  }
  return { topics: [...topics.values()], sources: [...sources.values()] };
}

async function flip(
  database: Database,
  contents: BackupContents,
  restored: Restored[],
  { how }: RestoreOptions,
): Promise<void> {
  const { packs, generations, versions, notes, mutes, feedback, pins } = database;
  await database.transaction('rw', [packs, generations, versions, notes, mutes, feedback, pins], async () => {
    if (how === 'replace') {
      await Promise.all([versions.clear(), notes.clear(), mutes.clear(), feedback.clear(), pins.clear()]);
      for (const row of await packs.filter(({ origin }) => origin === 'own').toArray()) {
        await packs.delete(row.id);
        await generations.put({ pack: row.id, generation: row.generation, state: 'stale' });
      }
      for (const { id, enabled, marking, order } of contents.packs) await packs.update(id, { enabled, marking, order });
    }
    for (const { pack, generation } of restored) {
      const old: PackRow | undefined = await packs.get(pack.id);
      if (old) await generations.put({ pack: pack.id, generation: old.generation, state: 'stale' });
      await packs.put({ ...pack, ...old, meta: pack.meta, generation });
      await generations.put({ pack: pack.id, generation, state: 'live' });
    }
    await versions.bulkPut(contents.versions);
    const later = new Map((await notes.toArray()).map(({ id, changed }) => [id, changed]));
    await notes.bulkPut(contents.notes.filter(({ id, changed }) => changed > (later.get(id) ?? -1)));
    await mutes.bulkPut(contents.mutes);
    await feedback.bulkPut(contents.feedback);
    await pins.bulkPut(contents.pins);
  });
}

/** What cannot be removed now is removed by the next clean-up. */
async function removeReplaced(database: Database, restored: Restored[]): Promise<void> {
  for (const { pack } of restored) {
    const stale = await database.generations
      .where('[pack+generation]')
      .between([pack.id, -Infinity], [pack.id, Infinity])
      .filter(({ state }) => state === 'stale')
      .toArray();
    for (const { generation } of stale) await removeGeneration(database, pack.id, generation).catch(() => undefined);
  }
}
