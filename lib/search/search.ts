import type { Candidates } from './candidates.ts';
import { canHold, GROUPS, type Group } from './narrow.ts';
import { isFiltered, type Query } from './query.ts';
import type { Hit, SearchIndex } from './search-index.ts';

/** How many hits of each group to give. */
export type Limits = Record<Group, number>;

/**
 * How far the search had to go: every word as typed (the last may be unfinished), typos for words that stand nowhere,
 * typos for all words, or any of the words.
 */
export type Stage = 'all' | 'typos' | 'all-typos' | 'any';

/** What was found, and what was made of the query to find it. */
export interface SearchResult {
  hits: Record<Group, Hit[]>;
  /** The furthest stage that gave a hit, or was tried in vain. */
  stage: Stage;
  /** Words of the query that nothing found holds. */
  dropped: string[];
  /** Words taken for others, as the best hit has them; spelled folded, in lower case. */
  changed: { word: string; instead: string }[];
}

/** With fewer hits than this over all groups, the reader may have mistyped. */
const ENOUGH = 3;

/**
 * Searches all groups; a query of filters alone lists what they leave. A later stage runs only when the earlier ones
 * found too little, and adds below what they found; none runs past `furthest`.
 */
export function search(
  index: SearchIndex,
  query: Query,
  limits: Limits,
  furthest: 'all' | 'any' = 'any',
): SearchResult {
  if (query.words.length === 0) return list(index, query, limits);
  const run = new Run(index, query, limits);
  run.stage('all', () => false);
  if (furthest === 'all') return run.result();
  const isPhraseQuery = query.phrases.length > 0;
  const known = query.words.map((_, word) => run.isKnown(word));
  if (run.found < ENOUGH && known.includes(false)) run.stage('typos', (word) => !known[word]);
  if (run.found === 0 && known.includes(true)) run.stage('all-typos', () => true);
  if (run.found === 0 && query.words.length > 1 && !isPhraseQuery) run.stage('any', () => false);
  return run.result();
}

function list(index: SearchIndex, query: Query, limits: Limits): SearchResult {
  const of = (group: Group): Hit[] =>
    isFiltered(query) && canHold(group, query.filters) ? index.list(group, query, limits[group]) : [];
  const hits = { topics: of('topics'), passages: of('passages'), sources: of('sources') };
  return { hits, stage: 'all', dropped: [], changed: [] };
}

class Run {
  readonly #index: SearchIndex;
  readonly #query: Query;
  readonly #limits: Limits;
  readonly #groups: Group[];
  readonly #hits: Record<Group, Hit[]> = { topics: [], passages: [], sources: [] };
  /** What the first stage took each word for. */
  #plain: Candidates[][] = [];
  /** What the best hit has in place of each word. */
  #terms: (string | undefined)[] = [];
  #stage: Stage = 'all';

  constructor(index: SearchIndex, query: Query, limits: Limits) {
    this.#index = index;
    this.#query = query;
    this.#limits = limits;
    this.#groups = GROUPS.filter((group) => canHold(group, query.filters));
  }

  get found(): number {
    return GROUPS.reduce((sum, group) => sum + this.#hits[group].length, 0);
  }

  /** Whether a word stands somewhere as typed, or is an unfinished one that can become a word that does. */
  isKnown(word: number): boolean {
    return this.#plain.some((candidates) => (candidates[word]?.exact ?? 0) + (candidates[word]?.prefix ?? 0) > 0);
  }

  stage(stage: Stage, mayBeMistyped: (word: number) => boolean): void {
    const { words } = this.#query;
    this.#stage = stage;
    for (const group of this.#groups) {
      const candidates = words.map((word, i) => this.#index.candidates(group, word, mayBeMistyped(i)));
      if (stage === 'all') this.#plain.push(candidates);
      const need = stage === 'any' ? 'any' : 'all';
      const { hits, terms } = this.#index.rank(group, this.#query, {
        candidates,
        name: need === 'all' ? words.map(({ word }) => word).join(' ') : undefined,
        open: words.at(-1)?.open ?? false,
        need,
        size: this.#limits[group],
      });
      if (this.found === 0) this.#terms = terms;
      this.#add(group, hits);
    }
  }

  result(): SearchResult {
    const hits = GROUPS.flatMap((group) => this.#hits[group]);
    const missingInAll = this.#query.words.filter(({ word }) => hits.every(({ missing }) => missing.includes(word)));
    const changed = this.#query.words.flatMap(({ word }, i) => {
      const instead = this.#terms[i];
      return instead === undefined || instead === word ? [] : [{ word, instead }];
    });
    return {
      hits: this.#hits,
      stage: this.#stage,
      dropped: [...missingInAll.map(({ word }) => word), ...this.#query.ignored],
      changed,
    };
  }

  #add(group: Group, found: Hit[]): void {
    const hits = this.#hits[group];
    for (const hit of found) {
      if (hits.length >= this.#limits[group]) return;
      if (!hits.some(({ owner, index }) => owner === hit.owner && index === hit.index)) hits.push(hit);
    }
  }
}
