import type { CardReference } from '../corpus/card-data.ts';
import type { Source } from '../corpus/source.ts';
import type { Topic } from '../corpus/topic.ts';

/** The references of a topic with the numbers its claims cite them by. */
export interface Citations {
  /** Numbers of the references that keys name, from 1; unknown keys are left out. */
  numbers(keys: string[]): number[];
  references: CardReference[];
}

/** Numbers the references of a topic; `source:<id>` names a source of the same pack, which `read` gives. */
export async function citationsOf(
  read: (source: string) => Promise<Omit<Source, 'text'> | undefined>,
  topic: Topic,
): Promise<Citations> {
  const cited = [...topic.facts, ...topic.disputes, ...topic.timeline].flatMap(({ cite }) => cite);
  const sourceIds = [...new Set(cited.filter((key) => key.startsWith('source:')).map((key) => key.slice(7)))];
  const sources = await Promise.all(sourceIds.map(read));
  const references: CardReference[] = [];
  const numbers = new Map<string, number>();
  const add = (key: string, reference: Omit<CardReference, 'number'>): void => {
    numbers.set(key, references.length + 1);
    references.push({ number: references.length + 1, ...reference });
  };
  for (const { key, ...reference } of topic.references) add(key, reference);
  for (const source of sources) {
    if (!source) continue;
    const { id, title, publisher, published, url } = source;
    add(`source:${id}`, {
      title,
      ...(publisher ? { publisher } : {}),
      ...(url ? { url } : {}),
      ...(published ? { date: published } : {}),
    });
  }
  return {
    references,
    numbers: (keys) => keys.flatMap((key) => numbers.get(key) ?? []),
  };
}
