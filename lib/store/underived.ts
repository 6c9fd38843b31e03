import { Dexie } from 'dexie';
import type { Database } from './database.ts';
import type { InGeneration } from './tables/packs.ts';

type SourceKey = [pack: string, generation: number, id: string];

/** Keys of up to `most` sources of a generation that have nothing derived for `from`; nothing else of them is read. */
export async function underivedIn(
  database: Database,
  { pack, generation }: InGeneration,
  from: string,
  most: number,
): Promise<SourceKey[]> {
  const rows = database.sources.where('[pack+generation+derivedFrom]');
  const place = [pack, generation] as const;
  const before = await rows
    .between([...place, Dexie.minKey], [...place, from])
    .limit(most)
    .primaryKeys();
  if (before.length === most) return before;
  const after = await rows
    .between([...place, from], [...place, Dexie.maxKey], false, true)
    .limit(most - before.length)
    .primaryKeys();
  return [...before, ...after];
}

/** The same for all packs that are enabled, in the generations in use. */
export async function underivedInUse(database: Database, from: string, most: number): Promise<SourceKey[]> {
  const found: SourceKey[] = [];
  for (const { id: pack, generation, enabled } of await database.packs.toArray())
    if (enabled && found.length < most)
      found.push(...(await underivedIn(database, { pack, generation }, from, most - found.length)));
  return found;
}
