import { foldText } from '../text/fold-text.ts';
import type { Span } from '../text/sentences.ts';
import { NOUN_PHRASES_AFTER, NOUNS_AFTER, NOUNS_BEFORE } from './generic-nouns.ts';
import { ROLES, TITLE_BEFORE } from './name-words.ts';
import type { Surroundings } from './surroundings.ts';
import type { TopicRecord } from './topic-record.ts';

/** Words between a name and its generic noun at most: "Patriot air and missile defence systems". */
const MOST_BETWEEN = 5;

/** A name's span as a reader would underline it. */
export interface Extent extends Span {
  /** The generic noun that belongs to the name, where one stands beside it. */
  noun?: string;
}

/**
 * Fits a name's span to its phrase: articles and titles at its start go ("President |Biden"), the full stop of an
 * abbreviation comes in ("Trump Jr.|"), and so do generic nouns of a weapon ("ATACMS missiles|"). Never beyond `limits`,
 * the neighbouring names.
 */
export function extent(around: Surroundings, span: Span, alias: string, topic: TopicRecord, limits: Span): Extent {
  const { text } = around;
  let { start, end } = span;
  const name = text.slice(start, end);
  const title = TITLE_BEFORE.exec(name);
  if (title && title[0].length < name.length && (topic.kind === 'person' || /^the\s$/i.test(title[0])))
    start += title[0].length;
  if (topic.kind === 'person') start = givenNameStart(text, start, limits.start, topic);
  if (alias.endsWith('.') && text[end] === '.' && end < limits.end) end++;
  if (topic.kind !== 'weapon' && topic.kind !== 'munition') return { start, end };
  if (!/[\p{Lu}\p{N}]/u.test(name)) return { start, end };
  const after = nounAfter(text, end, limits.end);
  if (after !== undefined) return { start, end: after, noun: text.slice(end, after).trim() };
  const before = nounBefore(around, start, limits.start);
  if (before !== undefined) return { start: before, end, noun: text.slice(before, start).trim() };
  return { start, end };
}

/** Start of a given name of the person's own before an initial or a surname: "Vladimir V. |Putin|". */
function givenNameStart(text: string, from: number, limit: number, topic: TopicRecord): number {
  const before = /(\p{Lu}[\p{L}'’]+)[ \u00a0](?:\p{Lu}\.[ \u00a0])?$/u.exec(
    text.slice(Math.max(limit, from - 40), from),
  );
  if (!before?.[1]) return from;
  const given = foldText(before[1]);
  const own = !ROLES.has(given) && topic.words.includes(given);
  return own ? from - before[0].length : from;
}

/** End of the generic noun phrase that follows a name, over single spaces and hyphens. */
function nounAfter(text: string, from: number, limit: number): number | undefined {
  let best: number | undefined;
  let at = from;
  for (let words = 0; words <= MOST_BETWEEN; words++) {
    const next = /^[ \u00a0\u2010\u2011-](\p{L}+)/u.exec(text.slice(at, at + 40));
    if (!next?.[1] || at + next[0].length > limit) break;
    const word = next[1].toLowerCase();
    at += next[0].length;
    if (NOUNS_AFTER.nouns.test(word)) best = at;
    else if (NOUN_PHRASES_AFTER.test(text.slice(from, at).trim().toLowerCase())) best = at;
    // "Patriot air and missile defence" is one name, "Patriots and missiles" are two things.
    if (words === 0 && word === 'and') break;
    if (!NOUNS_AFTER.between.test(word) && best !== at) break;
  }
  return best;
}

/** Start of the generic noun phrase before a name, in languages that put it there. */
function nounBefore({ text, languages }: Surroundings, from: number, limit: number): number | undefined {
  const [lang] = languages;
  const generic = lang === undefined ? undefined : NOUNS_BEFORE[lang];
  if (!generic) return undefined;
  let at = from;
  for (let words = 0; words <= MOST_BETWEEN; words++) {
    const previous = /([\p{L}-]+)[ \u00a0]["„“«]?$/u.exec(text.slice(Math.max(limit, at - 40), at));
    if (!previous?.[1]) return undefined;
    const word = previous[1].toLowerCase();
    at -= previous[0].length;
    if (/["„“«]$/.test(previous[0])) return undefined;
    if (generic.nouns.test(word)) return at;
    if (!generic.between.test(word)) return undefined;
  }
  return undefined;
}
