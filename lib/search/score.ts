import type { Candidates, Closeness } from './candidates.ts';
import { Postings } from './postings.ts';
import type { DocumentRange, Segment } from './segment.ts';
import { IMPACT_STEPS, NAME_MARK } from './segment-format.ts';
import { TopHits } from './top-hits.ts';

/** BM25's k1: how soon a word's repetition stops to count. */
const SATURATION = 1.2;

/** A name that is exactly the query stands above any sum of word scores, which stay below about 60. */
const EXACT_NAME_BONUS = 1000;
/** A name that starts with the query: this much, and more the more of the name is typed. */
const NAME_START_BONUS = 20;
const NAME_COVERED_BONUS = 60;
/** How much of a name bonus depends on the field: titles before aliases. */
const NAME_FIELD_SHARE = 0.1;
/** Names that start alike and get a bonus: beyond this many the query says too little. */
const MOST_NAMES = 3000;
/** Where any word will do, each word found outweighs how well it was found. */
const WORD_FOUND_BONUS = 5;

/** BM25's share of a word's worth for each impact byte. */
const SHARE_OF_IMPACT = Float32Array.from({ length: 256 }, (_, impact) => {
  const frequency = impact / IMPACT_STEPS;
  return (frequency * (SATURATION + 1)) / (frequency + SATURATION);
});

/** One segment, and what of it is gone or filtered out. */
export interface SearchedSegment {
  segment: Segment;
  hidden: readonly DocumentRange[];
}

/** What to rank: the candidates of each word, the query as a whole name, and whether every word must be there. */
export interface Ranking {
  candidates: readonly Candidates[];
  /** The query's words in order, one space apart; `undefined` gives no bonus to names. */
  name: string | undefined;
  /** Whether the last word may be unfinished. */
  open: boolean;
  need: 'all' | 'any';
  size: number;
}

/** Scores documents; its arrays serve one segment after the other, so they cost memory only once. */
export class Scorer {
  readonly #postings = new Postings();
  #score = new Float32Array(0);
  /** What the word now counted has given a document so far: of several terms for one word only the best counts. */
  #given = new Float32Array(0);
  #found = new Uint16Array(0);
  /** The documents that hold a word: the first `#touches` entries. They are few beside all, as rare words come first. */
  #touched = new Uint32Array(0);
  #touches = 0;

  /** The best documents of segments that share one statistic. */
  rank(segments: readonly SearchedSegment[], ranking: Ranking): TopHits {
    const { candidates, need } = ranking;
    const top = new TopHits(ranking.size);
    const documents = segments.reduce((sum, { segment }) => sum + segment.documents, 0);
    const worths = candidates.map((word) => worthOf(word, documents));
    const rarestFirst = candidates.map((_, word) => word).sort((a, b) => heldBy(candidates[a]) - heldBy(candidates[b]));
    segments.forEach(({ segment, hidden }, place) => {
      const held = candidates.filter(({ ranges }) => (ranges[place]?.length ?? 0) > 0).length;
      if (held === 0 || (need === 'all' && held < candidates.length)) return;
      this.#reset(segment.documents);
      let before = 0;
      for (const word of rarestFirst) {
        for (const { from, to, closeness, weight } of candidates[word]?.ranges[place] ?? []) {
          this.#add(segment, from, to, word, weight * (worths[word]?.[closeness] ?? 0), before);
        }
        // Where every word is needed, common ones need not be counted where a rare one is missing.
        if (need === 'all') before |= 1 << word;
      }
      for (const { start, end } of hidden) this.#found.fill(0, start, end);
      const all = (1 << candidates.length) - 1;
      if (ranking.name !== undefined) this.#addNames(segment, ranking.name, ranking.open, all);
      this.#collect(place, top, need === 'all' ? all : undefined);
    });
    return top;
  }

  #reset(documents: number): void {
    if (documents > this.#score.length) {
      this.#score = new Float32Array(documents);
      this.#given = new Float32Array(documents);
      this.#found = new Uint16Array(documents);
      this.#touched = new Uint32Array(documents);
    } else {
      this.#score.fill(0, 0, documents);
      this.#found.fill(0, 0, documents);
    }
    this.#touches = 0;
  }

  /** Counts a word in the documents that hold all words of the mask `before`. */
  #add(segment: Segment, from: number, to: number, word: number, worth: number, before: number): void {
    const score = this.#score;
    const given = this.#given;
    const found = this.#found;
    const touched = this.#touched;
    const bit = 1 << word;
    for (let term = from; term < to; term++) {
      const { count, documents, impacts } = this.#postings.read(segment, term, found, before);
      for (let i = 0; i < count; i++) {
        const document = documents[i] as number;
        const marks = found[document] as number;
        if (marks === 0) touched[this.#touches++] = document;
        const points = worth * (SHARE_OF_IMPACT[impacts[i] as number] as number);
        if ((marks & bit) === 0) {
          found[document] = marks | bit;
          score[document] = (score[document] as number) + points;
          given[document] = points;
        } else if (points > (given[document] as number)) {
          score[document] = (score[document] as number) + points - (given[document] as number);
          given[document] = points;
        }
      }
    }
  }

  #addNames(segment: Segment, name: string, open: boolean, all: number): void {
    const key = NAME_MARK + name;
    const from = segment.lowerBound(key, 0, segment.firstWord);
    const end = open ? segment.prefixEnd(key, from, segment.firstWord) : from + (segment.is(from, key) ? 1 : 0);
    const bonuses = new Map<number, number>();
    for (let term = from; term < Math.min(end, from + MOST_NAMES); term++) {
      const length = segment.termLength(term);
      const bonus =
        length === key.length ? EXACT_NAME_BONUS : NAME_START_BONUS + (NAME_COVERED_BONUS * key.length) / length;
      const { count, documents, impacts } = this.#postings.read(segment, term);
      for (let i = 0; i < count; i++) {
        const document = documents[i] as number;
        if (this.#found[document] !== all) continue;
        const field = 1 - NAME_FIELD_SHARE + (NAME_FIELD_SHARE * (impacts[i] as number)) / 255;
        bonuses.set(document, Math.max(bonus * field, bonuses.get(document) ?? 0));
      }
    }
    for (const [document, bonus] of bonuses) this.#score[document] = (this.#score[document] as number) + bonus;
  }

  #collect(place: number, top: TopHits, needed: number | undefined): void {
    const score = this.#score;
    const found = this.#found;
    for (let i = 0; i < this.#touches; i++) {
      const document = this.#touched[i] as number;
      const marks = found[document] as number;
      if (marks === 0 || (needed !== undefined && marks !== needed)) continue;
      const points = score[document] as number;
      top.offer(place, document, needed === undefined ? points + WORD_FOUND_BONUS * bits(marks) : points, marks);
    }
  }
}

/** BM25's inverse document frequency of a word, by how it was matched: the more a guess takes in, the less it says. */
function worthOf({ exact, prefix, typo }: Candidates, documents: number): Record<Closeness, number> {
  const worth = (frequency: number): number => {
    const held = Math.min(frequency, documents);
    return Math.log(1 + (documents - held + 0.5) / (held + 0.5));
  };
  return { exact: worth(exact), prefix: worth(exact + prefix), typo: worth(exact + Math.max(prefix, typo)) };
}

function heldBy(word: Candidates | undefined): number {
  return word ? word.exact + word.prefix + word.typo : 0;
}

function bits(marks: number): number {
  let count = 0;
  for (let rest = marks; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
