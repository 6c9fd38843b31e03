import type { Passage, Source } from '../corpus/source.ts';
import type { Topic, TopicKind } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';

/**
 * What a document of the index stands for: a topic's names, a topic with its names and summary, a passage of a
 * source, a source's title. A segment holds documents of one kind.
 */
export const DOCUMENT_KINDS = ['name', 'source', 'summary', 'passage'] as const;

/** One of `DOCUMENT_KINDS`. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * One thing that can be found. `owner` is what it belongs to and is removed with: a topic key, or a source's
 * `pack/source`. `index` is a passage's number in its source, otherwise 0. `fields` follow `FIELDS[kind]`; a field
 * holds several texts where a thing has several (aliases).
 */
export interface SearchDocument {
  owner: string;
  index: number;
  /** ISO year, month or day. */
  date?: string;
  topicKind?: TopicKind;
  fields: readonly (readonly string[])[];
}

/**
 * How a field counts. `boost` multiplies a word's weight; `length` is BM25's b, how much a long text dilutes it;
 * `name` marks fields whose texts are also kept whole, for "is exactly" and "starts with", and ranks them.
 */
export interface Field {
  boost: number;
  length: number;
  name?: number;
}

const TITLE: Field = { boost: 6, length: 0.4, name: 2 };
const ALIASES: Field = { boost: 5, length: 0.4, name: 1 };
const TEXT: Field = { boost: 1, length: 0.5 };

/** The fields of each kind, in the order of `SearchDocument.fields`. */
export const FIELDS: Record<DocumentKind, readonly Field[]> = {
  name: [TITLE, ALIASES],
  source: [TITLE, TEXT],
  summary: [TITLE, ALIASES, TEXT],
  passage: [TEXT],
};

/** A topic's names alone: small, read first, answers while the rest is on its way. */
export function nameDocument(key: TopicKey, topic: Pick<Topic, 'title' | 'kind' | 'aliases'>): SearchDocument {
  return { owner: key, index: 0, topicKind: topic.kind, fields: [[topic.title], topic.aliases.map((a) => a.text)] };
}

/** A topic with its summary; names stand here too, so that a query can mix words of both. */
export function summaryDocument(
  key: TopicKey,
  topic: Pick<Topic, 'title' | 'kind' | 'aliases' | 'summary'>,
): SearchDocument {
  const names = nameDocument(key, topic);
  return { ...names, fields: [...names.fields, [topic.summary]] };
}

/** A source by its title; publisher and author are its second field. */
export function sourceDocument(
  key: string,
  source: Pick<Source, 'title' | 'publisher' | 'author' | 'published'>,
): SearchDocument {
  const by = [source.publisher, source.author].filter((name) => name !== undefined);
  return { owner: key, index: 0, ...dated(source), fields: [[source.title], by] };
}

/** A passage, found by its words. */
export function passageDocument(
  sourceKey: string,
  source: Pick<Source, 'published'>,
  passage: Pick<Passage, 'index'>,
  text: string,
): SearchDocument {
  return { owner: sourceKey, index: passage.index, ...dated(source), fields: [[text]] };
}

function dated(source: Pick<Source, 'published'>): { date?: string } {
  return source.published === undefined ? {} : { date: source.published };
}
