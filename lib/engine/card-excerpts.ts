import type { CardExcerpt } from '../corpus/card-data.ts';
import { type TopicKey, topicKey } from '../corpus/topic-key.ts';
import type { Store, StoredTopic, TopicPassage } from '../store/store.ts';
import type { CardQuestion } from './card.ts';

/** Excerpts in a card. */
const MOST = 2;

/** The excerpts a card shows; a topic without a passage shows the best of its nearest related topic, labelled so. */
export async function excerptsFor(
  store: Store,
  key: TopicKey,
  topic: StoredTopic,
  question: CardQuestion,
): Promise<CardExcerpt[]> {
  const own = await store.passagesOf(key);
  const fitting = own.filter(({ source }) => source.url !== question.page.url);
  if (fitting.length > 0) return fitting.slice(0, MOST).map((passage) => excerpt(passage));
  for (const { to } of [...topic.relations, ...topic.relatedBy]) {
    const related = topicKey(key.slice(0, key.indexOf('/')), to);
    const [passage] = await store.passagesOf(related);
    const about = passage && (await store.topic(related));
    if (passage && about) return [{ ...excerpt(passage), on: { key: related, title: about.title, kind: about.kind } }];
  }
  return [];
}

function excerpt({ pack, source, passage, text, mentions }: TopicPassage): CardExcerpt {
  return {
    text,
    mentions,
    source: {
      pack,
      id: source.id,
      title: source.title,
      ...(source.publisher ? { publisher: source.publisher } : {}),
      ...(source.published ? { date: source.published } : {}),
      lang: source.lang,
      own: false,
    },
    passage: passage.index,
  };
}
