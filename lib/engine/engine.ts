import type { CardData } from '../corpus/card-data.ts';
import type { PackMeta } from '../corpus/pack.ts';
import type { PanelContext, PanelTopicData } from '../corpus/panel-data.ts';
import type { SearchState } from '../corpus/search-data.ts';
import type { Source } from '../corpus/source.ts';
import type { TopicKind } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { annotate, explain } from '../detect/annotate.ts';
import type { AnnotateOptions, AnnotateRequest, Annotation, Explanation } from '../detect/annotation.ts';
import { type Evidence, noEvidence } from '../detect/evidence.ts';
import type { Marker, Store, StoredPack } from '../store/store.ts';
import { foldText } from '../text/fold-text.ts';
import { type CardQuestion, cardOf } from './card.ts';
import { deriveMissing } from './derivation.ts';
import { type Fault, faultOf } from './fault.ts';
import { digest, importFile, resumeImport } from './import-file.ts';
import { type ImportControls, type ImportedPack, importPack } from './import-pack.ts';
import { keepMarking, mendLexicons } from './marking.ts';
import { nameTopics } from './name-topics.ts';
import { type OwnTopics, ownTopics } from './own-topics.ts';
import { type ContextQuestion, pageContext } from './page-context.ts';
import { answerQuery, topicNamed } from './search-answer.ts';
import { buildSearchIndex, dropDamaged, dropSource } from './search-index.ts';
import { type OpenedSearch, openSearch } from './search-opening.ts';
import { type SourceView, viewSource } from './source-view.ts';
import { topicView } from './topic-view.ts';

/** What the engine works with. */
export interface EngineParts {
  store: Store;
}

/** A span of a text whose decision is to be explained; offsets are UTF-16. */
export interface ExplainQuestion {
  block: number;
  start: number;
  end: number;
  annotate: AnnotateRequest;
}

/** The use cases of Sidelight over a store. It keeps nothing that cannot be read from the store again. */
export interface Engine {
  /** The store beneath, for pages that manage what is in it. */
  readonly store: Store;
  /** The fault that an error of the engine or the store stands for. */
  faultOf(error: unknown): Fault;
  packs(): Promise<StoredPack[]>;
  /** Takes in a pack that ships with Sidelight. Throws `PackRefused` or `StoreError`. */
  installBundled(bytes: Uint8Array): Promise<ImportedPack>;
  /** Takes in a pack file, gzip or not. It is kept until that is done, so that a killed import can go on. */
  importFile(file: { name: string; blob: Blob }, controls?: ImportControls): Promise<ImportedPack>;
  /** Files whose import was cut off, oldest first. */
  interruptedImports(): Promise<{ id: string; name: string }[]>;
  /** Goes on with an import that was cut off; `undefined` when it has been finished or given up since. */
  resumeImport(id: string, controls?: ImportControls): Promise<ImportedPack | undefined>;
  /** Whether the database is the one that was there before; `lost` is said once. */
  health(marker: Marker): Promise<'sound' | 'new' | 'lost'>;
  /** Removes what nothing shows any more and derives what is out of date. May be cut off at any point. */
  tidy(signal?: AbortSignal): Promise<void>;
  /** Brings the search index in line with the packs; segments that a view found `damaged` are built anew. */
  index(damaged?: number[], signal?: AbortSignal): Promise<void>;
  /** What a text finds, for where no page shows a search as it is typed. */
  find(text: string): Promise<SearchState>;
  /** The topic that a text names; `undefined` when it is none of the names of a topic. */
  topicNamed(text: string): Promise<TopicKey | undefined>;
  /** Saves an article in the reader's own pack, or replaces the one with its id, and makes it searchable. */
  saveSource(meta: PackMeta, source: Source): Promise<void>;
  /** Deletes an article of the reader's own pack. */
  deleteSource(pack: string, id: string): Promise<void>;
  /** Whether a topic is to be marked. */
  mute(topic: TopicKey, muted: boolean): Promise<void>;
  /** "Not this": the name, as it stands in the text, does not mean the topic; `rejected` false takes it back. */
  reject(sense: { alias: string; topic: TopicKey }, rejected: boolean): Promise<void>;
  /** Evidence of a page of which nothing has been read. */
  noEvidence(): Evidence;
  /** The mentions in a batch of blocks of one page, without what the reader refused. */
  annotate(request: AnnotateRequest, options?: Pick<AnnotateOptions, 'referring'>): Promise<Annotation>;
  /** Why the span of a block was, or was not, taken as a mention; topics that a rule saw are given by title. */
  explain(question: ExplainQuestion): Promise<Explanation[]>;
  /** Titles and kinds in the order asked; topics no pack knows are left out. */
  titles(topics: TopicKey[]): Promise<{ topic: TopicKey; title: string; kind: TopicKind }[]>;
  /** Everything a card shows; `null` when no enabled pack knows the topic. */
  card(question: CardQuestion): Promise<CardData | null>;
  /** The wider picture of a page, for the panel. */
  pageContext(question: ContextQuestion): Promise<PanelContext>;
  /** Everything known of a topic; `null` when no enabled pack knows it. */
  topicView(question: CardQuestion): Promise<PanelTopicData | null>;
  /** Notes and pins: what the reader adds to topics. */
  readonly own: OwnTopics;
  /** A whole source with its mentions; `undefined` when no pack has it. */
  source(place: { pack: string; source: string }): Promise<SourceView | undefined>;
}

/** ms for which the removal of a pack can be undone, at the least. */
const UNDO_TIME = 60_000;

/** Builds the engine. Nothing is read before the first question. */
export function createEngine({ store }: EngineParts): Engine {
  const marking = keepMarking(store);
  let indexing: Promise<void> | undefined;
  const index = (signal?: AbortSignal): Promise<void> => {
    indexing = (indexing ?? Promise.resolve()).catch(() => undefined).then(() => buildSearchIndex(store, signal));
    return indexing;
  };
  let search: OpenedSearch | undefined;
  const openedSearch = async (): Promise<OpenedSearch> => {
    let now = search;
    // What has been read before is not read again: segments never change.
    for await (const opened of openSearch(store, search)) now = opened;
    search = now;
    return now as OpenedSearch;
  };
  return {
    store,
    faultOf,
    packs: () => store.packs(),
    async installBundled(bytes) {
      const file = `bundled:${await digest(bytes)}`;
      return importPack(store, { bytes: [bytes], size: bytes.length, file, origin: 'bundled' });
    },
    importFile: (file, controls) => importFile(store, file, controls),
    interruptedImports: async () => (await store.imports()).sort((one, other) => one.begun - other.begun),
    resumeImport: (id, controls) => resumeImport(store, id, controls),
    health: (marker) => store.health(marker),
    async tidy(signal) {
      await store.cleanUp({ removedBefore: Date.now() - UNDO_TIME, ...(signal ? { signal } : {}) });
      await mendLexicons(store);
      await deriveMissing(store, signal);
      await index(signal);
    },
    index: async (damaged = [], signal) => {
      await dropDamaged(store, damaged);
      await index(signal);
    },
    find: async (text) => answerQuery(await openedSearch(), text, store, new AbortController().signal),
    topicNamed: async (text) => topicNamed(await openedSearch(), text, store),
    async saveSource(meta, source) {
      await store.saveSource(meta, source);
      await dropSource(store, meta.id, source.id);
      await deriveMissing(store);
      await index();
    },
    async deleteSource(pack, id) {
      await store.deleteSource(pack, id);
      await dropSource(store, pack, id);
    },
    mute: (topic, muted) => store.mute(topic, muted),
    reject: ({ alias, topic }, rejected) => store.reject({ alias: foldText(alias), topic }, rejected),
    noEvidence,
    async annotate(request, options) {
      const { lexicons, refused } = await marking();
      return annotate(lexicons, request, { ...options, ...refused });
    },
    async explain({ annotate: request, ...span }) {
      const { lexicons, refused } = await marking();
      return nameTopics(store, explain(lexicons, request, span, refused));
    },
    async titles(topics) {
      const found = await store.topics(topics);
      return found.flatMap((topic, at) => {
        const key = topics[at];
        return topic && key ? [{ topic: key, title: topic.title, kind: topic.kind }] : [];
      });
    },
    card: (question) => cardOf(store, question),
    pageContext: (question) => pageContext(store, question),
    topicView: (question) => topicView(store, question),
    own: ownTopics(store),
    source: (place) => viewSource(store, marking, place),
  };
}
