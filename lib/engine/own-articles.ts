import type { PackMeta } from '../corpus/pack.ts';
import type { Source } from '../corpus/source.ts';
import type { Saved, Store } from '../store/store.ts';
import { deriveSources } from './derivation.ts';
import { exportPage, exportSources, type NoteFile, type NoteOptions, type PageMarks } from './export-notes.ts';
import { importNotes, type NoteImport } from './import-notes.ts';
import { type GivenFile, type ImportParts, importSources, type SourceImport } from './import-sources.ts';
import { type FoundArticle, type SaveEnd, saveArticles } from './saved-articles.ts';
import { dropSources } from './search-index.ts';
import { type SourceHistory, sourceHistory } from './source-history.ts';

/** A source of the reader's own. */
export interface OwnPlace {
  pack: string;
  source: string;
}

/** One that was saved at an ISO time. */
interface SavedPlace extends OwnPlace {
  saved: string;
}

/** The sources of the reader's own: what is derived from them and their place in the search follow at once. */
export interface OwnArticles {
  /** Saves sources in a pack of the reader's own; gives how each ended. */
  saveSources(meta: PackMeta, sources: Source[]): Promise<Saved[]>;
  /** Saves articles as sources; gives how each ended, in the order given. */
  saveArticles(articles: FoundArticle[]): Promise<SaveEnd[]>;
  /** Takes files in as sources. `readHtml` gives the article in the markup of a page. */
  importSources(files: GivenFile[], parts: Omit<ImportParts, 'save' | 'finish'>): Promise<SourceImport>;
  /** Takes back the saving of a source at a time (`saved`): its version before is in use again, or it is gone for good. */
  undoSave(place: SavedPlace): Promise<void>;
  /** Takes back many savings, all of them or none. */
  undoSaves(places: SavedPlace[]): Promise<void>;
  /** Deletes a source; that can be undone for a while. */
  deleteSource(place: OwnPlace): Promise<void>;
  /** Brings a deleted source back; `false` when it is too late. */
  undoDelete(place: OwnPlace): Promise<boolean>;
  /** What is known of a page, as a file. */
  exportPage(page: PageMarks, options: NoteOptions): Promise<NoteFile>;
  /** What is known of sources, as a file named after `label`. */
  exportSources(places: OwnPlace[], label: string, options: NoteOptions): Promise<NoteFile>;
  /** Takes in annotations made with another program as notes. Throws `NoAnnotations` when there are none. */
  importNotes(content: string): Promise<NoteImport>;
  /** A source as it has been saved over time; `undefined` when no pack has it. */
  history(place: OwnPlace): Promise<SourceHistory | undefined>;
}

/** The reader's own sources over a store; `index` brings the search index in line with it. */
export function ownArticles(store: Store, index: () => Promise<void>): OwnArticles {
  const save = async (meta: PackMeta, sources: Source[]): Promise<Saved[]> => {
    const ends = await store.saveSources(meta, sources);
    for (const [at, { id }] of sources.entries()) if (ends[at] === 'version') await dropSources(store, meta.id, [id]);
    const changed = sources.filter((_, at) => ends[at] !== 'same').map(({ id }) => id);
    if (changed.length > 0) await deriveSources(store, meta.id, changed);
    return ends;
  };
  const saveSources = async (meta: PackMeta, sources: Source[]): Promise<Saved[]> => {
    const ends = await save(meta, sources);
    if (ends.some((end) => end !== 'same')) await index();
    return ends;
  };
  const takeIn = async ({ pack, source }: OwnPlace): Promise<void> => {
    await deriveSources(store, pack, [source]);
    await index();
  };
  const deleteSource = async ({ pack, source }: OwnPlace): Promise<void> => {
    await store.deleteSource(pack, source);
    await dropSources(store, pack, [source]);
  };
  const undoSaves = async (places: SavedPlace[]): Promise<void> => {
    for (const [pack, saves] of Map.groupBy(places, ({ pack }) => pack)) {
      const { older } = await store.undoSaves(pack, saves);
      if (older.length === 0) continue;
      await dropSources(store, pack, older);
      await deriveSources(store, pack, older);
    }
    // What is gone goes from the index with this, all in one change.
    await index();
  };
  return {
    saveSources,
    saveArticles: (articles) => saveArticles(articles, new Date().toISOString(), saveSources),
    importSources: (files, parts) =>
      importSources(files, {
        ...parts,
        save: (articles) => saveArticles(articles, new Date().toISOString(), save),
        finish: index,
      }),
    undoSave: (place) => undoSaves([place]),
    undoSaves,
    deleteSource,
    async undoDelete({ pack, source }) {
      const isBack = await store.undoDelete(pack, source);
      if (isBack) await takeIn({ pack, source });
      return isBack;
    },
    exportPage: (page, options) => exportPage(store, page, options),
    exportSources: (places, label, options) => exportSources(store, places, label, options),
    importNotes: (content) => importNotes(store, content),
    history: ({ pack, source }) => sourceHistory(store, pack, source),
  };
}
