import type { TopicKind } from './topic.ts';

/** A text and what of it the query found, in UTF-16 offsets. */
export interface Marked {
  text: string;
  marks: { start: number; end: number }[];
}

/** A topic found; `id` is its key. */
export interface TopicRow {
  type: 'topic';
  id: string;
  kind: TopicKind;
  title: Marked;
  summary: Marked;
}

/** A passage found; `id` is `pack/source/index`. `date` is an ISO year, month or day. */
export interface PassageRow {
  type: 'passage';
  id: string;
  passage: Marked;
  source: string;
  date?: string;
}

/** A saved or bundled article found by its title; `id` is `pack/source`. */
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
export interface SearchCompletion {
  label: string;
  query: string;
  caret: number;
}

/** Everything a search box shows at a moment. */
export interface SearchView {
  query: string;
  state: SearchState;
  /** Ways to go on with the filter under the caret. */
  completions: SearchCompletion[];
  /** How much of the index is built, from 0 to 1. */
  indexed: number;
}
