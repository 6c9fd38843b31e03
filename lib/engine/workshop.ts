import type { PackMeta } from '../corpus/pack.ts';
import type { PanelContext, PanelTopicData } from '../corpus/panel-data.ts';
import type { SearchState } from '../corpus/search-data.ts';
import type { Source } from '../corpus/source.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import type { InGeneration, Saved, Store } from '../store/store.ts';
import type { CardQuestion } from './card.ts';
import { compileStored, mendLexicons } from './compile-stored.ts';
import { deriveMissing, deriveSources } from './derivation.ts';
import { type Fault, faultOf } from './fault.ts';
import { digest, importFile, resumeImport } from './import-file.ts';
import { type ImportControls, type ImportedPack, importPack } from './import-pack.ts';
import { type ContextQuestion, pageContext } from './page-context.ts';
import { type FoundArticle, type SaveEnd, saveArticles } from './saved-articles.ts';
import { answerQuery, topicNamed } from './search-answer.ts';
import { buildSearchIndex, dropDamaged, dropSource } from './search-index.ts';
import { type OpenedSearch, openSearch } from './search-opening.ts';
import { topicView } from './topic-view.ts';

/**
 * Makes what reading works with (takes packs in, compiles, derives, indexes) and answers what is asked beside reading. It
 * is apart from the engine because it is heavy, and the background, which starts for every page, must not carry it.
 */
export interface Workshop {
  /** The store beneath, for pages that manage what is in it. */
  readonly store: Store;
  /** The fault that an error of the workshop or the store stands for. */
  faultOf(error: unknown): Fault;
  /** Takes in a pack that ships with Sidelight. Throws `PackRefused` or `StoreError`. */
  installBundled(bytes: Uint8Array): Promise<ImportedPack>;
  /** Takes in a pack file, gzip or not. It is kept until that is done, so that a killed import can go on. */
  importFile(file: { name: string; blob: Blob }, controls?: ImportControls): Promise<ImportedPack>;
  /** Files whose import was cut off, oldest first. */
  interruptedImports(): Promise<{ id: string; name: string }[]>;
  /** Goes on with an import that was cut off; `undefined` when it has been finished or given up since. */
  resumeImport(id: string, controls?: ImportControls): Promise<ImportedPack | undefined>;
  /** Compiles the lexicon of a pack from its topics, and stores it where that is possible. */
  compileLexicon(place: InGeneration): Promise<ArrayBuffer>;
  /** Removes what nothing shows any more and derives what is out of date. May be cut off at any point. */
  tidy(signal?: AbortSignal): Promise<void>;
  /** Brings the search index in line with the packs; segments that a view found `damaged` are built anew. */
  index(damaged?: number[], signal?: AbortSignal): Promise<void>;
  /** What a text finds, for where no page shows a search as it is typed. */
  find(text: string): Promise<SearchState>;
  /** The topic that a text names; `undefined` when it is none of the names of a topic. */
  topicNamed(text: string): Promise<TopicKey | undefined>;
  /** Saves sources in a pack of the reader's own, with what is derived from them; gives how each ended. */
  saveSources(meta: PackMeta, sources: Source[]): Promise<Saved[]>;
  /** Saves articles as sources, with what is derived from them; gives how each ended, in the order given. */
  saveArticles(articles: FoundArticle[]): Promise<SaveEnd[]>;
  /** Takes back the last saving of a source: its version before is in use again, or it is gone. */
  undoSave(place: OwnPlace): Promise<void>;
  /** Deletes a source of the reader's own pack. */
  deleteSource(place: OwnPlace): Promise<void>;
  /** Brings a deleted source back, with what is derived from it; `false` when it is too late. */
  undoDelete(place: OwnPlace): Promise<boolean>;
  /** The wider picture of a page, for the panel. */
  pageContext(question: ContextQuestion): Promise<PanelContext>;
  /** Everything known of a topic; `null` when no enabled pack knows it. */
  topicView(question: CardQuestion): Promise<PanelTopicData | null>;
}

/** A source of the reader's own. */
export interface OwnPlace {
  pack: string;
  source: string;
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
  const takeIn = async (pack: string, sources: string[]): Promise<void> => {
    if (sources.length === 0) return;
    await deriveSources(store, pack, sources);
    await index();
  };
  const saveSources = async (meta: PackMeta, sources: Source[]): Promise<Saved[]> => {
    const ends = await store.saveSources(meta, sources);
    for (const [at, { id }] of sources.entries()) if (ends[at] === 'version') await dropSource(store, meta.id, id);
    await takeIn(
      meta.id,
      sources.filter((_, at) => ends[at] !== 'same').map(({ id }) => id),
    );
    return ends;
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
    async installBundled(bytes) {
      const file = `bundled:${await digest(bytes)}`;
      return importPack(store, { bytes: [bytes], size: bytes.length, file, origin: 'bundled' });
    },
    importFile: (file, controls) => importFile(store, file, controls),
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
      await index(signal);
    },
    find: async (text) => answerQuery(await openedSearch(), text, store, new AbortController().signal),
    topicNamed: async (text) => topicNamed(await openedSearch(), text, store),
    saveSources,
    saveArticles: (articles) => saveArticles(articles, new Date().toISOString(), saveSources),
    async undoSave({ pack, source }) {
      const hadVersion = await store.undoVersion(pack, source);
      if (!hadVersion) await store.deleteSource(pack, source);
      await dropSource(store, pack, source);
      if (hadVersion) await takeIn(pack, [source]);
    },
    async deleteSource({ pack, source }) {
      await store.deleteSource(pack, source);
      await dropSource(store, pack, source);
    },
    async undoDelete({ pack, source }) {
      const isBack = await store.undoDelete(pack, source);
      if (isBack) await takeIn(pack, [source]);
      return isBack;
    },
    pageContext: (question) => pageContext(store, question),
    topicView: (question) => topicView(store, question),
  };
}
