import { typosAllowed } from './candidates.ts';
import { editDistance } from './edit-distance.ts';
import type { Query, QueryWord } from './query.ts';
import { wordSpans } from './words.ts';

/** A stretch of a shown text that the query found, in UTF-16 offsets. */
export interface Mark {
  start: number;
  end: number;
}

/**
 * What of a text to mark for a query: words that are, or begin with, a word of the query, and with `typos` those near
 * it; of phrases only where the whole phrase stands. In order, not overlapping.
 */
export function marksIn(text: string, query: Query, typos: boolean): Mark[] {
  const spans = wordSpans(text);
  const words = query.words.filter(({ literal }) => !literal);
  const marks: Mark[] = spans.filter(({ word }) => words.some((wanted) => fits(wanted, word, typos)));
  for (const phrase of query.phrases) {
    for (let i = 0; i + phrase.length <= spans.length; i++) {
      const run = spans.slice(i, i + phrase.length);
      if (run.every(({ word }, j) => word === phrase[j])) marks.push(joined(run));
    }
  }
  return merged(marks);
}

function fits(wanted: QueryWord, word: string, typos: boolean): boolean {
  if (word === wanted.word || (wanted.open && word.startsWith(wanted.word))) return true;
  if (!typos) return false;
  const allowed = typosAllowed(wanted.word);
  const limit = word.charAt(0) === wanted.word.charAt(0) ? allowed.rightStart : allowed.wrongStart;
  return limit > 0 && editDistance(wanted.word, word, limit, wanted.open) <= limit;
}

function joined(spans: readonly Mark[]): Mark {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function merged(marks: Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const { start, end } of marks.sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
