import type { PackMeta } from '../corpus/pack.ts';
import type { Source } from '../corpus/source.ts';
import type { Saved } from '../store/store.ts';
import { inflectingLanguages } from '../text/language.ts';
import { plainAddress, SAVED, savedId } from './saved-place.ts';

/** What the pack of saved articles says of itself; surfaces show their own words for it. */
const SAVED_META: PackMeta = {
  id: SAVED,
  title: 'Saved articles',
  version: '1.0.0',
  description: 'Articles saved from pages and taken in from files.',
  lang: 'en',
  licence: 'Rights remain with the publishers.',
  authors: [],
  checked: '1970-01-01',
};

/** An article to save, as it was found in a page or a file. */
export interface FoundArticle
  extends Pick<Source, 'title' | 'publisher' | 'author' | 'published' | 'part' | 'file' | 'text'> {
  /** The page's canonical address; without one the text itself tells articles apart. */
  address?: string;
  /** Language the page states, BCP 47; empty when it states none. */
  lang: string;
}

/** How saving an article ended, and at which ISO time. `empty`: there was no text. */
export type SaveEnd = { kind: Saved; pack: string; source: string; title: string; saved: string } | { kind: 'empty' };

/** The source that an article becomes; `saved` is an ISO date and time. */
export async function sourceOf({ address, lang, ...article }: FoundArticle, saved: string): Promise<Source> {
  const text = article.text.join('\n\n');
  const same = address === undefined || article.part ? `${address ?? ''}\n${text}` : plainAddress(address);
  return {
    id: await savedId(same),
    ...article,
    ...(address === undefined ? {} : { url: address }),
    lang: lang || inflectingLanguages(text.slice(0, SAMPLE))[0] || 'en',
    saved,
  };
}

/** Text that shows its language, UTF-16 units. */
const SAMPLE = 4000;
/** Saves articles in the reader's own pack by `save`; gives how each ended, in the order given. `saved` is an ISO time. */
export async function saveArticles(
  articles: FoundArticle[],
  saved: string,
  save: (meta: PackMeta, sources: Source[]) => Promise<Saved[]>,
): Promise<SaveEnd[]> {
  const sources = await Promise.all(
    articles.map((article) => (/\p{L}/u.test(article.text.join()) ? sourceOf(article, saved) : undefined)),
  );
  const found = sources.filter((source) => source !== undefined);
  const ends = found.length > 0 ? await save(SAVED_META, found) : [];
  return sources.map((source): SaveEnd => {
    const kind = source && ends[found.indexOf(source)];
    return kind ? { kind, pack: SAVED, source: source.id, title: source.title, saved } : { kind: 'empty' };
  });
}
