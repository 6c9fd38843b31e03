import { addBacklinks } from '../../corpus/backlinks.ts';
import type { PackMeta } from '../../corpus/pack.ts';
import type { Relation, Topic } from '../../corpus/topic.ts';
import { compileLexicon } from '../../detect/compile-lexicon.ts';
import { LEXICON_VERSION } from '../../detect/lexicon-format.ts';
import type { Store } from '../../store/store.ts';
import { lexiconTopic } from '../compile-stored.ts';
import { countNames } from '../pack-holds.ts';
import { newPackMeta, type OwnPackWords, ownTopicPack, ownTopicsIn, today } from './own-topic-pack.ts';

/** A change of the reader's own topics: those to write, and ids of those to remove. */
export interface TopicChange {
  put: Topic[];
  remove: string[];
}

/** How long a change waits for another view that changes topics, ms: each takes a fraction of a second. */
const PATIENCE = 10_000;

/**
 * Changes the reader's own topics: writes the pack beside the one in use, its lexicon with it, and shows it by one row. A
 * reader's own topics are few, so that writing all of them is quick, and marking, search and passages follow as after any
 * import. `redescribe` changes what the pack says of itself. Gives the pack's id and the change that takes this one back. Throws `StoreError`; then nothing has changed.
 */
export async function changeTopics(
  store: Store,
  words: OwnPackWords,
  change: (now: Topic[]) => TopicChange,
  redescribe: (meta: PackMeta) => PackMeta = (meta) => meta,
): Promise<{ pack: string; back: TopicChange }> {
  const meta = (await ownTopicPack(store))?.meta ?? newPackMeta(words);
  const request = { pack: meta.id, file: `edit:${crypto.randomUUID()}`, patience: PATIENCE };
  return store.stage(request, async (staging) => {
    const there = await ownTopicPack(store);
    const before = await ownTopicsIn(store);
    const { put, remove } = change(before);
    const gone = new Set([...remove, ...put.map(({ id }) => id)]);
    const topics = [...before.filter(({ id }) => !gone.has(id)), ...put];
    await staging.write({ topics });
    const backlinks = new Map<string, Relation[]>();
    addBacklinks(backlinks, topics);
    await staging.writeBacklinks(backlinks);
    const buffer = compileLexicon({ pack: meta.id, topics: topics.map(lexiconTopic) });
    await staging.writeLexicon({ version: LEXICON_VERSION, buffer });
    const shown = redescribe({ ...(there?.meta ?? meta), checked: today() });
    const bytes = new Blob(topics.map((topic) => JSON.stringify(topic))).size;
    const holds = { ...countNames(topics), sources: 0, bytes };
    await staging.publish({ meta: shown, marking: there?.marking ?? true, origin: 'own', holds });
    return { pack: meta.id, back: inverse(before, { put, remove }) };
  });
}

function inverse(before: Topic[], { put, remove }: TopicChange): TopicChange {
  const touched = new Set([...remove, ...put.map(({ id }) => id)]);
  const were = before.filter(({ id }) => touched.has(id));
  return { put: were, remove: put.map(({ id }) => id).filter((id) => !were.some((one) => one.id === id)) };
}
