/*
 * Layout of a phrase table inside a lexicon's buffer. The header is 16 numbers of 32 bits, sections follow on 16-byte
 * bounds. Slots and filter are read in the byte order of the machine, which is little-endian wherever browsers run.
 */

/** Numbers of the header, by name, in their order. */
export const TABLE_HEADER = [
  'forms',
  'longest',
  'filterWords',
  'slots',
  'chains',
  'fullHash',
  'poolBytes',
  'filterAt',
  'slotsAt',
  'poolStartsAt',
  'ownersAt',
  'chainsAt',
  'flagsAt',
  'poolAt',
  'bytes',
  'reserved',
] as const;

/** The header's numbers; offsets are in bytes from the table's start. */
export type TableHeader = Record<(typeof TABLE_HEADER)[number], number>;

/** The form matches only as written or in capitals throughout. */
export const EXACT = 1;
/** Another form has the same hash; it stands in `chains`. */
export const CHAINED = 2;
/** The pool holds two bytes a unit, since a unit is beyond Latin-1. */
export const WIDE = 4;
/** The name has other senses. */
export const AMBIGUOUS = 8;
/** Made by rule from an alias: its plural, its joined spelling. */
export const DERIVED = 16;

/** Set in a slot's second word when a longer phrase starts with this one. */
export const HAS_LONGER = 0x80000000;
/** The rest of a slot's second word: number of the form plus one, or none. */
export const FORM_BITS = 0x7fffffff;

/** Rounds up to a multiple of 16. */
export function align(bytes: number): number {
  return (bytes + 15) & ~15;
}
