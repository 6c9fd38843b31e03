import type { Query } from './query.ts';
import { search } from './search.ts';
import type { Hit, SearchIndex } from './search-index.ts';
import { wordsOf } from './words.ts';

/** Candidates read at a time. */
const PAGE = 100;

/** Candidates read at most: a phrase of common words alone must not read the whole library. */
const MOST_CANDIDATES = 5000;

/** What a phrase search found; `complete` is false when it gave up before it had read every candidate. */
export interface PhraseResult {
  hits: Hit[];
  complete: boolean;
}

/** Whether a text holds every phrase of a query, word for word. */
export function holdsPhrases(text: string, query: Query): boolean {
  const words = wordsOf(text);
  return query.phrases.every((phrase) => words.some((_, i) => phrase.every((word, j) => words[i + j] === word)));
}

/**
 * Passages that hold the query's phrases. The index keeps no word positions, so candidates are checked against their
 * text, best first, page by page. `readTexts` gives the text of each hit, `undefined` for one that is gone.
 */
export async function searchPhrases(
  index: SearchIndex,
  query: Query,
  limit: number,
  readTexts: (hits: Hit[]) => Promise<(string | undefined)[]>,
  signal: AbortSignal,
): Promise<PhraseResult> {
  const found: Hit[] = [];
  const limits = { topics: 0, sources: 0, passages: PAGE };
  let candidates = search(index, query, limits).hits.passages;
  for (let read = 0; read < candidates.length; read += PAGE) {
    const page = candidates.slice(read, read + PAGE);
    const texts = await readTexts(page);
    signal.throwIfAborted();
    page.forEach((hit, i) => {
      const text = texts[i];
      if (text !== undefined && holdsPhrases(text, query)) found.push(hit);
    });
    if (found.length >= limit) return { hits: found.slice(0, limit), complete: true };
    if (candidates.length === PAGE) {
      candidates = search(index, query, { ...limits, passages: MOST_CANDIDATES + 1 }).hits.passages;
    }
    if (read + PAGE >= MOST_CANDIDATES) return { hits: found, complete: candidates.length <= MOST_CANDIDATES };
  }
  return { hits: found, complete: true };
}
