import { documentFrequency } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { Segment } from './segment.ts';
import { type TypoRange, TypoWalk } from './typo-walk.ts';

/** Shorter words are too near to too many others to guess at typos. */
const SHORTEST_TYPO = 4;
/** From this length a word may be wrong in two places. */
const SHORTEST_TWO_TYPOS = 8;
/** From this length an open word may be mistyped before it is finished. */
const SHORTEST_OPEN_TYPO = 5;
/** Typing leaves earlier words as they are, so their walks are kept: as many per segment. */
const KEPT_WALKS = 32;

/** How a term came to stand for a word, best first; typos by their distance. */
export type Closeness = 'exact' | 'prefix' | 'typo';

/** How much a term counts that is not the word itself. */
const WEIGHT_OF_PREFIX = 0.75;
const WEIGHT_OF_DISTANCE = [0.7, 0.5, 0.25];
/** A mistyped beginning is the weaker guess beside a mistyped whole word. */
const WEIGHT_OF_UNFINISHED = 0.8;

/** Terms of one segment that stand for a word. */
export interface TermRange {
  from: number;
  to: number;
  closeness: Closeness;
  weight: number;
}

/** The terms that stand for a word, by place of the segment, and in how many documents. */
export interface Candidates {
  ranges: TermRange[][];
  exact: number;
  prefix: number;
  typo: number;
}

/** Finds the terms for words, and remembers walks of words typed before. */
export class CandidateFinder {
  readonly #segments: readonly Segment[];
  readonly #walks: Map<string, TypoRange[]>[];

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    this.#walks = segments.map(() => new Map());
  }

  /** The terms that are the word or, when it is open, begin with it; with `typos` also those near it. */
  find(query: QueryWord, typos: boolean): Candidates {
    const found: Candidates = { ranges: [], exact: 0, prefix: 0, typo: 0 };
    this.#segments.forEach((segment, place) => {
      const ranges: TermRange[] = [];
      const first = segment.lowerBound(query.word);
      const isKnown = segment.is(first, query.word);
      if (isKnown) {
        ranges.push({ from: first, to: first + 1, closeness: 'exact', weight: 1 });
        found.exact += documentFrequency(segment, first, first + 1);
      }
      if (query.open) {
        const from = isKnown ? first + 1 : first;
        const to = segment.prefixEnd(query.word, from);
        if (to > from) ranges.push({ from, to, closeness: 'prefix', weight: WEIGHT_OF_PREFIX });
        found.prefix += documentFrequency(segment, from, to);
      }
      if (typos && !query.literal) {
        const unfinished = query.open && query.word.length >= SHORTEST_OPEN_TYPO;
        for (const { from, to, distance } of this.#near(place, segment, query.word, unfinished)) {
          const weight = (WEIGHT_OF_DISTANCE[distance] ?? 0) * (unfinished && distance > 0 ? WEIGHT_OF_UNFINISHED : 1);
          ranges.push({ from, to, closeness: 'typo', weight });
          if (distance > 0) found.typo += documentFrequency(segment, from, to);
        }
        for (const { from, to, distance } of unfinished ? this.#near(place, segment, query.word, false) : [])
          ranges.push({ from, to, closeness: 'typo', weight: WEIGHT_OF_DISTANCE[distance] ?? 0 });
      }
      found.ranges.push(ranges);
    });
    return found;
  }

  #near(place: number, segment: Segment, word: string, prefix: boolean): TypoRange[] {
    if (word.length < SHORTEST_TYPO) return [];
    const walks = this.#walks[place];
    const key = prefix ? `${word}*` : word;
    const known = walks?.get(key);
    if (known) return known;
    const found = walk(segment, word, prefix);
    if (walks) {
      const [oldest] = walks.keys();
      if (walks.size >= KEPT_WALKS && oldest !== undefined) walks.delete(oldest);
      walks.set(key, found);
    }
    return found;
  }
}

/** How many typos a word may have, where its first letter is right and where it is not. */
export function typosAllowed(word: string): { rightStart: number; wrongStart: number } {
  if (word.length < SHORTEST_TYPO) return { rightStart: 0, wrongStart: 0 };
  return { rightStart: word.length < SHORTEST_TWO_TYPOS ? 1 : 2, wrongStart: 1 };
}

function walk(segment: Segment, word: string, prefix: boolean): TypoRange[] {
  const { rightStart, wrongStart } = typosAllowed(word);
  const near = (limit: number, from: number, to: number) => new TypoWalk(segment, word, limit, prefix).run(from, to);
  if (rightStart === wrongStart) return near(rightStart, segment.firstWord, segment.terms);
  const first = word.slice(0, 1);
  const from = segment.lowerBound(first);
  const to = segment.prefixEnd(first, from);
  return [
    ...near(wrongStart, segment.firstWord, from),
    ...near(rightStart, from, to),
    ...near(wrongStart, to, segment.terms),
  ];
}
