import type { Topic } from '../corpus/topic.ts';
import type { PackHolds, Store } from '../store/store.ts';

/** Topics read at a time. */
const SLICE = 2000;

/** Topics, their names and the languages of these, those with the most first. */
export function countNames(topics: Pick<Topic, 'aliases'>[]): Pick<PackHolds, 'topics' | 'names' | 'languages'> {
  const counts = new Map<string, number>();
  let names = 0;
  for (const { aliases } of topics)
    for (const { lang } of aliases) {
      names += 1;
      counts.set(lang, (counts.get(lang) ?? 0) + 1);
    }
  const languages = [...counts].sort((one, other) => other[1] - one[1]).map(([lang]) => lang);
  return { topics: topics.length, names, languages };
}

/** How much a pack holds: as noted when it was taken in, or else counted by reading it; `bytes` is 0 then. */
export async function packHolds(store: Store, id: string): Promise<PackHolds | undefined> {
  const row = (await store.packs()).find((pack) => pack.id === id);
  if (!row || row.holds) return row?.holds;
  const topics: Pick<Topic, 'aliases'>[] = [];
  for (let after = ''; ; ) {
    const slice = await store.topicsOf(id, { after, most: SLICE });
    topics.push(...slice.map(({ aliases }) => ({ aliases })));
    const last = slice.at(-1);
    if (!last || slice.length < SLICE) break;
    after = last.id;
  }
  return { ...countNames(topics), sources: (await store.sourcesOf(id)).length, bytes: 0 };
}
