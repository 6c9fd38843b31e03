/*
 * The arithmetic that the phrase table's compiler and its scan share. All values are 32-bit integers.
 *
 * A word is reduced to a signature of its first four and last four letters and its length: exact up to eight letters and
 * cheap enough to compute for every word of a page. Phrases hash word by word, with the separators between.
 */

/** Folded units; those of ASCII may lie in bytes. */
export type Units = Uint8Array | Uint16Array;

const K1 = 0x9e3779b1 | 0;
const K2 = 0x85ebca6b | 0;
const K3 = 0xc2b2ae35 | 0;
const K4 = 0x27d4eb2f | 0;
const FNV_PRIME = 0x01000193;
const FNV_SEED = 0x811c9dc5 | 0;

/** A folded unit as one byte, itself if it is ASCII. Signatures need not tell all units apart: spellings are compared. */
export function letterOf(unit: number): number {
  return (unit ^ (unit >>> 8)) & 0xff;
}

/**
 * Signature of a word from `head` (the four letters from its start on, little end first), `tail` (the four before its
 * end) and its length. What lies beside a shorter word is shifted out.
 */
export function wordSignature(head: number, tail: number, length: number): number {
  const lacking = 4 - length;
  const shift = (lacking & ~(lacking >> 31)) << 3;
  const s = Math.imul(head << shift, K1) ^ Math.imul(tail >>> shift, K2) ^ Math.imul(length, K3);
  return Math.imul(s ^ (s >>> 15), K4);
}

/** Key of two words in a row, from their signatures. */
export function pairSignature(first: number, second: number): number {
  const s = Math.imul(first ^ ((second << 13) | (second >>> 19)), K1);
  return s ^ (s >>> 15);
}

/** Hash of all units of a word: for lexicons in which signatures collide too often. */
export function wordHash(units: Units, start: number, end: number): number {
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
export function gapCode(units: Units, start: number, end: number): number {
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
