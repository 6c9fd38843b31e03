import type { PanelTopicData } from '../corpus/panel-data.ts';
import { splitTopicKey } from '../corpus/topic-key.ts';
import type { ReadingStore } from '../store/store.ts';
import { type CardQuestion, cardOf } from './card.ts';
import { cardExcerpt } from './card-excerpts.ts';
import { citationsOf } from './citations.ts';
import { ownTopics } from './own-topics.ts';

/** Everything known of a topic: the card with all facts, all events and the excerpts of all sources; `null` as for it. */
export async function topicView(store: ReadingStore, question: CardQuestion): Promise<PanelTopicData | null> {
  const { topic: key, page } = question;
  const [card, topic] = await Promise.all([cardOf(store, question), store.topic(key)]);
  if (!card || !topic) return null;
  const { pack } = splitTopicKey(key);
  const [citations, passages, note, pins] = await Promise.all([
    citationsOf(store, pack, topic),
    store.passagesOf(key),
    ownTopics(store).note(key),
    store.pins(),
  ]);
  const shown = new Set(card.excerpts.filter(({ on }) => !on).map(({ text }) => text));
  const others = passages
    .filter(({ text, passage }) => !shown.has(text) && passage.quote !== 'unattributed' && !page.text.includes(text))
    .map((passage) => {
      const { quote } = passage.passage;
      return cardExcerpt({ ...passage, ...(quote && quote !== 'unattributed' ? { speaker: quote.speaker } : {}) });
    });
  return {
    ...card,
    facts: topic.facts.map(({ cite, ...fact }) => ({ ...fact, cites: citations.numbers(cite) })),
    timeline: topic.timeline
      .toSorted((one, other) => (one.date < other.date ? -1 : 1))
      .map(({ cite, ...event }) => ({ ...event, cites: citations.numbers(cite) })),
    ...(page.published ? { pageDate: page.published } : {}),
    excerpts: [...card.excerpts, ...others],
    note,
    pinned: pins.some((pin) => pin.topic === key),
  };
}
