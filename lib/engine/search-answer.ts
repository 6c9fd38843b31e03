import type { PassageRow, SearchState, SourceRow, TopicRow } from '../corpus/search-data.ts';
import type { Topic } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { clipToMarks } from '../search/clip.ts';
import { marksIn } from '../search/marks.ts';
import { nearestNames } from '../search/nearest-names.ts';
import { holdsPhrases, searchPhrases } from '../search/phrase.ts';
import { isFiltered, parseQuery, type Query } from '../search/query.ts';
import { type SearchResult, search } from '../search/search.ts';
import type { Hit } from '../search/search-index.ts';
import { wordSpans, wordsOf } from '../search/words.ts';
import type { OpenedSearch, SearchReads } from './search-opening.ts';

/** Results shown of each group: what fits the popup with little scrolling. */
const MOST = { topics: 5, passages: 5, sources: 3 };

/** Results shown where filters alone were typed: they are a list to look through, not guesses. */
const MOST_LISTED = { topics: 30, passages: 10, sources: 15 };

/** Topics and sources looked at for a phrase, which the index cannot check. */
const MOST_FOR_PHRASE = { topics: 30, passages: 0, sources: 30 };

/** Topics offered when nothing was found. */
const MOST_NEAREST = 4;

/**
 * What a query finds, as a search box shows it. A query with neither words nor filters finds nothing and is `idle`. While
 * the index is not completely read, only what holds every word as typed is looked for: a guess could soon be wrong.
 */
export async function answerQuery(
  opened: OpenedSearch,
  text: string,
  reads: SearchReads,
  signal: AbortSignal,
): Promise<SearchState> {
  const query = parseQuery(text);
  const isList = query.words.length === 0;
  if (isList && !isFiltered(query)) return { state: 'idle', recents: [] };
  const most = isList ? MOST_LISTED : MOST;
  const result = search(
    opened.index,
    query,
    query.phrases.length > 0 ? MOST_FOR_PHRASE : most,
    opened.complete ? 'any' : 'all',
  );
  const mark: Marking = { query, typos: result.stage === 'typos' || result.stage === 'all-typos' };
  const passageHits =
    query.phrases.length > 0
      ? (await searchPhrases(opened.index, query, MOST.passages, (hits) => textsOf(reads, hits), signal)).hits
      : result.hits.passages;
  const owners = result.hits.topics.map(({ owner }) => owner);
  const [allTopics, passages, allSources] = await Promise.all([
    topicRows(reads, owners, mark),
    passageRows(reads, passageHits, mark),
    sourceRows(reads, result.hits.sources, mark),
  ]);
  const [topics, sources] = [allTopics.slice(0, most.topics), allSources.slice(0, most.sources)];
  if (topics.length + passages.length + sources.length > 0)
    return { state: 'found', topics, passages, sources, ...remarks(text, result) };
  if (!opened.complete) return { state: 'nothing', nearest: [] };
  const nearest = nearestNames(opened.parts, query, MOST_NEAREST);
  return { state: 'nothing', nearest: await topicRows(reads, nearest, { query: parseQuery(''), typos: false }) };
}

/** The topic that a text names, by its title or one of its aliases and nothing else. */
export async function topicNamed(
  opened: OpenedSearch,
  text: string,
  reads: SearchReads,
): Promise<TopicKey | undefined> {
  const { hits } = search(opened.index, parseQuery(`${text} `), { topics: MOST.topics, passages: 0, sources: 0 });
  const keys = hits.topics.map(({ owner }) => owner as TopicKey);
  const wanted = wordsOf(text).join(' ');
  const topics = await reads.topics(keys);
  const names = (topic: Topic) => [topic.title, ...topic.aliases.map((alias) => alias.text)];
  return keys.find((_, i) => topics[i] && names(topics[i]).some((name) => wordsOf(name).join(' ') === wanted));
}

interface Marking {
  query: Query;
  typos: boolean;
}

async function topicRows(reads: SearchReads, owners: string[], { query, typos }: Marking): Promise<TopicRow[]> {
  const topics = await reads.topics(owners as TopicKey[]);
  return topics.flatMap((topic, i): TopicRow[] => {
    if (!topic || !holdsAny([topic.title, topic.summary, ...topic.aliases.map((alias) => alias.text)], query))
      return [];
    const { kind, title, summary } = topic;
    return [
      {
        type: 'topic',
        id: owners[i] ?? '',
        kind,
        title: { text: title, marks: marksIn(title, query, typos) },
        summary: clipToMarks(summary, marksIn(summary, query, typos)),
      },
    ];
  });
}

async function sourceRows(reads: SearchReads, hits: readonly Hit[], { query, typos }: Marking): Promise<SourceRow[]> {
  const sources = await reads.sourcesAt(hits.map(({ owner }) => owner));
  return sources.flatMap((source, i): SourceRow[] => {
    if (!source || !holdsAny([source.title, source.publisher ?? ''], query)) return [];
    const { title, publisher, published: date } = source;
    return [
      {
        type: 'source',
        id: hits[i]?.owner ?? '',
        title: { text: title, marks: marksIn(title, query, typos) },
        ...(publisher === undefined ? {} : { publisher }),
        ...(date === undefined ? {} : { date }),
      },
    ];
  });
}

async function passageRows(reads: SearchReads, hits: readonly Hit[], { query, typos }: Marking): Promise<PassageRow[]> {
  const [passages, sources] = await Promise.all([
    reads.passagesAt(hits.map(placeOf)),
    reads.sourcesAt(hits.map(({ owner }) => owner)),
  ]);
  return hits.flatMap(({ owner, index }, i): PassageRow[] => {
    const [passage, source] = [passages[i], sources[i]];
    if (!passage || !source) return [];
    return [
      {
        type: 'passage',
        id: `${owner}/${index}`,
        passage: clipToMarks(passage.text, marksIn(passage.text, query, typos)),
        source: source.title,
        ...(source.published === undefined ? {} : { date: source.published }),
      },
    ];
  });
}

function placeOf({ owner, index }: Hit) {
  const [pack = '', source = ''] = owner.split('/');
  return { pack, source, index };
}

async function textsOf(reads: SearchReads, hits: readonly Hit[]): Promise<(string | undefined)[]> {
  return (await reads.passagesAt(hits.map(placeOf))).map((passage) => passage?.text);
}

function holdsAny(texts: readonly string[], query: Query): boolean {
  return query.phrases.length === 0 || texts.some((text) => holdsPhrases(text, query));
}

/** What the box says of how the query was taken: words put in the place of others, and words left out. */
function remarks(text: string, { changed, dropped }: SearchResult): { instead?: string; dropped: string[] } {
  if (changed.length === 0) return { dropped };
  let instead = '';
  let done = 0;
  for (const { word, start, end } of wordSpans(text)) {
    instead += text.slice(done, start);
    instead += changed.find((change) => change.word === word)?.instead ?? text.slice(start, end);
    done = end;
  }
  return { instead: instead + text.slice(done), dropped };
}
