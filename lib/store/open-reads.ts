import { Database } from './database.ts';
import { guarded } from './guard.ts';
import { corpusReads } from './reads.ts';
import { searchParts } from './search-parts.ts';
import type { CorpusReads, SearchStore, Store } from './store.ts';
import { watch } from './watch.ts';

/** The part of the store that only reads, for pages that must be there at once: without imports and backup. */
export function openReads(
  database = new Database(),
): CorpusReads & Omit<SearchStore, 'changeSearch'> & Pick<Store, 'watch'> {
  return {
    ...guarded(database, { ...corpusReads(database), ...searchParts(database) }),
    watch: (what, changed, signal) => watch(database, what, changed, signal),
  };
}
