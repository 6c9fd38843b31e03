import { foldLetters } from '../text/fold-letters.ts';

/** A folded word of a text and where it stands there, in UTF-16 offsets. */
export interface WordSpan {
  word: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const POSSESSIVE = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}\p{M}])/gu;

/** Scripts written without spaces; their runs are indexed as overlapping pairs of characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** No unspaced script stands below U+0E00, so most words need no closer look. */
const MAYBE_UNSPACED = /[\u0e00-\uffff]/;

/** What folds independently of its neighbours: a character with its marks, or a run of Korean letter parts. */
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|.[\p{M}\uff9e\uff9f]*/gsu;

/** The folded words of a text, in order; unspaced scripts give pairs of characters. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of withoutPossessive(foldLetters(text)).matchAll(WORD)) {
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

/** The words of `wordsOf` with their places in the original text. Slower: for texts that are shown. */
export function wordSpans(text: string): WordSpan[] {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    folded += foldLetters(match[0]);
    while (starts.length < folded.length) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return [...withoutPossessive(folded).matchAll(WORD)].flatMap(({ 0: run, index }) =>
    [...pieces(run)].map(({ start, end }) => ({
      word: run.slice(start, end),
      start: starts[index + start] ?? 0,
      end: ends[index + end - 1] ?? 0,
    })),
  );
}

function withoutPossessive(folded: string): string {
  return folded.includes("'") ? folded.replace(POSSESSIVE, '  ') : folded;
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
