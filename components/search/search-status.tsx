import type { SearchState } from '../../lib/corpus/search-data.ts';
import { listWords } from '../list-words.ts';
import { useT } from '../words.ts';

/** One line that says what was found, or was made of the query; it keeps its place when empty, so nothing jumps. */
export function SearchStatus({
  state,
  query,
  indexed,
}: {
  state: SearchState;
  query: string;
  /** How much of the index is built, from 0 to 1. */
  indexed: number;
}) {
  const t = useT();
  const says: string[] = [];
  if (state.state === 'found') {
    says.push(t.plural('searchFound', state.topics.length + state.passages.length + state.sources.length));
    if (state.instead !== undefined) says.push(t('searchInstead', state.instead));
    if (state.dropped.length > 0) says.push(t('searchDropped', listWords(state.dropped, t.lang)));
  }
  // What is not indexed yet may hold it.
  if (state.state === 'nothing' && indexed === 1) says.push(t('searchNothing', query), t('searchNothingHint'));
  if (indexed < 1) says.push(t('searchIndexing', percent(indexed, t.lang)));
  return (
    <p class="search-status" role="status">
      {says.join(' ')}
    </p>
  );
}

function percent(share: number, lang: string): string {
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
