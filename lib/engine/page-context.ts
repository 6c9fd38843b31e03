import { connectTopics } from '../context/connect-topics.ts';
import { nearestSources } from '../context/nearest-sources.ts';
import { pageEvents } from '../context/page-events.ts';
import { weighTopics } from '../context/weigh-topics.ts';
import type { TopicLine } from '../corpus/card-data.ts';
import type { PanelContext, PanelDifference, PanelEvent, PanelSource } from '../corpus/panel-data.ts';
import type { Topic } from '../corpus/topic.ts';
import { splitTopicKey, type TopicKey, topicKey } from '../corpus/topic-key.ts';
import type { TopicPassage } from '../corpus/topic-passage.ts';
import type { ReadingStore } from '../store/store.ts';
import { cardExcerpt } from './card-excerpts.ts';
import { type Citations, citationsOf } from './citations.ts';

/** A page whose wider picture is asked for; `text` is its article. */
export interface ContextQuestion {
  url: string;
  topics: { topic: TopicKey; count: number; places: number[] }[];
  text: string;
}

/** Topics whose passages are read; further ones on a page are too light to matter to connections and near sources. */
const READ = 48;

interface Known {
  key: TopicKey;
  topic: Topic;
  count: number;
  places: number[];
  companion: boolean;
  passages: TopicPassage[];
  /** Passages that name it. */
  naming: number;
}

/** The wider picture of a page: its topics by weight, their events and connections, near sources, and differences. */
export async function pageContext(
  store: ReadingStore,
  { url, topics: asked, text }: ContextQuestion,
): Promise<PanelContext> {
  const [found, allPassages, packs] = await Promise.all([
    store.topics(asked.map(({ topic }) => topic)),
    store.countPassages(),
    store.packs(),
  ]);
  const read = await Promise.all(asked.slice(0, READ).map(({ topic }) => store.passagesOf(topic)));
  const known = asked.flatMap(({ topic: key, count, places }, at): Known[] => {
    const topic = found[at];
    const passages = read[at] ?? [];
    if (!topic) return [];
    return [{ key, topic, count, places, companion: topic.companion, passages, naming: passages.length }];
  });
  const weighed = weighTopics(known, allPassages).sort((one, other) => other.weight - one.weight);
  const lines = new Map(weighed.map(({ topic: { key, topic } }) => [key, lineOf(key, topic)]));
  const linesOf = (keys: TopicKey[]): TopicLine[] => keys.flatMap((key) => lines.get(key) ?? []);
  const cite = rememberCitations(store, new Map(known.map(({ key, topic }) => [key, topic])));
  const langOf = (key: TopicKey): string => packs.find(({ id }) => id === splitTopicKey(key).pack)?.meta.lang ?? '';

  const events = await Promise.all(
    pageEvents(weighed.map(({ topic: { key, topic } }) => ({ key, timeline: topic.timeline }))).map(
      async ({ event, topic, topics }): Promise<PanelEvent> => ({
        date: event.date,
        text: event.text,
        topics: linesOf(topics),
        references: cited(await cite(topic), event.cite),
      }),
    ),
  );
  const differences = await Promise.all(
    inTurns(weighed.map(({ topic: { key, topic } }) => topic.disputes.map((dispute) => ({ key, topic, dispute })))).map(
      async ({ key, topic, dispute: { cite: keys, ...dispute } }): Promise<PanelDifference> => {
        const citations = await cite(key);
        return {
          ...dispute,
          cites: citations.numbers(keys),
          topic: lineOf(key, topic),
          lang: langOf(key),
          references: cited(citations, keys),
        };
      },
    ),
  );
  const links = connectTopics(
    weighed.map(({ topic: { key, topic, passages } }) => ({
      key,
      relations: topic.relations.map(({ to, type }) => ({ to: topicKey(splitTopicKey(key).pack, to), type })),
      passages: new Set(passages.map(({ pack, source, passage }) => `${pack}/${source.id}#${passage.index}`)),
    })),
    allPassages,
  );
  const near = nearestSources({
    url,
    text,
    allPassages,
    topics: weighed.map(({ topic: { key, passages }, weight }) => ({ key, weight, passages })),
  });
  const sources = near.flatMap(({ passages, topics, words }): PanelSource[] => {
    const excerpts = passages.map((one) => ({
      excerpt: speakerKept(one.passage),
      why: { topics: linesOf(one.topics), words: one.words },
    }));
    const source = excerpts[0]?.excerpt.source;
    return source ? [{ source, why: { topics: linesOf(topics), words }, passages: excerpts }] : [];
  });
  return {
    topics: weighed.map(({ topic: { key, topic, count, places }, weight, why }) => ({
      ...lineOf(key, topic),
      count,
      places,
      weight,
      why,
    })),
    events,
    links,
    sources,
    differences,
  };
}

/** The first of each list, then the second of each…: no topic pushes the others out of sight. */
function inTurns<Thing>(lists: Thing[][]): Thing[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

function lineOf(key: TopicKey, { title, kind }: Topic): TopicLine {
  return { key, title, kind };
}

function speakerKept(passage: TopicPassage) {
  const { quote } = passage.passage;
  return cardExcerpt({ ...passage, ...(quote && quote !== 'unattributed' ? { speaker: quote.speaker } : {}) });
}

/** Numbers the references of each topic once. */
function rememberCitations(
  store: ReadingStore,
  topics: ReadonlyMap<TopicKey, Topic>,
): (key: TopicKey) => Promise<Citations> {
  const done = new Map<TopicKey, Promise<Citations>>();
  return (key) => {
    const topic = topics.get(key);
    const citing =
      done.get(key) ??
      (topic
        ? citationsOf(store, splitTopicKey(key).pack, topic)
        : Promise.resolve({ references: [], numbers: () => [] }));
    done.set(key, citing);
    return citing;
  };
}

function cited({ numbers, references }: Citations, keys: string[]) {
  const wanted = new Set(numbers(keys));
  return references.filter(({ number }) => wanted.has(number));
}
