import type { CardData } from '../corpus/card-data.ts';
import type { PanelContext, PanelTopicData } from '../corpus/panel-data.ts';
import type { SearchState } from '../corpus/search-data.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { explain } from '../detect/annotate.ts';
import type { AnnotateRequest, Explanation } from '../detect/annotation.ts';
import type { InGeneration, PackHolds, Store } from '../store/store.ts';
import { type CardQuestion, cardOf } from './card.ts';
import { checkPack, type PackReport } from './check-pack.ts';
import { compileStored, mendLexicons } from './compile-stored.ts';
import { deriveMissing } from './derivation.ts';
import { exportPack } from './export-pack.ts';
import { type Fault, faultOf } from './fault.ts';
import { digest, importFile, resumeImport } from './import-file.ts';
import { type ImportControls, type ImportedPack, importPack } from './import-pack.ts';
import { keepMarking } from './marking.ts';
import { nameTopics } from './name-topics.ts';
import { type OwnArticles, ownArticles } from './own-articles.ts';
import { type OwnTopics, ownTopics } from './own-topics.ts';
import { packHolds } from './pack-holds.ts';
import { type ContextQuestion, pageContext } from './page-context.ts';
import { scanUnderived } from './scan-underived.ts';
import { answerQuery, topicNamed } from './search-answer.ts';
import { buildSearchIndex, dropDamaged } from './search-index.ts';
import { type OpenedSearch, openSearch } from './search-opening.ts';
import { type SourceView, viewSource } from './source-view.ts';
import { topicView } from './topic-view.ts';

/** A span of a text whose decision is to be explained; offsets are UTF-16. */
export interface ExplainQuestion {
  block: number;
  start: number;
  end: number;
  annotate: AnnotateRequest;
}

/**
 * Makes what reading works with (takes packs in, compiles, derives, indexes) and answers what is asked beside reading. It
 * is apart from the engine because it is heavy, and the background, which starts for every page, must not carry it.
 */
export interface Workshop extends OwnArticles {
  /** The store beneath, for pages that manage what is in it. */
  readonly store: Store;
  /** The fault that an error of the workshop or the store stands for. */
  faultOf(error: unknown): Fault;
  /** Takes in a pack that ships with Sidelight. Throws `PackRefused` or `StoreError`. */
  installBundled(bytes: Uint8Array): Promise<ImportedPack>;
  /** Reads a pack file and tells what it is, without storing anything. */
  checkPack(file: Blob, controls?: ImportControls): Promise<PackReport>;
  /** Takes in a pack file, gzip or not. It is kept until that is done, so that a killed import can go on. `own` makes it the pack of the reader's own topics. */
  importFile(file: { name: string; blob: Blob; own?: boolean }, controls?: ImportControls): Promise<ImportedPack>;
  /** How much a pack holds; `undefined` when there is none with this id. */
  packHolds(id: string): Promise<PackHolds | undefined>;
  /** A pack as a file in the compiled form; `name` is a name for the file. */
  exportPack(id: string): Promise<{ file: Blob; name: string }>;
  /** Files whose import was cut off, oldest first. */
  interruptedImports(): Promise<{ id: string; name: string }[]>;
  /** Goes on with an import that was cut off; `undefined` when it has been finished or given up since. */
  resumeImport(id: string, controls?: ImportControls): Promise<ImportedPack | undefined>;
  /** Compiles the lexicon of a pack from its topics, and stores it where that is possible. */
  compileLexicon(place: InGeneration): Promise<ArrayBuffer>;
  /** Removes what nothing shows any more and derives what is out of date. May be cut off at any point. */
  tidy(signal?: AbortSignal): Promise<void>;
  /** Derives what is out of date and brings the search index in line with the packs; segments that a view found `damaged` are built anew. */
  index(damaged?: number[], signal?: AbortSignal): Promise<void>;
  /** What a text finds, for where no page shows a search as it is typed. */
  find(text: string): Promise<SearchState>;
  /** The topic that a text names; `undefined` when it is none of the names of a topic. */
  topicNamed(text: string): Promise<TopicKey | undefined>;
  /** Why the span of a block was, or was not, taken as a mention; topics that a rule saw are given by title. */
  explain(question: ExplainQuestion): Promise<Explanation[]>;
  /** Notes and pins: what the reader adds to topics. */
  readonly own: OwnTopics;
  /** A whole source with its mentions; `undefined` when no pack has it. */
  source(place: { pack: string; source: string }): Promise<SourceView | undefined>;
  /** The wider picture of a page, for the panel. */
  pageContext(question: ContextQuestion): Promise<PanelContext>;
  /** A card, with passages from sources that have not been derived yet; `null` when no enabled pack knows the topic. */
  card(question: CardQuestion): Promise<CardData | null>;
  /** Everything known of a topic; `null` when no enabled pack knows it. */
  topicView(question: CardQuestion): Promise<PanelTopicData | null>;
}

/** ms for which the removal of a pack or a source can be undone, at the least. */
const UNDO_TIME = 60_000;

/** Builds the workshop. Nothing is read before the first piece of work. */
export function createWorkshop({ store }: { store: Store }): Workshop {
  let indexing: Promise<void> | undefined;
  const index = (signal?: AbortSignal): Promise<void> => {
    indexing = (indexing ?? Promise.resolve()).catch(() => undefined).then(() => buildSearchIndex(store, signal));
    return indexing;
  };
  const marking = keepMarking(store, (place) => compileStored(store, place));
  const scanning = scanUnderived(store, marking);
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
    async installBundled(bytes) {
      const file = `bundled:${await digest(bytes)}`;
      return importPack(store, { bytes: [bytes], size: bytes.length, file, origin: 'bundled' });
    },
    checkPack: (file, controls) => checkPack(store, file, controls),
    importFile: (file, controls) => importFile(store, file, controls),
    packHolds: (id) => packHolds(store, id),
    exportPack: (id) => exportPack(store, id),
    interruptedImports: async () => (await store.imports()).sort((one, other) => one.begun - other.begun),
    resumeImport: (id, controls) => resumeImport(store, id, controls),
    compileLexicon: (place) => compileStored(store, place),
    async tidy(signal) {
      await store.cleanUp({ removedBefore: Date.now() - UNDO_TIME, ...(signal ? { signal } : {}) });
      await store.forgetDeleted(Date.now() - UNDO_TIME);
      await mendLexicons(store);
      await deriveMissing(store, signal);
      await index(signal);
    },
    index: async (damaged = [], signal) => {
      await dropDamaged(store, damaged);
      // Passages are indexed as they are derived.
      await deriveMissing(store, signal);
      await index(signal);
    },
    find: async (text) => answerQuery(await openedSearch(), text, store, new AbortController().signal),
    topicNamed: async (text) => topicNamed(await openedSearch(), text, store),
    ...ownArticles(store, index),
    async explain({ annotate: request, ...span }) {
      const { lexicons, refused } = await marking.get();
      return nameTopics(store, explain(lexicons, request, span, refused));
    },
    own: ownTopics(store),
    source: (place) => viewSource(store, marking.get, place),
    pageContext: (question) => pageContext(scanning, question),
    topicView: (question) => topicView(scanning, question),
    card: (question) => cardOf(scanning, question),
  };
}
