/*
 * What a character is to matching. Every UTF-16 unit has one code: codes from `FIRST_WORD` up are units of words, already
 * folded (case, accents of Latin, Greek and the Russian ё, full width); lower codes are separators and the like.
 */

/** Ends any phrase: brackets, quotes, sentence marks. */
export const BREAK = 0;
/** White space of any width. */
export const SPACE = 1;
/** Any hyphen or short dash. */
export const HYPHEN = 2;
/** Any apostrophe. */
export const APOSTROPHE = 3;
/** The seam that `rewrite` puts between characters of scripts without spaces. */
export const SEAM = 9;
/** Only right after `rewrite`: combining marks, ligatures, surrogates, scripts without spaces. */
export const RARE = 30;
/** Not there at all: soft hyphens, zero-width and direction marks. */
export const IGNORED = 31;
/** The lowest code of a word's unit. */
export const FIRST_WORD = 32;

/** The unit that stands for a seam in rewritten text. */
export const SEAM_UNIT = '\ue000';

const SEPARATORS: [code: number, units: string][] = [
  [SPACE, ' \t\n\r\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000'],
  [HYPHEN, '-\u2010-\u2013\u2212\ufe63\uff0d'],
  [APOSTROPHE, "'\u2018\u2019\u02bc\u2032\uff07`\u00b4"],
  [4, '.\uff0e'],
  [5, '&\uff06'],
  [6, '/\uff0f'],
  [7, ',\uff0c'],
  [8, '+\uff0b'],
];

const IGNORED_UNITS = '\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff';

/** Combining marks that carry no letter of their own. */
const MARKS =
  '\u0300-\u034e\u0350-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f';
/** Letters that stand for several. */
const LIGATURES = '\u00df\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3\u1e9e\ufb00-\ufb06\ufb13-\ufb17';
/** Thai, Lao, Burmese, Khmer, kana and Han: no spaces between words. */
const SPACELESS =
  '\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3041-\u3098\u309d-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f';
const JAMO = '\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff';

/** Runs of units as `[first, last]` from a list in the notation of a character class. */
function* ranges(list: string): Generator<[number, number]> {
  for (let i = 0; i < list.length; i++) {
    const first = list.charCodeAt(i);
    if (list[i + 1] === '-' && i + 2 < list.length) {
      yield [first, list.charCodeAt(i + 2)];
      i += 2;
    } else yield [first, first];
  }
}

/** Blocks that hold letters with case or accents to fold; everywhere else a letter stands for itself. */
const FOLDED_BLOCKS =
  'A-Z\u00c0-\u058f\u10a0-\u10ff\u13a0-\u13ff\u1c80-\u1cbf\u1e00-\u1fff\u2c00-\u2dff\ua640-\ua7ff\uff10-\uff5a';

function foldUnit(unit: string): number {
  const lower = unit.toLowerCase();
  const base = lower.normalize('NFKD');
  // й, ї and their like are letters of their own; only ё is written both ways.
  const accented = /[^\u0400-\u052f]/.test(lower) || lower === 'ё' || lower === 'ѐ';
  const folded = accented && base.length > 0 ? base : lower;
  const code = folded.charCodeAt(0);
  return code >= FIRST_WORD ? code : unit.charCodeAt(0);
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536);
  let units = '';
  for (let c = 0x30; c < 0xfffe; c++) units += c >= 0xd800 && c <= 0xf8ff ? ' ' : String.fromCharCode(c);
  for (const run of units.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    for (let c = 0x30 + run.index, end = c + run[0].length; c < end; c++) table[c] = c;
  }
  for (const [first, last] of ranges(FOLDED_BLOCKS)) {
    for (let c = first; c <= last; c++) if (table[c] !== 0) table[c] = foldUnit(String.fromCharCode(c));
  }
  for (const [code, list] of [
    ...SEPARATORS,
    [IGNORED, IGNORED_UNITS] as const,
    [RARE, `${MARKS}${LIGATURES}${SPACELESS}${JAMO}\ud800-\udfff`] as const,
  ]) {
    for (const [first, last] of ranges(list)) table.fill(code, first, last + 1);
  }
  return table;
}

let plain: Uint16Array | undefined;
let rewritten: Uint16Array | undefined;

/** Code of every UTF-16 unit; built once, in about 3 ms, rather than shipped in every lexicon. */
export function foldTable(): Uint16Array {
  plain ??= buildTable();
  return plain;
}

/** Codes for text that went through `rewrite`: what was rare is a letter now, and seams separate. */
export function rewrittenFoldTable(): Uint16Array {
  if (rewritten === undefined) {
    rewritten = foldTable().slice();
    for (let c = 0; c < rewritten.length; c++) if (rewritten[c] === RARE) rewritten[c] = c;
    rewritten[SEAM_UNIT.charCodeAt(0)] = SEAM;
  }
  return rewritten;
}

/** Character class, as source of a regular expression, of units that are `RARE`. */
export const RARE_CLASS = { marks: MARKS, ligatures: LIGATURES, spaceless: SPACELESS, jamo: JAMO };
