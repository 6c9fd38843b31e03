import { CandidateFinder, type Candidates } from './candidates.ts';
import { listed } from './list.ts';
import { GROUPS, type Group, groupOf, narrowedOut } from './narrow.ts';
import { Postings } from './postings.ts';
import { type Filters, isFiltered, type Query, type QueryWord } from './query.ts';
import { type Ranking, Scorer, type SearchedSegment } from './score.ts';
import type { DocumentRange, Segment } from './segment.ts';
import type { ScoredDocument } from './top-hits.ts';

/** A segment as the manifest lists it: with the documents removed since it was written. */
export interface IndexPart {
  segment: Segment;
  dead: readonly DocumentRange[];
}

/** One thing found. `owner` is a topic key, or a source's `pack/source`; `index` the number of a passage. */
export interface Hit {
  owner: string;
  index: number;
  score: number;
  /** Words of the query that it does not hold; empty unless any word would do. */
  missing: string[];
}

/** The best of a group, and for each word the term that the very best holds in its place. */
export interface RankedGroup {
  hits: Hit[];
  terms: (string | undefined)[];
}

/** Opened segments, ready to be searched. Cheap to make; make a new one when the manifest changes. */
export class SearchIndex {
  readonly #parts: Record<Group, IndexPart[]>;
  readonly #finders: Record<Group, CandidateFinder>;
  readonly #scorer = new Scorer();

  constructor(parts: readonly IndexPart[]) {
    const of = (group: Group) => parts.filter(({ segment }) => groupOf(segment) === group);
    this.#parts = { topics: of('topics'), passages: of('passages'), sources: of('sources') };
    const finder = (group: Group) => new CandidateFinder(this.#parts[group].map(({ segment }) => segment));
    this.#finders = { topics: finder('topics'), passages: finder('passages'), sources: finder('sources') };
  }

  /** Memory and length of what is opened, in bytes. */
  get bytes(): number {
    return GROUPS.flatMap((group) => this.#parts[group]).reduce((sum, { segment }) => sum + segment.bytes, 0);
  }

  /** The terms of a group that stand for a word. */
  candidates(group: Group, word: QueryWord, typos: boolean): Candidates {
    return this.#finders[group].find(word, typos);
  }

  /** The best documents of a group, an owner of several (its names and its summary) counted once. */
  rank(group: Group, query: Query, ranking: Ranking): RankedGroup {
    const size = group === 'topics' ? ranking.size * 2 : ranking.size;
    const { best } = this.#scorer.rank(this.#narrowed(group, query), { ...ranking, size });
    const hits = new Map<string, Hit>();
    for (const scored of best) {
      const hit = this.#hit(group, scored, query);
      const key = `${hit.index} ${hit.owner}`;
      if (!hits.has(key)) hits.set(key, hit);
    }
    const [first] = best;
    const terms = first ? ranking.candidates.map((word) => this.#termHeld(group, first, word)) : [];
    return { hits: [...hits.values()].slice(0, ranking.size), terms };
  }

  /** What the filters of a query leave of a group, at most `size`, in the order of `listed`. */
  list(group: Group, query: Query, size: number): Hit[] {
    const hits = new Map<string, Hit>();
    for (const each of listed(this.#narrowed(group, query), group)) {
      if (hits.size >= size) break;
      const hit = this.#hit(group, each, query);
      hits.set(`${hit.index} ${hit.owner}`, hit);
    }
    return [...hits.values()];
  }

  /** The best of a word's terms that a document holds. Looked for among near spellings only, where it is news. */
  #termHeld(group: Group, { segment: place, document }: ScoredDocument, candidates: Candidates): string | undefined {
    const { segment } = this.#parts[group][place] as IndexPart;
    const postings = new Postings();
    const near = (candidates.ranges[place] ?? []).filter(({ closeness }) => closeness === 'typo');
    for (const { from, to } of near.sort((a, b) => b.weight - a.weight)) {
      for (let term = from; term < to; term++) {
        const { documents, count } = postings.read(segment, term);
        if (documents.subarray(0, count).includes(document)) return segment.term(term);
      }
    }
    return undefined;
  }

  #hit(group: Group, { segment: place, document, score, found }: ScoredDocument, query: Query): Hit {
    const { segment } = this.#parts[group][place] as IndexPart;
    const owner = segment.ownerOf(document);
    return {
      owner: segment.ownerKey(owner),
      index: segment.ownerIndex(owner) + document - segment.ownerRange(owner).start,
      score,
      missing: query.words.filter((_, i) => (found & (1 << i)) === 0).map(({ word }) => word),
    };
  }

  #narrowed(group: Group, query: Query): SearchedSegment[] {
    const sources = query.filters.sources.length > 0 ? this.#sourcesNamed(query.filters) : new Set<string>();
    return this.#parts[group].map(({ segment, dead }) => ({
      segment,
      hidden: isFiltered(query) ? [...dead, ...narrowedOut(segment, query.filters, sources)] : dead,
    }));
  }

  /** Keys of the sources whose title, publisher or author holds all words of one of the source filters. */
  #sourcesNamed(filters: Filters): Set<string> {
    const segments = this.#parts.sources.map(({ segment, dead }) => ({ segment, hidden: dead }));
    const named = new Set<string>();
    for (const words of filters.sources) {
      const candidates = words.map((word) => this.candidates('sources', { word, literal: true, open: true }, false));
      const size = segments.reduce((sum, { segment }) => sum + segment.documents, 0);
      const ranking: Ranking = { candidates, name: undefined, open: false, need: 'all', size };
      for (const { segment: place, document } of this.#scorer.rank(segments, ranking).best) {
        const { segment } = this.#parts.sources[place] as IndexPart;
        named.add(segment.ownerKey(segment.ownerOf(document)));
      }
    }
    return named;
  }
}
