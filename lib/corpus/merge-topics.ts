import { clashingAliases } from './alias-clash.ts';
import type { Fact, Reference, Topic } from './topic.ts';

/** One topic out of two: `into` keeps its id, title, kind and summary, and takes names, facts and the rest of `from`. */
export function mergeTopics(from: Topic, into: Topic): Topic {
  const keys = newKeys(from.references, into.references);
  const cited = <Entry extends Pick<Fact, 'cite'>>(entries: Entry[]): Entry[] =>
    entries.map((entry) => ({ ...entry, cite: entry.cite.map((key) => keys.get(key) ?? key) }));
  const aliases = [...into.aliases, ...from.aliases];
  const told = new Set(clashingAliases(aliases).map(([, second]) => second));
  const relations = [...into.relations, ...from.relations].filter(({ to }) => to !== into.id && to !== from.id);
  return {
    ...into,
    aliases: aliases.filter((_, index) => !told.has(index)),
    background: [...into.background, ...(from.summary === into.summary ? [] : [from.summary]), ...from.background],
    cues: joined(into.cues, from.cues),
    anticues: joined(into.anticues, from.anticues),
    heads: joined(into.heads, from.heads),
    facts: [...into.facts, ...cited(from.facts)],
    disputes: [...into.disputes, ...cited(from.disputes)],
    timeline: [...into.timeline, ...cited(from.timeline)],
    relations: relations.filter(
      ({ to, type }, at) => relations.findIndex((one) => one.to === to && one.type === type) === at,
    ),
    references: [
      ...into.references,
      ...from.references
        .filter(({ key }) => !into.references.some((one) => one.key === keys.get(key)))
        .map((reference) => ({ ...reference, key: keys.get(reference.key) ?? reference.key })),
    ],
  };
}

/** A topic that speaks of `into` wherever it spoke of `from`. */
export function relinked(topic: Topic, from: string, into: string): Topic {
  if (!topic.relations.some(({ to }) => to === from)) return topic;
  const relations = topic.relations.map((one) => (one.to === from ? { ...one, to: into } : one));
  return { ...topic, relations: relations.filter(({ to }) => to !== topic.id) };
}

/** The keys that the references of one topic have among those of another; a reference that both have keeps that of `into`. */
function newKeys(from: Reference[], into: Reference[]): Map<string, string> {
  const taken = new Set(into.map(({ key }) => key));
  const keys = new Map<string, string>();
  for (const { key, title, url } of from) {
    const same = into.find((one) => one.title === title && one.url === url);
    let free = key;
    for (let number = 2; taken.has(free); number += 1) free = `${key}-${number}`;
    taken.add(free);
    keys.set(key, same?.key ?? free);
  }
  return keys;
}

function joined(one: Record<string, string[]>, other: Record<string, string[]>): Record<string, string[]> {
  const langs = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...langs].map((lang) => [lang, [...new Set([...(one[lang] ?? []), ...(other[lang] ?? [])])]]),
  );
}
