import uFuzzy from '@leeoniya/ufuzzy';
import MiniSearch from 'minisearch';
import { buildSegment } from '../../lib/search/build-segment.ts';
import { type DocumentKind, passageDocument, type SearchDocument, summaryDocument } from '../../lib/search/document.ts';
import { holdsPhrases, searchPhrases } from '../../lib/search/phrase.ts';
import { SEGMENT_DOCUMENTS } from '../../lib/search/plan.ts';
import { parseQuery } from '../../lib/search/query.ts';
import { search } from '../../lib/search/search.ts';
import { SearchIndex } from '../../lib/search/search-index.ts';
import { openSegment } from '../../lib/search/segment.ts';
import { wordsOf } from '../../lib/search/words.ts';
import { foldLetters } from '../../lib/text/fold-letters.ts';
import { indexedSegments } from './indexed-segments.ts';
import type { BenchPassage, BenchTopic, SearchData } from './search-data.ts';

/** What is searched: topics by names and summary, or passages. */
export type Collection = 'topics' | 'passages';

/** An opened index: gives the numbers of the best `limit` items. */
export interface OpenedEngine {
  find(query: string, limit: number): number[] | Promise<number[]>;
  /** Adds one item or removes one source of 200 passages, and gives what would have to be stored. */
  change?: { add(): unknown; remove(): unknown };
}

/** A search to measure. `stored` is what a database keeps of it: buffers, or whatever a structured clone takes. */
export interface BenchEngine {
  name: string;
  store(data: SearchData, collection: Collection): unknown;
  open(stored: unknown, data: SearchData, collection: Collection): OpenedEngine;
}

const CANDIDATES_OF_A_PHRASE = 300;
const LIMITS = { topics: 10, passages: 10, sources: 0 };
const FIELDS = { topics: ['title', 'aliases', 'summary'], passages: ['text'] };

/** Ours: segments of the product's size, typed arrays over the stored buffers. */
export const OURS: BenchEngine = {
  name: 'ours',
  store: (data, collection) => {
    const kind: DocumentKind = collection === 'topics' ? 'summary' : 'passage';
    const documents = collection === 'topics' ? data.topics.map(topicDocument) : data.passages.map(textDocument);
    return indexedSegments(kind, documents, SEGMENT_DOCUMENTS).map(({ buffer }) => buffer);
  },
  open: (stored, data, collection) => {
    const segments = (stored as ArrayBuffer[]).map((buffer) => {
      const result = openSegment(buffer);
      if (!result.ok) throw new Error(result.reason);
      return result.segment;
    });
    const index = new SearchIndex(segments.map((segment) => ({ segment, dead: [] })));
    const number = (owner: string, passage: number) =>
      collection === 'topics' ? Number(owner.slice(2)) : Number(owner.slice(2)) * 200 + passage;
    return {
      find: (text, limit) => {
        const query = parseQuery(text);
        const numbered = (hits: { owner: string; index: number }[]) => hits.map((hit) => number(hit.owner, hit.index));
        if (query.phrases.length === 0)
          return numbered(search(index, query, { ...LIMITS, [collection]: limit }).hits[collection]);
        const texts = async (hits: { owner: string; index: number }[]) =>
          hits.map((hit) => data.passages[number(hit.owner, hit.index)]?.text);
        return searchPhrases(index, query, limit, texts, new AbortController().signal).then(({ hits }) =>
          numbered(hits),
        );
      },
      change: {
        add: () => buildSegment('passage', [textDocument(data.passages[0] as BenchPassage)]),
        remove: () => segments.map((segment) => segment.rangesOf((key) => key === 's/1')),
      },
    };
  },
};

const MINISEARCH: BenchEngine = {
  name: 'MiniSearch',
  store: (data, collection) => {
    const index = new MiniSearch(miniOptions(collection));
    index.addAll(records(data, collection));
    return JSON.stringify(index);
  },
  open: (stored, data, collection) => {
    const index = MiniSearch.loadJSON(stored as string, miniOptions(collection));
    const options = {
      boost: { title: 6, aliases: 5, summary: 1 },
      prefix: (_: string, i: number, terms: string[]) => i === terms.length - 1,
      fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
      maxFuzzy: 2,
    };
    const all = (query: string): number[] => {
      const every = index.search(query, { ...options, combineWith: 'AND' });
      return (every.length > 0 ? every : index.search(query, { ...options, combineWith: 'OR' })).map(({ id }) => id);
    };
    const source = () => records(data, collection).slice(200, 400);
    return {
      find: withPhrases(data, all),
      change: {
        add: () => {
          index.add({ ...source()[0], id: -1 });
          return JSON.stringify(index);
        },
        remove: () => {
          index.removeAll(source());
          return JSON.stringify(index);
        },
      },
    };
  },
};

const UFUZZY: BenchEngine = {
  name: 'uFuzzy',
  store: (data, collection) => records(data, collection).map((record) => lineOf(record, collection)),
  open: (stored, data, collection) => {
    const haystack = stored as string[];
    const fuzzy = new uFuzzy({
      unicode: true,
      interSplit: "[^\\p{L}\\d']+",
      intraSplit: '\\p{Ll}\\p{Lu}',
      intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
      intraChars: "[\\p{L}\\d']",
      intraContr: "'\\p{L}{1,2}\\b",
      intraMode: 1,
      intraIns: 1,
      intraSub: 1,
      intraTrn: 1,
      intraDel: 1,
    });
    const all = (query: string): number[] => {
      const [indexes, info, order] = fuzzy.search(haystack, foldLetters(query), 3, 1000);
      if (!indexes) return [];
      return info && order ? order.map((i) => info.idx[i] as number) : [...indexes];
    };
    return {
      find: withPhrases(data, all),
      change: {
        add: () => [...haystack, lineOf(records(data, collection)[0] as Rec, collection)],
        remove: () => haystack.toSpliced(200, 200),
      },
    };
  },
};

/** The libraries that came nearest in the choice of a search. */
export const PEERS: BenchEngine[] = [MINISEARCH, UFUZZY];

function lineOf(record: Rec, collection: Collection): string {
  return FIELDS[collection].map((field) => wordsOf(record[field] ?? '').join(' ')).join(' ; ');
}

type Rec = { id: number } & Record<string, string>;

function records(data: SearchData, collection: Collection): Rec[] {
  const list =
    collection === 'topics'
      ? data.topics.map(({ id, title, aliases, summary }) => ({ id, title, aliases: aliases.join(' ; '), summary }))
      : data.passages.map(({ id, text }) => ({ id, text }));
  return list as unknown as Rec[];
}

function miniOptions(collection: Collection) {
  return { fields: FIELDS[collection], storeFields: [], processTerm: (term: string) => foldLetters(term) || null };
}

/** Phrases for libraries that have none: the best candidates, checked against their text. */
function withPhrases(data: SearchData, all: (query: string) => number[]): OpenedEngine['find'] {
  return (text, limit) => {
    const query = parseQuery(text);
    if (query.phrases.length === 0) return all(text).slice(0, limit);
    return all(text.replaceAll('"', ''))
      .slice(0, CANDIDATES_OF_A_PHRASE)
      .filter((id) => holdsPhrases(data.passages[id]?.text ?? '', query))
      .slice(0, limit);
  };
}

function topicDocument({ id, title, aliases, summary }: BenchTopic): SearchDocument {
  const alias = (text: string) => ({ text, lang: 'en', case: 'fold' as const, inflect: true, ambiguous: false });
  return summaryDocument(`w/${id}`, { title, kind: 'concept', aliases: aliases.map(alias), summary });
}

function textDocument({ id, source, text }: BenchPassage): SearchDocument {
  return passageDocument(`s/${source}`, {}, { index: id % 200 }, text);
}
