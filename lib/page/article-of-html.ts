import { Readability } from '@mozilla/readability';
import { isoDate } from './iso-date.ts';

/** The article of a page that was saved as a file. */
export interface HtmlArticle {
  address?: string;
  title?: string;
  publisher?: string;
  author?: string;
  /** ISO year, month or day. */
  published?: string;
  lang: string;
  text: string[];
}

/** Elements that break a line of text. */
const BOXES = new Set(
  'address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set('script style noscript template svg math iframe object button select textarea head'.split(' '));

/** What Readability finds in the markup of a page; all its text where it finds no article. `parse` makes a document of it. */
export function articleOfHtml(html: string, parse: (html: string) => Document): HtmlArticle {
  const page = parse(html);
  const address = addressOf(page, html);
  const lang = /^[a-z]{2,3}\b/i.exec(page.documentElement.lang.trim())?.[0].toLowerCase() ?? '';
  const all = paragraphsIn(page.body);
  const title = page.title.trim();
  const found = new Readability(page).parse();
  const kept = found?.content ? paragraphsIn(parse(found.content).body) : [];
  const published = isoDate(found?.publishedTime);
  const headline = found?.title?.trim() || title;
  return {
    ...(address ? { address } : {}),
    ...(headline ? { title: headline } : {}),
    ...(found?.siteName ? { publisher: found.siteName } : {}),
    ...(found?.byline ? { author: found.byline.replace(/^\s*by\s+/i, '').trim() } : {}),
    ...(published ? { published } : {}),
    lang,
    text: (kept.length > 0 ? kept : all).filter((text) => text !== headline),
  };
}

/** The texts between the boxes under an element, white space as a reader sees it. */
function paragraphsIn(root: Element): string[] {
  const found: string[] = [];
  let line = '';
  const end = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') found.push(text);
    line = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) line += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const tag = (node as Element).localName;
    if (SILENT.has(tag) || (node as Element).hasAttribute('hidden')) return;
    const isBox = BOXES.has(tag);
    if (isBox) end();
    for (const child of node.childNodes) walk(child);
    if (isBox) end();
  };
  walk(root);
  end();
  return found;
}

/** Where the page was saved from: as it says itself, or as browsers and tools note it in a comment when they save it. */
function addressOf(page: Document, html: string): string | undefined {
  const noted = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile[^>]*?\burl:)\s*(https?:[^\s>]+)/i.exec(
    html,
  )?.[1];
  const given = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    noted,
  ];
  return given.find((address) => address && /^https?:\/\/[^/]+\/./.test(address)) ?? undefined;
}
