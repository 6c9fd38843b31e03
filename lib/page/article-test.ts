import { addressShapeOf } from './address-shape.ts';
import { structuredDataOf } from './structured-data.ts';
import { textDensityOf } from './text-density.ts';

/** One signal that spoke for (positive weight) or against an article, and what it saw. */
export interface ArticleReason {
  signal: ArticleSignal;
  weight: number;
  seen?: string;
}

/** Whether a page is an article, and why. */
export interface ArticleVerdict {
  isArticle: boolean;
  /** Sum of the weights. */
  score: number;
  /** What was seen, until the verdict was certain or at all. */
  reasons: ArticleReason[];
}

/**
 * What each signal is worth. An article needs {@link NEEDED} points: markup that only news has decides nearly alone; a page
 * without any markup needs dense text, a date and an address like a story's.
 */
export const ARTICLE_WEIGHTS = {
  newsType: 7,
  articleType: 1,
  blogType: -1,
  otherType: -4,
  listType: -2,
  listPage: -5,
  manyItems: -4,
  ogArticle: 1.5,
  ogOther: -0.5,
  published: 1.5,
  press: 1.5,
  timed: 0.25,
  byline: 0.25,
  headline: 0.5,
  dense: 1,
  sparse: -2,
  together: 1,
  scattered: -0.5,
  dated: 2.5,
  numbered: 1.5,
  slug: 0.5,
  newsAddress: 1.5,
  otherAddress: -2.5,
  root: -8,
  section: -2.5,
  code: -3,
  answers: -2,
} as const;

/** The name of a signal. */
export type ArticleSignal = keyof typeof ARTICLE_WEIGHTS;

/** Points an article needs. */
const NEEDED = 6.5;

const isNews = (type: string): boolean => type.endsWith('NewsArticle') || type === 'LiveBlogPosting';
const ARTICLE_TYPES = ['Article', 'Report', 'OpinionPiece'];
const BLOG_TYPES = ['Blog', 'BlogPosting', 'SocialMediaPosting'];
const OTHER_TYPES = (
  'Product ProductGroup Offer QAPage FAQPage Recipe SoftwareApplication WebApplication MobileApplication TechArticle APIReference ' +
  'SoftwareSourceCode DiscussionForumPosting JobPosting Course Event Hotel Restaurant LocalBusiness ProfilePage Dataset HowTo Book ' +
  'Movie ScholarlyArticle'
).split(' ');
const LIST_TYPES = ['ItemList', 'ProfilePage'];
/** Types of a page, not of things in it: a story may hold a list, but is not one. */
const LIST_PAGE_TYPES = ['CollectionPage', 'SearchResultsPage'];

const OG_TYPE = 'meta:is([property="og:type" i],[name="og:type" i])';
const OG_TITLE = 'meta[property="og:title"]';
const PUBLISHED =
  'meta:is([property="article:published_time"],[property="og:article:published_time"],[name="article:published_time"],' +
  '[name="pubdate" i],[name="publishdate" i],[name="publish-date" i],[name="publish_date" i],[name="date" i],[name^="dc.date" i],' +
  '[name^="dcterms.date" i],[name="parsely-pub-date"],[name="sailthru.date"],[name="publication_date" i],' +
  '[name="cXenseParse:recs:publishtime"],[name="apub:time"])';

/** Names that only tools of newsrooms write. */
const PRESS =
  'meta:is([name="news_keywords" i],[name^="parsely-"],[name^="cXenseParse:" i],[name^="sailthru."],[name="article.section"],' +
  '[name="syndication-source"],[name="original-source"],[name="articleid" i],[name="article_id" i],[name^="vr:"])';

const TIME = 'time:is(article *,main *,[datetime],[pubdate])';
const BYLINE = '[rel~="author"],[itemprop~="author"],meta[name="author" i],.byline,.author';
const ANSWERS = '[itemprop~="suggestedAnswer"],[itemprop~="acceptedAnswer"],.answer';

/** So much text (Latin letters) in one box is a story, however much comments and teasers add elsewhere. */
const ONE_STORY = 2500;

/** A list of stories marks up each of them; one story is marked up at most this often. */
const MOST_ITEMS = 3;

/** A page that is asked whether it is an article. */
interface Asked {
  document: Document;
  url: string;
}

/** One look at a page, and the signals it may give. */
interface Look {
  signals: readonly ArticleSignal[];
  read(page: Asked, note: Note): void;
}

type Note = (signal: ArticleSignal, seen?: string) => void;

/** In an order that lets most pages do without the later ones, of which the last costs most. */
const LOOKS: readonly Look[] = [
  { signals: ['root', 'section', 'dated', 'numbered', 'slug', 'newsAddress', 'otherAddress'], read: readAddress },
  {
    signals: [
      'newsType',
      'articleType',
      'blogType',
      'otherType',
      'listType',
      'listPage',
      'manyItems',
      'press',
      'published',
    ],
    read: readData,
  },
  { signals: ['ogArticle', 'ogOther'], read: readKind },
  { signals: ['code', 'answers'], read: readUse },
  { signals: ['timed', 'byline', 'headline'], read: readMarkup },
  { signals: ['dense', 'sparse', 'together', 'scattered'], read: readText },
];

/**
 * Reads whether a document is one article of the press. Looks at address, markup and text, at each only while it can still change
 * the verdict, or at all to give every reason; writes nothing, loads nothing.
 */
export function testArticle(document: Document, url: string, looks: 'needed' | 'all' = 'needed'): ArticleVerdict {
  const reasons: ArticleReason[] = [];
  let score = 0;
  const note: Note = (signal, seen) => {
    const weight = ARTICLE_WEIGHTS[signal];
    score += weight;
    reasons.push({ signal, weight, ...(seen !== undefined && { seen: seen.slice(0, 80) }) });
  };
  for (let look = 0; look < LOOKS.length && (looks === 'all' || !isCertain(score, look)); look++)
    (LOOKS[look] as Look).read({ document, url }, note);
  return { isArticle: score >= NEEDED, score, reasons };
}

/** Whether nothing that the looks from `next` on may give can change the verdict. */
function isCertain(score: number, next: number): boolean {
  let least = score;
  let most = score;
  for (let look = next; look < LOOKS.length; look++) {
    for (const signal of (LOOKS[look] as Look).signals) {
      const weight = ARTICLE_WEIGHTS[signal];
      if (weight < 0) least += weight;
      else most += weight;
    }
  }
  return least >= NEEDED || most < NEEDED;
}

function readData({ document }: Asked, note: Note): void {
  const { types, dated } = structuredDataOf(document);
  const firstOf = (names: readonly string[]): string | undefined => types.find((type) => names.includes(type));
  const news = types.filter(isNews);
  const article = firstOf(ARTICLE_TYPES);
  const blog = firstOf(BLOG_TYPES);
  const other = firstOf(OTHER_TYPES);
  const list = firstOf(LIST_TYPES);
  if (news[0]) note('newsType', news[0]);
  else if (article) note('articleType', article);
  else if (blog) note('blogType', blog);
  if (other && !news[0]) note('otherType', other);
  if (list && !news[0]) note('listType', list);
  const listPage = firstOf(LIST_PAGE_TYPES);
  if (listPage) note('listPage', listPage);
  if (news.length > MOST_ITEMS) note('manyItems', String(news.length));
  const press = firstOf(['NewsMediaOrganization']) ?? document.querySelector(PRESS)?.getAttribute('name');
  if (press) note('press', press);
  const published = document.querySelector(PUBLISHED)?.getAttribute('content');
  if (published && /\d{4}/.test(published)) note('published', published);
  else if (dated && (news[0] || article || blog)) note('published', 'datePublished');
}

function readKind({ document }: Asked, note: Note): void {
  const kind = document.querySelector(OG_TYPE)?.getAttribute('content')?.trim();
  if (!kind) return;
  const name = kind.toLowerCase();
  const isArticle = name.includes('article') || name.includes('news') || name === 'post';
  note(isArticle ? 'ogArticle' : 'ogOther', kind);
}

/** What shows that a page is for work or for questions. */
function readUse({ document }: Asked, note: Note): void {
  const code = document.getElementsByTagName('pre').length + document.getElementsByTagName('code').length;
  if (code > 3) note('code', String(code));
  const answers = document.querySelectorAll(ANSWERS).length;
  if (answers > 0) note('answers', String(answers));
}

function readMarkup({ document }: Asked, note: Note): void {
  if (document.querySelector(TIME)) note('timed');
  if (document.querySelector(BYLINE)) note('byline');
  const title = (document.querySelector(OG_TITLE)?.getAttribute('content') ?? document.title).trim();
  const headings = document.getElementsByTagName('h1');
  for (let at = 0; at < Math.min(headings.length, 5); at++) {
    const heading = headings[at]?.textContent ?? '';
    if (!isLike(heading, title)) continue;
    note('headline', heading.trim());
    break;
  }
}

function readText({ document }: Asked, note: Note): void {
  const { density, share, length } = textDensityOf(document);
  if (density >= 20) note('dense', density.toFixed(0));
  else if (length < 400) note('sparse', length.toFixed(0));
  if (length >= 400 && share > 0.6) note('together', share.toFixed(2));
  else if (length >= 400 && length < ONE_STORY) note('scattered', share.toFixed(2));
}

function readAddress({ url }: Asked, note: Note): void {
  const { root, section, dated, numbered, slug, news, other } = addressShapeOf(url);
  if (root) note('root');
  else if (section) note('section');
  if (dated) note('dated');
  if (numbered) note('numbered');
  if (slug) note('slug');
  if (news && !root) note('newsAddress', news);
  if (other) note('otherAddress', other);
}

/** True if a heading and a title share most of their words or begin alike; titles add the site's name. */
function isLike(heading: string, title: string): boolean {
  const one = fold(heading);
  const other = fold(title);
  if (one.length < 8 || other.length < 8) return false;
  return other.includes(one) || one.includes(other) || one.slice(0, 24) === other.slice(0, 24);
}

// Classes for letters and numbers of all scripts cost more to compile than this test may take; naming what is neither does not.
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f]+/g, ' ')
    .trim();
