import type { Topic } from '../../../lib/corpus/topic.ts';

/** A topic as it is to be saved: without rows in which nothing was written, and without space around texts. */
export function tidied(topic: Topic): Topic {
  const optional = (text: string | undefined) => text?.trim() || undefined;
  return {
    ...topic,
    title: topic.title.trim(),
    summary: topic.summary.trim(),
    background: topic.background.map((paragraph) => paragraph.trim()).filter(Boolean),
    aliases: topic.aliases.map((alias) => ({ ...alias, text: alias.text.trim() })).filter(({ text }) => text !== ''),
    facts: topic.facts
      .filter(({ label, value }) => label.trim() !== '' || value.trim() !== '')
      .map((fact) => ({ ...fact, label: fact.label.trim(), value: fact.value.trim() })),
    references: topic.references
      .filter(({ title, url }) => title.trim() !== '' || optional(url) !== undefined)
      .map(({ key, title, publisher, url, date }) => ({
        key,
        title: title.trim(),
        ...given('publisher', optional(publisher)),
        ...given('url', optional(url)),
        ...given('date', optional(date)),
      })),
  };
}

/** What must be written before a topic can be of any use. */
export function unmet({ title, summary, aliases }: Topic): ('title' | 'summary' | 'aliases')[] {
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(summary.trim() === '' ? (['summary'] as const) : []),
    ...(aliases.every(({ text }) => text.trim() === '') ? (['aliases'] as const) : []),
  ];
}

function given<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}
