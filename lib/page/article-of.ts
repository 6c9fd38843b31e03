import { Readability } from '@mozilla/readability';
import { isoDate } from './iso-date.ts';
import type { PageCopy } from './page-copy.ts';
import { buildPage, scopeOf } from './readable-scope.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** The article of a page that was copied, as it is saved. */
export interface PageArticle {
  /** The address that names it, canonical where the page gives one that can be believed. */
  address: string;
  title: string;
  /** Name of the site. */
  publisher?: string;
  author?: string;
  /** ISO day, month or year. */
  published?: string;
  lang: string;
  /** Paragraphs, headings among them. Empty when the page shows no text. */
  text: string[];
  part?: 'selection';
}

/** Where a page is no article, blocks count from this many letters, and up to this share of links. */
const LEAST_LETTERS = 25;
const MOST_LINKED = 0.5;

/** What Readability finds in a copied page, or what the reader selected of it. `host` lends a fresh document. */
export function articleOf(copy: PageCopy, host: Document = document): PageArticle {
  const { title, byline, siteName, publishedTime } = metadataOf(copy, host);
  const published = isoDate(publishedTime) ?? isoDate(copy.time);
  const author = byline?.replace(/^\s*by\s+/i, '').trim();
  return {
    address: copy.canonical,
    title: title?.trim() || copy.skeleton.headline || copy.skeleton.title || hostOf(copy.address),
    publisher: siteName?.trim() || hostOf(copy.address),
    ...(author ? { author } : {}),
    ...(published ? { published } : {}),
    lang: /^[a-z]{2,3}\b/i.exec(copy.lang.trim())?.[0].toLowerCase() ?? '',
    ...(copy.selection === undefined
      ? { text: textOf(copy, host) }
      : { text: paragraphs([copy.selection]), part: 'selection' }),
  };
}

function textOf({ skeleton }: PageCopy, host: Document): string[] {
  const sheet = sheetOf(skeleton);
  const scope = scopeOf(skeleton, host);
  if (!scope) return paragraphs(proseOf(sheet).map(({ text }) => text));
  const { body, standfirst } = scope;
  const chosen = new Set(standfirst === undefined ? body : [standfirst, ...body]);
  return paragraphs(sheet.filter(({ id }) => chosen.has(id)).map(({ text }) => text));
}

/** The blocks that read like text; all of them where none does. */
function proseOf(sheet: Sheet): Sheet {
  const prose = sheet.filter(
    ({ text, linked }) => linked < MOST_LINKED && (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS,
  );
  return prose.length > 0 ? prose : sheet;
}

function paragraphs(texts: string[]): string[] {
  return texts
    .flatMap((text) => text.split(/\n+/))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** The page's metadata, by all the ways that Readability knows: metadata, JSON-LD and the line that names the author. */
function metadataOf({ skeleton, metas, data }: PageCopy, host: Document) {
  const page = host.implementation.createHTMLDocument('');
  buildPage(skeleton, page);
  for (const [name, content] of metas) {
    const meta = page.createElement('meta');
    meta.setAttribute('name', name);
    meta.setAttribute('property', name);
    meta.setAttribute('content', content);
    page.head.append(meta);
  }
  for (const text of data) {
    const script = page.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = text;
    page.head.append(script);
  }
  const found = new Readability(page, { charThreshold: 0, serializer: () => '' }).parse();
  return { title: found?.title, byline: found?.byline, siteName: found?.siteName, publishedTime: found?.publishedTime };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
