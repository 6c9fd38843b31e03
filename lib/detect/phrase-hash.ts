/*
 * The arithmetic that the phrase table's compiler and its scan share. All values are 32-bit integers.
 *
 * A word is reduced to a signature of its first two, middle and last two units and its length: exact up to five letters
 * and cheap enough to compute for every word of a page. Phrases hash word by word, with the separators between.
 */

const K1 = 0x9e3779b1 | 0;
const K2 = 0x85ebca6b | 0;
const K3 = 0xc2b2ae35 | 0;
const K4 = 0x27d4eb2f | 0;
const FNV_PRIME = 0x01000193;
const FNV_SEED = 0x811c9dc5 | 0;

/**
 * Signature of a word from `head` (its first two units, low half first), `tail` (its last two), its middle unit and its
 * length. A word of one unit has it as `head` and in the upper half of `tail`.
 */
export function wordSignature(head: number, tail: number, middle: number, length: number): number {
  const s = Math.imul(head, K1) ^ Math.imul(tail, K2) ^ Math.imul(middle | (length << 16), K3);
  return Math.imul(s ^ (s >>> 15), K4);
}

/** Key of two words in a row, from their signatures. */
export function pairSignature(first: number, second: number): number {
  const s = Math.imul(first ^ ((second << 13) | (second >>> 19)), K1);
  return s ^ (s >>> 15);
}

/** Hash of all units of a word: for lexicons in which signatures collide too often. */
export function wordHash(units: Uint16Array, start: number, end: number): number {
  let h = FNV_SEED;
  for (let i = start; i < end; i++) h = Math.imul(h ^ (units[i] as number), FNV_PRIME);
  h = Math.imul(h ^ (h >>> 15), K2);
  return h ^ (h >>> 13);
}

/** Hash of a phrase one word longer. */
export function extendPhrase(phrase: number, separator: number, word: number): number {
  const h = (phrase << 5) | (phrase >>> 27);
  return (Math.imul(h ^ word, K1) + Math.imul(separator, K3)) | 0;
}

/** The two bits of a key in its word of the Bloom filter. */
export function bloomBits(key: number): number {
  return (1 << (key >>> 22)) | (1 << (key >>> 27));
}

/** 1 if both bits of a key are set in its word of the Bloom filter, else 0; without a branch. */
export function bloomHolds(word: number, key: number): number {
  return (word >>> (key >>> 22)) & (word >>> (key >>> 27)) & 1;
}

/** No phrase goes over a gap of this code. */
export const NO_PHRASE = 0;

const SPACE = 1;
const HYPHEN = 2;
/** A gap longer than this, white space apart, ends a phrase: ". (", "’ – ‘". */
const LONGEST_GAP = 4;

/**
 * One code for what stands between two words. White space counts once and a single hyphen counts as a space; other
 * separators must be the same, with or without space around them: "Trump, Jr." and "AT&T", but not "S. 400" for "S 400".
 */
export function gapCode(units: Uint16Array, start: number, end: number): number {
  if (end - start === 1) {
    const code = units[start] as number;
    return code === HYPHEN ? SPACE : code;
  }
  let hash = 0;
  let space = 0;
  let hyphens = 0;
  let others = 0;
  for (let i = start; i < end; i++) {
    const code = units[i] as number;
    if (code === 0) return NO_PHRASE;
    if (code === SPACE) space = 1;
    else if (code === HYPHEN) hyphens++;
    else {
      if (++others > LONGEST_GAP) return NO_PHRASE;
      hash = (Math.imul(hash ^ code, FNV_PRIME) + 77) | 0;
    }
  }
  if (others === 0) return hyphens > 1 ? NO_PHRASE : SPACE;
  return hyphens > 0 ? NO_PHRASE : (hash << 1) | space | 0x100;
}
