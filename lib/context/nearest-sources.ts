import type { TopicKey } from '../corpus/topic-key.ts';
import type { TopicPassage } from '../corpus/topic-passage.ts';
import { type Bag, bm25 } from './bm25.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { asWritten, countTerms, termsOf } from './page-terms.ts';
import { rarity } from './weigh-topics.ts';

/** A page to which near passages are looked for. */
export interface PageNear {
  url: string;
  text: string;
  /** Its topics with their weight (0 to 1) and the passages that name them. */
  topics: { key: TopicKey; weight: number; passages: TopicPassage[] }[];
  /** Passages in all sources. */
  allPassages: number;
}

/** A passage with how near it is and why: shared topics and words, the most telling first. */
export interface NearPassage {
  passage: TopicPassage;
  score: number;
  topics: TopicKey[];
  words: string[];
}

/** A source with its nearest passages, and why it is near. */
export interface NearSource {
  pack: string;
  source: TopicPassage['source'];
  score: number;
  topics: TopicKey[];
  words: string[];
  passages: NearPassage[];
}

/** Words of the page that take part; more add noise, not nearness. */
const TERMS = 40;
/** A word shared by more passages than this share of them tells nothing. */
const COMMON = 0.25;
const SHORTEST_TERM = 5;
/** One shared rare topic weighs about as much as three shared rare words. */
const TOPIC_POINTS = 8;
/** Passages shown of a source, and sources shown. */
const PASSAGES = 3;
const SOURCES = 6;
const WHY_WORDS = 5;
/** A source of which this share of passages stands in the page is the page itself. */
const SAME = 0.6;

/**
 * The sources nearest to a page with their nearest passages: shared topics weighted by rarity and by their weight on the
 * page, plus BM25 of the page's most telling words. Neither the page itself nor an unattributed quotation is given. Pure.
 */
export function nearestSources(page: PageNear): NearSource[] {
  const candidates = candidatesOf(page);
  const bags = candidates.map(({ passage }): Bag => {
    const counts = countTerms(passage.text);
    return { counts, length: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  });
  const index = bm25(bags);
  const named = new Set(
    candidates.flatMap(({ passage: { text, mentions } }) =>
      mentions.flatMap(({ start, end }) => termsOf(text.slice(start, end))),
    ),
  );
  const terms = tellingTerms(page.text, bags, index.idf, named);
  const points = new Map(
    page.topics.map(({ key, weight, passages }) => [
      key,
      TOPIC_POINTS * weight * rarity(passages.length, page.allPassages),
    ]),
  );
  const near = candidates.map(({ passage, topics }, at): NearPassage => {
    const bag = bags[at] as Bag;
    const shared = terms
      .map((term) => ({ term, points: index.score(bag, term) }))
      .filter((one) => one.points > 0)
      .sort((one, other) => other.points - one.points);
    const fromTopics = topics.reduce((sum, topic) => sum + (points.get(topic) ?? 0), 0);
    return {
      passage,
      topics: topics.toSorted((one, other) => (points.get(other) ?? 0) - (points.get(one) ?? 0)),
      words: shared.slice(0, WHY_WORDS).map(({ term }) => term),
      score: fromTopics + shared.reduce((sum, one) => sum + one.points, 0),
    };
  });
  return bySource(near, points);
}

function candidatesOf({ topics, url, text }: PageNear): { passage: TopicPassage; topics: TopicKey[] }[] {
  const found = new Map<string, { passage: TopicPassage; topics: TopicKey[] }>();
  for (const { key, passages } of topics)
    for (const passage of passages) {
      const name = `${sourceOf(passage)}#${passage.passage.index}`;
      const known = found.get(name);
      if (known) known.topics.push(key);
      else found.set(name, { passage, topics: [key] });
    }
  const all = [...found.values()];
  const itself = thePageItself(
    all.map(({ passage }) => passage),
    url,
    plain(text),
  );
  return all.filter(({ passage }) => !itself.has(sourceOf(passage)) && passage.passage.quote !== 'unattributed');
}

/** Sources that are the page: the same address, or most of their passages stand in it. */
function thePageItself(passages: TopicPassage[], url: string, text: string): Set<string> {
  const counts = new Map<string, { all: number; inPage: number }>();
  for (const passage of passages) {
    const count = counts.get(sourceOf(passage)) ?? { all: 0, inPage: 0 };
    counts.set(sourceOf(passage), count);
    count.all++;
    if (text.includes(plain(passage.text))) count.inPage++;
  }
  const same = [...counts].filter(([, { all, inPage }]) => inPage >= all * SAME).map(([source]) => source);
  const here = passages.filter(({ source }) => source.url && address(source.url) === address(url)).map(sourceOf);
  return new Set([...same, ...here]);
}

/** The page's words that tell most among the passages; words of topics' names count as topics already. */
function tellingTerms(text: string, bags: Bag[], idf: (term: string) => number, named: ReadonlySet<string>): string[] {
  const holding = (term: string): number => bags.filter(({ counts }) => counts.has(term)).length;
  return [...countTerms(text)]
    .filter(([term]) => term.length >= SHORTEST_TERM && !FUNCTION_WORDS.has(term) && !named.has(term))
    .map(([term, count]) => ({ term, among: holding(term), worth: Math.log1p(count) * idf(term) }))
    .filter(({ among }) => among > 0 && among <= Math.max(2, bags.length * COMMON))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, TERMS)
    .map(({ term }) => term);
}

function bySource(near: NearPassage[], points: ReadonlyMap<TopicKey, number>): NearSource[] {
  const sources = Map.groupBy(near, ({ passage }) => sourceOf(passage));
  return [...sources.values()]
    .flatMap((passages): NearSource[] => {
      const best = passages.sort((one, other) => other.score - one.score).slice(0, PASSAGES);
      const first = best[0];
      if (!first) return [];
      const topics = [...new Set(passages.flatMap((one) => one.topics))];
      topics.sort((one, other) => (points.get(other) ?? 0) - (points.get(one) ?? 0));
      return [
        {
          pack: first.passage.pack,
          source: first.passage.source,
          // What the whole source shares counts as much as its best passages do.
          score:
            best.reduce((sum, { score }) => sum + score, 0) / PASSAGES +
            topics.reduce((sum, topic) => sum + (points.get(topic) ?? 0), 0),
          topics,
          words: asWritten(
            best.map(({ passage }) => passage.text).join('\n'),
            [...new Set(best.flatMap(({ words }) => words))].slice(0, WHY_WORDS),
          ),
          passages: best.map((one) => ({ ...one, words: asWritten(one.passage.text, one.words) })),
        },
      ];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, SOURCES);
}

function sourceOf({ pack, source }: TopicPassage): string {
  return `${pack}/${source.id}`;
}

function address(url: string): string {
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: url };
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
