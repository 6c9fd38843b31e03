import { TOPIC_KINDS, type TopicKind } from '../corpus/topic.ts';
import { dayNumber, NO_DAY } from './day-number.ts';
import { wordsOf } from './words.ts';

/** Filter keys a reader can type, as `key:value`. */
export const FILTER_KEYS = ['kind', 'source', 'before', 'after'] as const;

/** One of `FILTER_KEYS`. */
export type FilterKey = (typeof FILTER_KEYS)[number];

/** A word to find. Words of a phrase must stand as typed; an `open` one may be the beginning of a word. */
export interface QueryWord {
  word: string;
  literal: boolean;
  open: boolean;
}

/** What narrows a search. An empty list or an absent day does not narrow. */
export interface Filters {
  /** Topics of one of these kinds. */
  kinds: TopicKind[];
  /** Words of a source's title or publisher; one list per `source:`, any of which may fit. */
  sources: string[][];
  /** Published before this day, as a `dayNumber`. */
  before?: number;
  /** Published on or after this day. */
  after?: number;
}

/** A query as understood. */
export interface Query {
  words: QueryWord[];
  /** The words of each quoted phrase. */
  phrases: string[][];
  filters: Filters;
  /** Filters whose value is not (yet) one, as typed: `kind:tre`, `before:soon`. They do not narrow. */
  unfinished: string[];
  /** Words past `MOST_WORDS`, which are not looked for. */
  ignored: string[];
}

/** More words than this are not looked for: one bit each in a 16-bit mask. */
const MOST_WORDS = 16;

const PART =
  /(?<key>kind|source|before|after):(?:"(?<quotedValue>[^"]*)"|(?<value>[^\s"]*))|"(?<phrase>[^"]+)"|(?<rest>[^\s"]+|")/giu;

/** Quotation marks of many languages, which keyboards and phones put in place of the plain one. */
const QUOTATION_MARKS = /[“”„‟«»″＂]/gu;

/** Reads what a reader typed. Anything can be typed; what is no filter or phrase is words. */
export function parseQuery(text: string): Query {
  const filters: Filters = { kinds: [], sources: [] };
  const phrases: string[][] = [];
  const unfinished: string[] = [];
  const words: QueryWord[] = [];
  let lastIsWord = false;
  for (const match of text.replace(QUOTATION_MARKS, '"').matchAll(PART)) {
    const { key, quotedValue, value, phrase, rest } = match.groups ?? {};
    lastIsWord = rest !== undefined;
    if (key !== undefined) {
      if (!addFilter(filters, key.toLowerCase() as FilterKey, quotedValue ?? value ?? '')) unfinished.push(match[0]);
    } else if (phrase !== undefined) {
      const phraseWords = wordsOf(phrase);
      if (phraseWords.length > 0) phrases.push(phraseWords);
      for (const word of phraseWords) words.push({ word, literal: true, open: false });
    } else {
      for (const word of wordsOf(rest ?? '')) words.push({ word, literal: false, open: false });
    }
  }
  const last = words.at(-1);
  if (last && lastIsWord && /[\p{L}\p{N}\p{M}]$/u.test(text)) last.open = true;
  return {
    words: words.slice(0, MOST_WORDS),
    phrases,
    filters,
    unfinished,
    ignored: words.slice(MOST_WORDS).map(({ word }) => word),
  };
}

/** Whether a query narrows by anything but words. */
export function isFiltered({ filters }: Query): boolean {
  return filters.kinds.length > 0 || filters.sources.length > 0 || isDated(filters);
}

/** Whether filters narrow by date. */
export function isDated(filters: Filters): boolean {
  return filters.before !== undefined || filters.after !== undefined;
}

function addFilter(filters: Filters, key: FilterKey, value: string): boolean {
  switch (key) {
    case 'kind': {
      const kind = TOPIC_KINDS.find((known) => known === value.toLowerCase());
      if (kind) filters.kinds.push(kind);
      return kind !== undefined;
    }
    case 'source': {
      const words = wordsOf(value);
      if (words.length > 0) filters.sources.push(words);
      return words.length > 0;
    }
    case 'before':
    case 'after': {
      const day = dayNumber(value);
      if (day !== NO_DAY) filters[key] = day;
      return day !== NO_DAY;
    }
  }
}
