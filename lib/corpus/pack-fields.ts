import * as v from 'valibot';
import { dateExists } from './iso-date.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import type { TopicKey } from './topic-key.ts';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand in a text.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

const isText = v.string('must be text');
const isWellFormed = v.check(
  (text: string) => text.isWellFormed() && !CONTROL.test(text),
  'holds a control character or half a character; remove it',
);
const notBlank = v.check((text: string) => text.trim() !== '', 'is empty; write something or leave the field out');

/** Text of at least one visible character and at most `length` UTF-16 units, without control characters. */
export const text = (length: number = PACK_LIMITS.textLength) =>
  v.pipe(
    isText,
    v.maxLength(length, (issue) => `is ${issue.received} characters long; at most ${length} are allowed`),
    isWellFormed,
    notBlank,
  );

/** A list of at most `length` values. The length is looked at first, so that a huge list costs nothing. */
export const list = <const Item extends v.GenericSchema>(item: Item, length: number = PACK_LIMITS.entries) =>
  v.pipe(
    v.array(item, 'must be a list'),
    v.maxLength(length, (issue) => `has ${issue.received} entries; at most ${length} are allowed`),
  );

/** The id of a pack, topic or source: lower-case Latin letters, digits and single hyphens. */
export const id = v.pipe(
  isText,
  v.maxLength(PACK_LIMITS.idLength, `is longer than ${PACK_LIMITS.idLength} characters`),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'is not an id; use lower-case letters a–z, digits and single hyphens, for example "storm-shadow"',
  ),
);

/** The key of a topic of any pack. */
export const topicKey = v.pipe(
  isText,
  v.maxLength(2 * PACK_LIMITS.idLength + 1, `is longer than ${2 * PACK_LIMITS.idLength + 1} characters`),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'is not the key of a topic; write the ids of pack and topic, for example "arms/storm-shadow"',
  ),
  v.custom<TopicKey>(() => true),
);

/** An ISO year, month or day that exists in the calendar. */
export const date = v.pipe(
  isText,
  v.regex(DATE, 'is not a date; write a year, month or day: 2024, 2024-11 or 2024-11-17'),
  v.check((value) => !DATE.test(value) || dateExists(value), 'is a date that does not exist; check month and day'),
);

/** An ISO day that exists in the calendar. */
export const day = v.pipe(
  date,
  v.check((value) => value.length === 10, 'must be a whole day, for example 2024-11-17'),
);

/** A BCP 47 language tag such as `en` or `pt-BR`. */
export const languageTag = v.pipe(
  isText,
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag; write one such as "en", "uk" or "pt-BR"'),
);

/** A BCP 47 primary language subtag such as `uk`. */
export const language = v.pipe(
  isText,
  v.regex(/^[a-z]{2,3}$/, 'is not a language; write a code of two or three letters such as "en" or "uk"'),
);

/** A web address. Other schemes are refused, so that no link of a pack can run anything. */
export const url = v.pipe(
  isText,
  v.maxLength(PACK_LIMITS.urlLength, `is longer than ${PACK_LIMITS.urlLength} characters`),
  v.check(
    (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
    'is not a web address; write one that starts with https:// or http://',
  ),
);

/** The text of an alias. */
export const aliasText = v.pipe(
  text(PACK_LIMITS.aliasLength),
  v.check(
    (value) => (value.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= PACK_LIMITS.aliasLetters,
    'is too short; an alias needs at least two letters or digits, or it would stand in every text',
  ),
);

/** Words per language. */
export const wordsByLanguage = v.pipe(
  v.record(
    language,
    list(text(PACK_LIMITS.aliasLength), PACK_LIMITS.words),
    'must be lists of words by language, for example {en: [treaty, ban]}',
  ),
  v.maxEntries(PACK_LIMITS.languages, `has more than ${PACK_LIMITS.languages} languages`),
);
