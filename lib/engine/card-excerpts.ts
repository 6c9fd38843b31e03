import { chooseExcerpts, type TopicWithPassages } from '../context/excerpts.ts';
import type { CardExcerpt } from '../corpus/card-data.ts';
import { splitTopicKey, type TopicKey, topicKey } from '../corpus/topic-key.ts';
import type { TopicPassage } from '../corpus/topic-passage.ts';
import type { ReadingStore, StoredTopic } from '../store/store.ts';
import type { CardQuestion } from './card.ts';

/** Excerpts in a card. */
const MOST = 2;
/** Related topics that are asked for a passage when the topic has none, nearest first. */
const MOST_RELATED = 6;

/** The excerpts a card shows; a topic without a passage shows the best of its nearest related topic, labelled so. */
export async function excerptsFor(
  store: ReadingStore,
  { topic, passages }: { topic: StoredTopic; passages: TopicPassage[] },
  { topic: key, near, page }: CardQuestion,
): Promise<CardExcerpt[]> {
  const { pack } = splitTopicKey(key);
  const related = (own: boolean): Promise<TopicWithPassages[]> =>
    own ? Promise.resolve([]) : relatedOf(store, pack, topic);
  const ask = (others: TopicWithPassages[]) =>
    chooseExcerpts({
      topic: { id: key, title: topic.title, references: topic.references, passages },
      related: others,
      page: { text: page.text, near, url: page.url },
      limit: MOST,
    });
  const first = ask(await related(passages.length > 0));
  const chosen = first.kind === 'references' && passages.length > 0 ? ask(await related(false)) : first;
  if (chosen.kind === 'references') return [];
  const own = chosen.excerpts.map(cardExcerpt);
  if (chosen.kind === 'own') return own;
  const about = await store.topic(chosen.about.id as TopicKey);
  return about
    ? own.map((excerpt) => ({
        ...excerpt,
        on: { key: chosen.about.id as TopicKey, title: about.title, kind: about.kind },
      }))
    : [];
}

async function relatedOf(
  store: ReadingStore,
  pack: string,
  { relations, relatedBy }: StoredTopic,
): Promise<TopicWithPassages[]> {
  const ids = [...new Set([...relations, ...relatedBy].map(({ to }) => to))].slice(0, MOST_RELATED);
  return Promise.all(
    ids.map(async (id) => ({
      id: topicKey(pack, id),
      title: id,
      passages: await store.passagesOf(topicKey(pack, id)),
    })),
  );
}

/** A passage as surfaces show it. */
export function cardExcerpt({
  pack,
  own = false,
  source,
  passage,
  text,
  mentions,
  speaker,
}: TopicPassage & { speaker?: string }): CardExcerpt {
  return {
    text,
    mentions,
    ...(speaker ? { speaker } : {}),
    source: {
      pack,
      id: source.id,
      title: source.title,
      ...(source.publisher ? { publisher: source.publisher } : {}),
      ...(source.published ? { date: source.published } : {}),
      lang: source.lang,
      own,
    },
    passage: passage.index,
  };
}
