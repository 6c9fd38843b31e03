import type { TopicKind } from '../../lib/corpus/topic.ts';

/** A stretch of a text to mark, in UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** A text and what of it the query found. */
export interface Marked {
  text: string;
  marks: Span[];
}

/** A topic found; `id` names it to whoever opens it. */
export interface TopicRow {
  type: 'topic';
  id: string;
  kind: TopicKind;
  title: Marked;
  summary: Marked;
}

/** A passage found. `date` is an ISO year, month or day. */
export interface PassageRow {
  type: 'passage';
  id: string;
  passage: Marked;
  source: string;
  date?: string;
}

/** A saved or bundled article found by its title. */
export interface SourceRow {
  type: 'source';
  id: string;
  title: Marked;
  publisher?: string;
  date?: string;
}

/** One result. */
export type SearchRow = TopicRow | PassageRow | SourceRow;

/** What a search shows. */
export type SearchState =
  | { state: 'idle'; recents: string[] }
  | {
      state: 'found';
      topics: TopicRow[];
      passages: PassageRow[];
      sources: SourceRow[];
      /** The query as it was taken, where that is not as typed. */
      instead?: string;
      /** Words that no result holds. */
      dropped: string[];
    }
  | { state: 'nothing'; nearest: TopicRow[] }
  | { state: 'failed' };

/** A query that completes a filter being typed, and where the caret then stands. */
export interface Completion {
  label: string;
  query: string;
  caret: number;
}

/** One entry of the list: a filter to complete, an earlier query, or a result. */
export type Option =
  | { type: 'completion'; completion: Completion }
  | { type: 'recent'; query: string }
  | { type: 'row'; row: SearchRow };

/** A heading's message key and the options under it. */
export interface OptionGroup {
  heading: 'searchFilters' | 'searchRecents' | 'searchTopics' | 'searchPassages' | 'searchSources' | 'searchNearest';
  options: Option[];
}

/** The list for a state, in order; groups without options are left out. */
export function optionGroups(state: SearchState, completions: readonly Completion[]): OptionGroup[] {
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
