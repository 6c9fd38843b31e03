/** First number of every lexicon: "SLEX" read as a little-endian number. */
export const LEXICON_MAGIC = 0x58454c53;

/** Version of the layout and of the rules that go into it; stored lexicons of another version are compiled again. */
export const LEXICON_VERSION = 3;

/** Numbers of 32 bits at the start of a lexicon, by name, in their order; offsets are in bytes. */
export const LEXICON_HEADER = [
  'magic',
  'version',
  'headerSum',
  'bodySum',
  'bytes',
  'topics',
  'recordStartsAt',
  'recordsAt',
  'packAt',
  'packBytes',
  'namesAt',
  'stems',
  'stemsAt',
  'reserved1',
  'reserved2',
  'reserved3',
] as const;

/** The header's numbers. */
export type LexiconHeader = Record<(typeof LEXICON_HEADER)[number], number>;

/** Bytes of the header. */
export const LEXICON_HEADER_BYTES = LEXICON_HEADER.length * 4;

/** FNV-1a over numbers of 32 bits: finds torn writes and cut files, no more. */
export function sum(numbers: Uint32Array): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < numbers.length; i++) h = Math.imul(h ^ (numbers[i] as number), 0x01000193);
  return h >>> 0;
}

/** Sum of a header, its own two sums left out of account. */
export function headerSum(numbers: Uint32Array): number {
  const copy = numbers.slice();
  copy[LEXICON_HEADER.indexOf('headerSum')] = 0;
  return sum(copy);
}
