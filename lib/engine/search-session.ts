import type { SearchView } from '../corpus/search-data.ts';
import { completeFilter } from '../search/completion.ts';
import { answerQuery } from './search-answer.ts';
import { type OpenedSearch, openSearch, type SearchReads } from './search-opening.ts';

/** What a search needs beside the store. */
export interface SearchHelp {
  /** Queries the reader found something with, the last one first. */
  recents(): Promise<string[]>;
  remember(query: string): Promise<void>;
  /** Asks for the index to be finished, and `damaged` segments to be built anew. */
  prepare(damaged: number[]): Promise<void>;
}

/** A search as you type: what a popup, a panel or a page shows of it at each moment. */
export interface SearchSession {
  readonly view: SearchView;
  /** Calls back with every new view, until the returned function is called. */
  follow(listener: (view: SearchView) => void): () => void;
  /** The reader typed; `caret` is where they stand, in UTF-16 units. */
  type(query: string, caret?: number): void;
  /** The reader took one of the results. */
  taken(): void;
  /** Begins again after a failure. */
  retry(): void;
}

/** ms that an answer from names has before the rest is read: enough for one that finds what it looks for. */
const HEAD_START = 8;

/**
 * Starts a search in the view that shows it: segments are read straight from the database, names first, so that no
 * worker has to wake up for the first result. It follows changes of the index until `signal` aborts.
 */
export function startSearch(reads: SearchReads, help: SearchHelp, signal: AbortSignal): SearchSession {
  const listeners = new Set<(view: SearchView) => void>();
  let view: SearchView = { query: '', state: { state: 'idle', recents: [] }, completions: [], indexed: 1 };
  let opened: OpenedSearch | undefined;
  let sourceNames: string[] | undefined;
  let turn = new AbortController();
  let asked = false;

  const show = (change: Partial<SearchView>): void => {
    view = { ...view, ...change };
    for (const listener of listeners) listener(view);
  };

  const answer = async (): Promise<void> => {
    turn.abort();
    turn = new AbortController();
    const mine = turn.signal;
    const { query } = view;
    try {
      if (query.trim() === '') {
        const recents = await help.recents();
        if (!mine.aborted) show({ state: { state: 'idle', recents } });
        return;
      }
      if (!opened) return;
      const { complete } = opened;
      const state = await answerQuery(opened, query, reads, mine);
      // While passages are on their way, nothing found means nothing yet.
      if (!mine.aborted && (complete || state.state !== 'nothing')) show({ state });
    } catch {
      if (!mine.aborted) show({ state: { state: 'failed' } });
    }
  };

  const completionsAt = (query: string, caret: number): SearchView['completions'] =>
    completeFilter(query, caret, sourceNames ?? []).map(({ text, start, end }) => ({
      label: text.trim(),
      query: query.slice(0, start) + text + query.slice(end),
      caret: start + text.length,
    }));

  const open = async (): Promise<void> => {
    try {
      for await (const now of openSearch(reads, opened)) {
        opened = now;
        if (now.indexed !== view.indexed) show({ indexed: now.indexed });
        const answered = answer();
        // What is read next is ten times as much, and would slow down the topics just found.
        if (!now.complete) await Promise.race([answered, new Promise((go) => setTimeout(go, HEAD_START))]);
        else await answered;
      }
    } catch {
      opened = undefined;
      show({ state: { state: 'failed' } });
    }
    const damaged = [...(opened?.damaged ?? [])];
    if (opened && !asked && (opened.indexed < 1 || damaged.length > 0)) {
      asked = true;
      await help.prepare(damaged).catch(() => undefined);
    }
  };

  let opening = open();
  let changes = 0;
  reads.watch(
    'search',
    () => {
      const change = ++changes;
      // Changes come in bursts while the index is built; one reading after the last will do.
      opening = opening.then(() => (change === changes && !signal.aborted ? open() : undefined));
    },
    signal,
  );

  return {
    get view() {
      return view;
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(query, caret = query.length) {
      show({ query, completions: completionsAt(query, caret) });
      void answer();
      if (sourceNames || !/\bsource:/i.test(query)) return;
      void readSourceNames(reads).then((names) => {
        sourceNames = names;
        if (view.query === query) show({ completions: completionsAt(query, caret) });
      });
    },
    taken() {
      if (view.query.trim() !== '') void help.remember(view.query.trim());
    },
    retry() {
      opening = opening.then(open);
    },
  };
}

/** Publishers and titles of all sources in use, for the completion of `source:`. */
async function readSourceNames(reads: SearchReads): Promise<string[]> {
  const packs = (await reads.packs()).filter(({ enabled }) => enabled);
  const sources = (await Promise.all(packs.map(({ id }) => reads.sourcesOf(id)))).flat();
  const publishers = sources.flatMap(({ publisher }) => publisher ?? []);
  return [...new Set([...publishers.sort(), ...sources.map(({ title }) => title)])];
}
