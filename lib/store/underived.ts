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
  const keys = await Promise.all([
    rows
      .between([...place, Dexie.minKey], [...place, from])
      .limit(most)
      .primaryKeys(),
    rows
      .between([...place, from], [...place, Dexie.maxKey], false, true)
      .limit(most)
      .primaryKeys(),
  ]);
  return keys.flat().slice(0, most);
}

/** The same for all packs that are enabled, in the generations in use. */
export async function underivedInUse(database: Database, from: string, most: number): Promise<SourceKey[]> {
  const enabled = (await database.packs.toArray()).filter((pack) => pack.enabled);
  const found = await Promise.all(
    enabled.map(({ id: pack, generation }) => underivedIn(database, { pack, generation }, from, most)),
  );
  return found.flat().slice(0, most);
}
