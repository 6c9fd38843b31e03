import { foldLetters } from '../text/fold-letters.ts';

/** A folded word of a text and where it stands there, in UTF-16 offsets. */
export interface WordSpan {
  word: string;
  start: number;
  end: number;
}

/** Invisible characters inside a word belong to it, until it is folded. */
const WORD = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*[\p{L}\p{N}\p{M}])?/gu;
const POSSESSIVE = /(?<=[\p{L}\p{N}])['’ʼ][sS](?![\p{L}\p{N}\p{M}])/gu;

/** Scripts written without spaces; their runs are indexed as overlapping pairs of characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** No unspaced script stands below U+0E00, so most words need no closer look. */
const MAYBE_UNSPACED = /[\u0e00-\uffff]/;

/** The folded words of a text, in order; unspaced scripts give pairs of characters. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const folded = foldLetters(text);
  const plain = folded.includes("'") ? folded.replace(POSSESSIVE, ' ') : folded;
  for (const [word] of plain.matchAll(WORD)) {
    if (MAYBE_UNSPACED.test(word)) for (const piece of pieces(word)) words.push(word.slice(piece.start, piece.end));
    else words.push(word);
  }
  return words;
}

/**
 * The last character of each unspaced run of a text. No pair starts with it, so it is indexed alone and a reader who
 * types only this character still finds it.
 */
export function runEnds(text: string): string[] {
  if (!MAYBE_UNSPACED.test(text)) return [];
  return [...foldLetters(text).matchAll(UNSPACED)].filter(([run]) => run.length > 1).map(([run]) => run.slice(-1));
}

/** The words of `wordsOf` with their places in the original text. */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  const plain = /['’ʼ]/.test(text) ? text.replace(POSSESSIVE, (cut) => ' '.repeat(cut.length)) : text;
  for (const match of plain.matchAll(WORD)) {
    const [raw] = match;
    if (!MAYBE_UNSPACED.test(raw)) {
      for (const word of wordsOf(raw)) spans.push({ word, start: match.index, end: match.index + raw.length });
      continue;
    }
    for (const piece of pieces(raw)) {
      const start = match.index + piece.start;
      for (const word of wordsOf(raw.slice(piece.start, piece.end)))
        spans.push({ word, start, end: match.index + piece.end });
    }
  }
  return spans;
}

/** Cuts one run of letters into spaced words and pairs of unspaced characters. */
function* pieces(word: string): Generator<{ start: number; end: number }> {
  let done = 0;
  for (const match of word.matchAll(UNSPACED)) {
    if (match.index > done) yield { start: done, end: match.index };
    done = match.index + match[0].length;
    if (match[0].length === 1) yield { start: match.index, end: done };
    for (let at = match.index; at + 1 < done; at++) yield { start: at, end: at + 2 };
  }
  if (done < word.length) yield { start: done, end: word.length };
}
