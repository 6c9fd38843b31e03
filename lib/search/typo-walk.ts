import type { Segment } from './segment.ts';

/** Terms longer than this are not compared: nobody mistypes a word of 64 letters by one or two. */
const LONGEST = 64;

/** Terms from `from` up to `to`, all at the same edit distance. */
export interface TypoRange {
  from: number;
  to: number;
  distance: number;
}

/**
 * Finds the terms within `limit` edits of a word, where an edit inserts, deletes or replaces a letter or swaps two
 * neighbours (optimal string alignment). With `prefix`, terms count as soon as a beginning of theirs is near enough.
 *
 * Walks the sorted dictionary as if it were a trie: one row of the edit matrix per letter, rows of the shared
 * beginning are kept from term to term, and a beginning that cannot come near any more skips all terms that share it.
 */
export class TypoWalk {
  readonly #segment: Segment;
  readonly #word: number[];
  readonly #limit: number;
  readonly #prefix: boolean;
  /** Row r holds the distances between the first r letters of the path and each beginning of the word. */
  readonly #rows: Uint8Array;
  readonly #path = new Uint16Array(LONGEST);
  /** Distance of the path at each depth; with `prefix` the least of it and all its beginnings. */
  readonly #best = new Uint8Array(LONGEST + 1);
  readonly #found: TypoRange[] = [];

  constructor(segment: Segment, word: string, limit: number, prefix: boolean) {
    this.#segment = segment;
    this.#word = Array.from(word.slice(0, LONGEST), (_, i) => word.charCodeAt(i));
    this.#limit = limit;
    this.#prefix = prefix;
    const width = this.#word.length + 1;
    this.#rows = new Uint8Array(width * (LONGEST + 1));
    for (let i = 0; i < width; i++) this.#rows[i] = i;
    this.#best[0] = this.#word.length;
  }

  /** The terms found from term `from` up to `to`, in order. */
  run(from: number, to: number): TypoRange[] {
    const { chars, termStarts } = this.#segment;
    const best = this.#best;
    let known = 0;
    let term = from;
    while (term < to) {
      const start = termStarts[term] as number;
      const length = (termStarts[term + 1] as number) - start;
      const reach = Math.min(length, LONGEST);
      let depth = 0;
      while (depth < known && depth < reach && this.#path[depth] === chars[start + depth]) depth++;
      let next = term + 1;
      let decided = false;
      while (depth < reach && !decided) {
        const nearest = this.#addRow(depth, chars[start + depth] as number);
        depth++;
        decided = nearest > this.#limit || (this.#prefix && nearest >= (best[depth] as number));
        if (decided) next = Math.min(to, this.#endOfBranch(term, depth));
      }
      const fits = this.#prefix || (!decided && depth === length);
      if (fits && (best[depth] as number) <= this.#limit) this.#emit(term, next, best[depth] as number);
      known = depth;
      term = next;
    }
    return this.#found;
  }

  #emit(from: number, to: number, distance: number): void {
    const last = this.#found.at(-1);
    if (last?.to === from && last.distance === distance) last.to = to;
    else this.#found.push({ from, to, distance });
  }

  /** Computes row and best distance at `depth + 1` for a letter; gives the least distance in the row. */
  #addRow(depth: number, letter: number): number {
    const rows = this.#rows;
    const path = this.#path;
    const word = this.#word;
    const width = word.length + 1;
    path[depth] = letter;
    const above = depth * width;
    const row = above + width;
    const aboveTwo = above - width;
    const before = depth > 0 ? (path[depth - 1] as number) : -1;
    let left = depth + 1;
    let nearest = left;
    rows[row] = left;
    for (let i = 1; i < width; i++) {
      const own = word[i - 1] as number;
      let distance = (rows[above + i - 1] as number) + (own === letter ? 0 : 1);
      const inserted = (rows[above + i] as number) + 1;
      if (inserted < distance) distance = inserted;
      if (left + 1 < distance) distance = left + 1;
      if (i > 1 && own === before && word[i - 2] === letter) {
        const swapped = (rows[aboveTwo + i - 2] as number) + 1;
        if (swapped < distance) distance = swapped;
      }
      rows[row + i] = distance;
      left = distance;
      if (distance < nearest) nearest = distance;
    }
    this.#best[depth + 1] = this.#prefix ? Math.min(left, this.#best[depth] as number) : left;
    return nearest;
  }

  /** First term after `term` that does not share its first `depth` letters; gallops, since branches are often long. */
  #endOfBranch(term: number, depth: number): number {
    const { chars, termStarts, terms } = this.#segment;
    const start = termStarts[term] as number;
    const shares = (other: number): boolean => {
      const at = termStarts[other] as number;
      if ((termStarts[other + 1] as number) - at < depth) return false;
      for (let i = depth - 1; i >= 0; i--) if (chars[at + i] !== chars[start + i]) return false;
      return true;
    };
    let last = term;
    let step = 1;
    while (last + step < terms && shares(last + step)) {
      last += step;
      step *= 2;
    }
    let low = last + 1;
    let high = Math.min(last + step, terms);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (shares(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
