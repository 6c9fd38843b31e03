/** Letters that Unicode does not decompose, with what a reader without that keyboard types instead. */
const PLAIN: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ŧ: 't',
  ς: 'σ',
  ʼ: "'",
  '’': "'",
};

/**
 * Marks a reader may leave out: accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic with its
 * stretching stroke. Signs of other scripts are letters in their own right and stay (Devanagari vowels, kana voicing).
 */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]+/g;

/** Not there at all for a reader: soft hyphens, zero-width and direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

const NOT_ASCII = /[^\0-\x7f]/;

/**
 * Text as search compares it: lower case, without accents, compatibility forms resolved (ﬁ, full-width, ½). More
 * forgiving than the fold of matching, which must not mark what only looks alike. Offsets into the result do not fit
 * the original.
 */
export function foldLetters(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(OPTIONAL_MARKS, '')
    .replace(/[æœßþðđħıłøŧςʼ’]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}
