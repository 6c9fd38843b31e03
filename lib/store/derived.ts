import type { Passage, Source } from '../corpus/source.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import type { Database } from './database.ts';
import { readSource } from './read-source.ts';
import type { InGeneration } from './tables/packs.ts';

/** A passage of a source and the topics it names; spans are UTF-16 offsets into `text`. */
export interface DerivedPassage extends Passage {
  text: string;
  topics: { topic: TopicKey; spans: { start: number; end: number }[] }[];
}

/** A source whose passages and mentions are missing or out of date. */
export interface UnderivedSource extends InGeneration {
  source: Source;
}

/** Replaces what is derived from one source, in one transaction: readers see the old rows or the new ones. */
export async function writeDerived(
  database: Database,
  { pack, generation, source }: InGeneration & { source: string },
  from: string,
  passages: DerivedPassage[],
): Promise<void> {
  const { sources, passages: passageTable, mentions } = database;
  const place = { pack, generation, source };
  await database.transaction('rw', sources, passageTable, mentions, async () => {
    const changed = await sources.update([pack, generation, source], { derivedFrom: from });
    if (changed === 0 && !(await sources.get([pack, generation, source]))) return;
    await passageTable
      .where('[pack+generation+source+index]')
      .between([pack, generation, source, -1], [pack, generation, source, Infinity])
      .delete();
    await mentions
      .where('[pack+generation+source+passage+topic]')
      .between([pack, generation, source, -1, ''], [pack, generation, source, Infinity, ''])
      .delete();
    await passageTable.bulkPut(passages.map(({ topics: _, ...passage }) => ({ ...passage, ...place })));
    await mentions.bulkPut(
      passages.flatMap(({ index, topics }) =>
        topics.map(({ topic, spans }) => ({ ...place, passage: index, topic, spans })),
      ),
    );
  });
}

/** Up to `most` live sources whose derived rows do not come from `from`, those of enabled packs only. */
export async function underivedSources(database: Database, from: string, most: number): Promise<UnderivedSource[]> {
  const found: UnderivedSource[] = [];
  for (const { id: pack, generation, enabled } of await database.packs.toArray()) {
    if (!enabled || found.length >= most) continue;
    const rows = await database.sources
      .where('[pack+generation+id]')
      .between([pack, generation, ''], [pack, generation, '\uffff'])
      .filter(({ derivedFrom }) => derivedFrom !== from)
      .limit(most - found.length)
      .toArray();
    for (const { id } of rows) {
      const source = await readSource(database, [pack, generation, id]);
      if (source) found.push({ pack, generation, source });
    }
  }
  return found;
}
