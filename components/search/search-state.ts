import type { SearchCompletion, SearchRow, SearchState } from '../../lib/corpus/search-data.ts';

/** One entry of the list: a filter to complete, an earlier query, or a result. */
export type Option =
  | { type: 'completion'; completion: SearchCompletion }
  | { type: 'recent'; query: string }
  | { type: 'row'; row: SearchRow };

/** A heading's message key and the options under it. */
export interface OptionGroup {
  heading: 'searchFilters' | 'searchRecents' | 'searchTopics' | 'searchPassages' | 'searchSources' | 'searchNearest';
  options: Option[];
}

/** The list for a state, in order; groups without options are left out. */
export function optionGroups(state: SearchState, completions: readonly SearchCompletion[]): OptionGroup[] {
  const rows = (list: SearchRow[]): Option[] => list.map((row) => ({ type: 'row', row }));
  const groups: OptionGroup[] = [
    { heading: 'searchFilters', options: completions.map((completion) => ({ type: 'completion', completion })) },
  ];
  if (state.state === 'idle')
    groups.push({ heading: 'searchRecents', options: state.recents.map((query) => ({ type: 'recent', query })) });
  if (state.state === 'found')
    groups.push(
      { heading: 'searchTopics', options: rows(state.topics) },
      { heading: 'searchPassages', options: rows(state.passages) },
      { heading: 'searchSources', options: rows(state.sources) },
    );
  if (state.state === 'nothing') groups.push({ heading: 'searchNearest', options: rows(state.nearest) });
  return groups.filter(({ options }) => options.length > 0);
}

/** Tells options apart, so that the chosen one stays chosen while results around it change. */
export function optionKey(option: Option): string {
  switch (option.type) {
    case 'completion':
      return `completion ${option.completion.query}`;
    case 'recent':
      return `recent ${option.query}`;
    case 'row':
      return `${option.row.type} ${option.row.id}`;
  }
}

/**
 * The option that Enter would take: the one the reader moved to while it is there, otherwise the first result. Where
 * nothing was typed none is chosen, and -1 is given.
 */
export function chosenIndex(options: readonly Option[], moved: string | undefined): number {
  const index = moved === undefined ? -1 : options.findIndex((option) => optionKey(option) === moved);
  return index >= 0 ? index : options.findIndex(({ type }) => type === 'row');
}
