import type { CardData, CardEventLine, RelatedTopic, TopicLine } from '../corpus/card-data.ts';
import type { TimelineEvent } from '../corpus/topic.ts';
import { splitTopicKey, type TopicKey, topicKey } from '../corpus/topic-key.ts';
import type { StoredTopic, TopicReads } from '../store/store.ts';
import { excerptsFor } from './card-excerpts.ts';
import { citationsOf } from './citations.ts';

/** What the card needs to know of the mention and its page. */
export interface CardQuestion {
  topic: TopicKey;
  /** All topics the mention may mean. */
  choices: TopicKey[];
  /** Text around the mention, at most a paragraph. */
  near: string;
  page: { url: string; published?: string; topics: TopicKey[]; text: string };
}

/** A card shows this many facts; the panel has them all. */
const FACTS = 3;
/** Related topics in the card. */
const RELATED = 8;
/** Events shown before and after the page's date. */
const EVENTS = { before: 2, after: 1 };

/** Everything the card shows of a topic; `null` when no enabled pack knows it. */
export async function cardOf(store: TopicReads, question: CardQuestion): Promise<CardData | null> {
  const { topic: key, page, choices } = question;
  const pack = splitTopicKey(key).pack;
  const [topic, packs, muted, passages] = await Promise.all([
    store.topic(key),
    store.packs(),
    store.isMuted(key),
    store.passagesOf(key),
  ]);
  const meta = packs.find(({ id, enabled }) => id === pack && enabled)?.meta;
  if (!topic || !meta) return null;
  const [related, excerpts, chosen, citations] = await Promise.all([
    relatedTopics(store, pack, topic),
    excerptsFor(store, { topic, passages }, question),
    choices.length > 1 ? topicLines(store, choices) : [],
    citationsOf(store, pack, topic),
  ]);
  const timeline = eventsAround(topic.timeline, page.published);
  return {
    key,
    title: topic.title,
    kind: topic.kind,
    lang: meta.lang,
    dir: /^(ar|fa|he|ur|ps|yi)\b/.test(meta.lang) ? 'rtl' : 'ltr',
    summary: topic.summary,
    background: topic.background,
    facts: topic.facts.slice(0, FACTS).map(({ cite, ...fact }) => ({ ...fact, cites: citations.numbers(cite) })),
    disputes: topic.disputes.map(({ cite, ...dispute }) => ({ ...dispute, cites: citations.numbers(cite) })),
    excerpts,
    related,
    timeline: timeline.map(({ cite, ...event }): CardEventLine => ({ ...event, cites: citations.numbers(cite) })),
    ...(timeline.length > 0 && page.published ? { pageDate: page.published } : {}),
    references: citations.references,
    pack: { id: pack, title: meta.title, checked: meta.checked },
    choices: chosen.map((line) => ({
      ...line,
      pack: packs.find(({ id }) => id === splitTopicKey(line.key).pack)?.meta.title ?? '',
    })),
    muted,
  };
}

async function relatedTopics(store: TopicReads, pack: string, topic: StoredTopic): Promise<RelatedTopic[]> {
  const links = [
    ...topic.relations.map(({ to, type }) => ({ to, type, inverse: false })),
    ...topic.relatedBy.map(({ to, type }) => ({ to, type, inverse: true })),
  ];
  const distinct = [...new Map(links.map((link) => [link.to, link])).values()].slice(0, RELATED);
  const lines = await topicLines(
    store,
    distinct.map(({ to }) => topicKey(pack, to)),
  );
  return lines.flatMap((line) => {
    const link = distinct.find(({ to }) => topicKey(pack, to) === line.key);
    return link ? [{ ...line, type: link.type, inverse: link.inverse }] : [];
  });
}

async function topicLines(store: TopicReads, keys: TopicKey[]): Promise<TopicLine[]> {
  const topics = await store.topics(keys);
  return topics.flatMap((topic, at) => {
    const key = keys[at];
    return topic && key ? [{ key, title: topic.title, kind: topic.kind }] : [];
  });
}

/** Events around a date, when it falls inside the timeline; ISO dates compare as text. */
function eventsAround(timeline: TimelineEvent[], date: string | undefined): TimelineEvent[] {
  const events = [...timeline].sort((one, other) => (one.date < other.date ? -1 : 1));
  const first = events[0];
  const last = events.at(-1);
  if (!date || !first || !last || date < first.date || date > last.date) return [];
  const next = events.findIndex((event) => event.date > date);
  const at = next < 0 ? events.length : next;
  return events.slice(Math.max(0, at - EVENTS.before), at + EVENTS.after);
}
