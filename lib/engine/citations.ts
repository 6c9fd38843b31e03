import type { CardReference } from '../corpus/card-data.ts';
import type { Source } from '../corpus/source.ts';
import type { Topic } from '../corpus/topic.ts';
import type { TopicReads } from '../store/store.ts';

/** The references of a topic with the numbers its claims cite them by. */
export interface Citations {
  /** Numbers of the references that keys name, from 1; unknown keys are left out. */
  numbers(keys: string[]): number[];
  references: CardReference[];
}

/**
 * Numbers the references of a topic in the order in which its claims cite them, uncited ones last; `source:<id>` names a
 * source of the same pack, which is read from `store`.
 */
export async function citationsOf(
  store: Pick<TopicReads, 'sourcesAt'>,
  pack: string,
  topic: Topic,
): Promise<Citations> {
  const cited = [...topic.facts, ...topic.disputes, ...topic.timeline].flatMap(({ cite }) => cite);
  const keys = [...new Set([...cited, ...topic.references.map(({ key }) => key)])];
  const sources = keys.filter((key) => key.startsWith('source:'));
  const read = sources.length > 0 ? await store.sourcesAt(sources.map((key) => `${pack}/${key.slice(7)}`)) : [];
  const named = new Map<string, Omit<CardReference, 'number'> | undefined>([
    ...topic.references.map(({ key, ...reference }) => [key, reference] as const),
    ...sources.map((key, at) => [key, asReference(read[at])] as const),
  ]);
  const known = keys.flatMap((key) => {
    const reference = named.get(key);
    return reference ? [{ key, reference }] : [];
  });
  const numbers = new Map(known.map(({ key }, at) => [key, at + 1]));
  return {
    references: known.map(({ reference }, at) => ({ number: at + 1, ...reference })),
    numbers: (wanted) => wanted.flatMap((key) => numbers.get(key) ?? []).sort((one, other) => one - other),
  };
}

function asReference(source: Omit<Source, 'text'> | undefined): Omit<CardReference, 'number'> | undefined {
  if (!source) return undefined;
  const { title, publisher, published, url } = source;
  return {
    title,
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
    ...(published ? { date: published } : {}),
  };
}
