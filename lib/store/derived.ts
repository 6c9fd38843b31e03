import type { Passage, Source } from '../corpus/source.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import type { Database } from './database.ts';
import { readSource } from './read-source.ts';
import type { InGeneration } from './tables/packs.ts';
import { underivedInUse } from './underived.ts';

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
  for (const key of await underivedInUse(database, from, most)) {
    const source = await readSource(database, key);
    if (source) found.push({ pack: key[0], generation: key[1], source });
  }
  return found;
}
