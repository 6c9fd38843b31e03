import type { Topic } from '../corpus/topic.ts';
import { topicKey } from '../corpus/topic-key.ts';
import {
  nameDocument,
  passageDocument,
  type SearchDocument,
  sourceDocument,
  summaryDocument,
} from '../search/document.ts';
import type { IndexStep } from '../search/manifest.ts';
import { SEGMENT_DOCUMENTS } from '../search/plan.ts';
import type { Store } from '../store/store.ts';

/** Topics read at a time. */
const TOPICS = 1000;

/** Documents for one segment, and the last owner they come from; `complete` when there are no more after it. */
interface DocumentsRead {
  documents: SearchDocument[];
  done: { last: string } | 'complete';
}

/** Reads what a step of the index is to hold: at most a segment full, save that a source is never cut. */
export async function readDocuments(store: Store, { pack, kind, after }: IndexStep): Promise<DocumentsRead> {
  switch (kind) {
    case 'name':
      return readTopics(store, pack.id, after, nameDocument);
    case 'summary':
      return readTopics(store, pack.id, after, summaryDocument);
    case 'source':
    case 'passage':
      return readSources(store, pack.id, after, kind);
  }
}

/** Documents of one source: of its title, or of its passages. */
export async function sourceDocuments(
  store: Store,
  pack: string,
  source: Awaited<ReturnType<Store['sourcesOf']>>[number],
  kind: 'source' | 'passage',
): Promise<SearchDocument[]> {
  const key = `${pack}/${source.id}`;
  if (kind === 'source') return [sourceDocument(key, source)];
  const passages = await store.passagesIn(pack, source.id);
  return passages.map((passage) => passageDocument(key, source, passage, passage.text));
}

async function readTopics(
  store: Store,
  pack: string,
  after: string | undefined,
  documentOf: (key: ReturnType<typeof topicKey>, topic: Topic) => SearchDocument,
): Promise<DocumentsRead> {
  const documents: SearchDocument[] = [];
  let last = after;
  while (documents.length < SEGMENT_DOCUMENTS) {
    const topics = await store.topicsOf(pack, { most: TOPICS, ...(last === undefined ? {} : { after: last }) });
    for (const topic of topics) documents.push(documentOf(topicKey(pack, topic.id), topic));
    last = topics.at(-1)?.id ?? last;
    if (topics.length < TOPICS || last === undefined) return { documents, done: 'complete' };
  }
  return { documents, done: last === undefined ? 'complete' : { last } };
}

async function readSources(
  store: Store,
  pack: string,
  after: string | undefined,
  kind: 'source' | 'passage',
): Promise<DocumentsRead> {
  const documents: SearchDocument[] = [];
  for (const source of await store.sourcesOf(pack)) {
    // What has no passages yet is the reader's own, just saved, and follows when they are derived.
    if (source.derivedFrom === '' || (after !== undefined && source.id <= after)) continue;
    documents.push(...(await sourceDocuments(store, pack, source, kind)));
    if (documents.length >= SEGMENT_DOCUMENTS) return { documents, done: { last: source.id } };
  }
  return { documents, done: 'complete' };
}
