import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { message: string }>;

const LOCALES = 'public/_locales';

/** Quotation marks that each language writes, as a pattern for what it quotes. French puts narrow no-break spaces inside. */
const QUOTED: Record<string, RegExp> = {
  en: /“[^“”]*”/g,
  de: /„[^„“]*“/g,
  fr: /«\u202f[^«»]*\u202f»/g,
  es: /«[^\s«»][^«»]*»/g,
  pl: /„[^„”]*”/g,
  uk: /«[^\s«»][^«»]*»/g,
};

/** The operators of the search are typed as they stand. */
const OPERATORS = /\b(?:kind|source|before|after):/g;

const read = (lang: string): Messages => JSON.parse(readFileSync(`${LOCALES}/${lang}/messages.json`, 'utf8'));
const english = read('en');
const originalOf = (key: string): string =>
  (english[key] ?? english[key.replace(/_(zero|one|two|few|many|other)$/, '_other')])?.message ?? '';

/** Words on small buttons, each with what the button is called in full. */
const BUTTON_WORDS = [
  ['whyWord', 'whyMarked'],
  ['notThisWord', 'notThis'],
  ['muteWord', 'muteTopic'],
  ['panelWord', 'openInPanel'],
] as const;

/** Messages of a language that a test finds fault with. */
const faulty = (lang: string, isFaulty: (message: string, key: string) => boolean): string[] =>
  Object.entries(read(lang)).flatMap(([key, { message }]) => (isFaulty(message, key) ? [`${key}: ${message}`] : []));

describe.each(readdirSync(LOCALES))('the words in %s', (lang) => {
  it('are quoted with the marks of the language, and no others', () => {
    expect(QUOTED, 'a new language says how it quotes').toHaveProperty(lang);
    expect(faulty(lang, (message) => /["'“”„«»]/.test(message.replace(QUOTED[lang] as RegExp, '')))).toEqual([]);
  });

  it('end as the English ones do, so that sentences stay sentences and labels labels', () => {
    const end = (message: string): string => /[.…]$/.exec(message)?.[0] ?? '';
    expect(faulty(lang, (message, key) => end(message) !== end(originalOf(key)))).toEqual([]);
  });

  it('take in every value of the English ones', () => {
    const values = (message: string): string => [...message.matchAll(/\$\w+\$/g)].sort().join();
    // “One source” needs no number.
    expect(
      faulty(lang, (message, key) => !key.endsWith('_one') && values(message) !== values(originalOf(key))),
    ).toEqual([]);
  });

  it('have no stray or doubled spaces, and dots and dashes are signs of their own', () => {
    expect(faulty(lang, (message) => /^\s|\s$|\s\s|\.\.\.| - |\s[.,]/.test(message))).toEqual([]);
  });

  it('stand on a small button as they do in its full name, for those who speak to their browser', () => {
    const words = read(lang);
    const letters = (key: string): string =>
      (words[key]?.message ?? '')
        .toLowerCase()
        .replace(/[^\p{L} ]/gu, '')
        .trim();
    expect(BUTTON_WORDS.filter(([word]) => letters(word) === '')).toEqual([]);
    expect(BUTTON_WORDS.filter(([word, name]) => !letters(name).includes(letters(word)))).toEqual([]);
  });

  it('keep numbers and their signs on one line', () => {
    expect(faulty(lang, (message) => /\$ (?:ms|мс|%)|(?:\d) \d/.test(message))).toEqual([]);
  });
});

it('French signs of two parts stand after no-break spaces: narrow ones, but a full one before a colon', () => {
  expect(faulty('fr', (message) => /[^\u202f][;!?]|[^\u00a0]:/.test(message.replace(OPERATORS, '')))).toEqual([]);
});

it('German and Ukrainian ellipses follow the custom of the language', () => {
  // “Wird gespeichert …” leaves words out, and they do not go to the next line alone; Ukrainian writes it to the word.
  expect(faulty('de', (message) => /(?:[^\u00a0]|^)…$/.test(message))).toEqual([]);
  expect(faulty('uk', (message) => /\s…$/.test(message))).toEqual([]);
});
