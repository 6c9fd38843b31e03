import { slug } from './slug.ts';
import type { Alias, Topic } from './topic.ts';

/** A topic with nothing in it yet but a name. */
export function newTopic(name: string, lang: string): Topic {
  return {
    id: '',
    title: name,
    kind: 'concept',
    companion: false,
    summary: '',
    background: [],
    aliases: name === '' ? [] : [newAlias(name, lang)],
    cues: {},
    anticues: {},
    heads: {},
    facts: [],
    disputes: [],
    timeline: [],
    relations: [],
    references: [],
  };
}

/** A name as it was found in a text; with capitals of its own they count, since "Storm Shadow" is not a shadow. */
export function newAlias(text: string, lang: string): Alias {
  return { text, lang, case: text === text.toLowerCase() ? 'fold' : 'exact', inflect: true, ambiguous: false };
}

/** Further names for a topic of another pack, as a topic of the reader's own; it bears what it needs to stand for itself. */
export function furtherNames({ kind, title, summary }: Topic, sameAs: NonNullable<Topic['sameAs']>): Topic {
  return { ...newTopic('', ''), title, kind, summary, sameAs };
}

/** An id for a title that no other topic of the pack has. */
export function freeId(title: string, taken: ReadonlySet<string>): string {
  const wanted = slug(title) || 'topic';
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
