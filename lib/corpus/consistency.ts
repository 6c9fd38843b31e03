import { clashingAliases } from './alias-clash.ts';
import type { Topic } from './topic.ts';
import type { Finding } from './validate.ts';

/** How a cite names a source of the same pack instead of a reference of its topic. */
const SOURCE_CITE = 'source:';

/** What of a well-formed topic does not fit together: cites without a reference, aliases told twice, keys used twice. */
export function topicFindings(topic: Topic): Finding[] {
  return [...citeFindings(topic), ...aliasFindings(topic), ...referenceFindings(topic), ...relationFindings(topic)];
}

/** Ids of other items of the pack that a topic leans on, with where it does. */
export function topicLinks(topic: Topic): { to: string; in: 'topics' | 'sources'; path: Finding['path'] }[] {
  const links: ReturnType<typeof topicLinks> = [];
  for (const [index, { to }] of topic.relations.entries())
    links.push({ to, in: 'topics', path: ['relations', index, 'to'] });
  for (const { key, path } of cites(topic))
    if (key.startsWith(SOURCE_CITE)) links.push({ to: key.slice(SOURCE_CITE.length), in: 'sources', path });
  return links;
}

function* cites(topic: Topic): Generator<{ key: string; path: Finding['path'] }> {
  for (const list of ['facts', 'disputes', 'timeline'] as const)
    for (const [index, entry] of topic[list].entries())
      for (const [place, key] of entry.cite.entries()) yield { key, path: [list, index, 'cite', place] };
}

function citeFindings(topic: Topic): Finding[] {
  const keys = new Set(topic.references.map(({ key }) => key));
  return [...cites(topic)]
    .filter(({ key }) => !key.startsWith(SOURCE_CITE) && !keys.has(key))
    .map(({ key, path }) => ({
      path,
      message: `cites "${key}", but no reference of this topic has that key; add the reference or correct the key`,
    }));
}

function aliasFindings({ aliases }: Topic): Finding[] {
  return clashingAliases(aliases).map(([first, second]) => ({
    path: ['aliases', second],
    message: `"${aliases[second]?.text}" and "${aliases[first]?.text}" match the same words; keep one of them`,
  }));
}

function referenceFindings({ references }: Topic): Finding[] {
  const seen = new Set<string>();
  return references.flatMap(({ key }, index) => {
    if (!seen.has(key)) return seen.add(key) && [];
    return [{ path: ['references', index, 'key'], message: `"${key}" is the key of two references; rename one` }];
  });
}

function relationFindings({ id, relations }: Topic): Finding[] {
  return relations.flatMap(({ to }, index) =>
    to === id
      ? [{ path: ['relations', index, 'to'], message: 'relates the topic to itself; remove the relation' }]
      : [],
  );
}
