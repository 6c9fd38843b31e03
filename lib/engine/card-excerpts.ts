import { chooseExcerpts, type TopicWithPassages } from '../context/excerpts.ts';
import type { CardExcerpt } from '../corpus/card-data.ts';
import { splitTopicKey, topicKey } from '../corpus/topic-key.ts';
import type { TopicPassage } from '../corpus/topic-passage.ts';
import type { StoredTopic, TopicReads } from '../store/store.ts';
import type { CardQuestion } from './card.ts';

/** Excerpts in a card. */
const MOST = 2;
/** Related topics that are asked for a passage when the topic has none, nearest first. */
const MOST_RELATED = 6;

/** The excerpts a card shows; a topic without a passage shows the best of its nearest related topic, labelled so. */
export async function excerptsFor(
  store: TopicReads,
  { topic, passages }: { topic: StoredTopic; passages: TopicPassage[] },
  { topic: key, near, page }: CardQuestion,
): Promise<CardExcerpt[]> {
  const { pack } = splitTopicKey(key);
  const ask = (related: TopicWithPassages[]) =>
    chooseExcerpts({
      topic: { id: key, title: topic.title, references: topic.references, passages },
      related,
      page: { text: page.text, near, url: page.url },
      limit: MOST,
    });
  const own = ask([]);
  if (own.kind === 'own') return own.excerpts.map(cardExcerpt);
  // Most often the nearest has one, and nothing is read of the others.
  for (const id of relatedOf(topic)) {
    const about = topicKey(pack, id);
    const chosen = ask([{ id: about, title: id, passages: await store.passagesOf(about) }]);
    if (chosen.kind !== 'related') continue;
    const [known] = await store.topics([about]);
    return known
      ? chosen.excerpts.map((one) => ({
          ...cardExcerpt(one),
          on: { key: about, title: known.title, kind: known.kind },
        }))
      : [];
  }
  return [];
}

/** Related topics by their ids, nearest first. */
function relatedOf({ relations, relatedBy }: StoredTopic): string[] {
  return [...new Set([...relations, ...relatedBy].map(({ to }) => to))].slice(0, MOST_RELATED);
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
      ...(source.url ? { url: source.url } : {}),
      lang: source.lang,
      own,
    },
    passage: passage.index,
  };
}
