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

const NEWS_TYPE = /NewsArticle$|^LiveBlogPosting$/;
const ARTICLE_TYPE = /^(?:Article|Report|OpinionPiece)$/;
const BLOG_TYPE = /^(?:Blog|BlogPosting|SocialMediaPosting)$/;
const OTHER_TYPE =
  /^(?:Product|ProductGroup|Offer|QAPage|FAQPage|Recipe|SoftwareApplication|WebApplication|MobileApplication|TechArticle|APIReference|SoftwareSourceCode|DiscussionForumPosting|JobPosting|Course|Event|Hotel|Restaurant|LocalBusiness|ProfilePage|Dataset|HowTo|Book|Movie|ScholarlyArticle)$/;
const LIST_TYPE = /^(?:ItemList|ProfilePage)$/;
/** Types of a page, not of things in it: a story may hold a list, but is not one. */
const LIST_PAGE_TYPE = /^(?:CollectionPage|SearchResultsPage)$/;

const PUBLISHED =
  'meta[property="article:published_time"],meta[property="og:article:published_time"],meta[name="article:published_time"],' +
  'meta[name="pubdate" i],meta[name="publishdate" i],meta[name="publish-date" i],meta[name="publish_date" i],' +
  'meta[name="date" i],meta[name^="dc.date" i],meta[name^="dcterms.date" i],meta[name="parsely-pub-date"],' +
  'meta[name="sailthru.date"],meta[name="publication_date" i],meta[name="cXenseParse:recs:publishtime"],meta[name="apub:time"]';

/** Names that only tools of newsrooms write. */
const PRESS =
  'meta[name="news_keywords" i],meta[name^="parsely-"],meta[name^="cXenseParse:" i],meta[name^="sailthru."],meta[name="article.section"],' +
  'meta[name="syndication-source"],meta[name="original-source"],meta[name="articleid" i],meta[name="article_id" i],meta[name^="vr:"]';

/** So much text (Latin letters) in one box is a story, however much comments and teasers add elsewhere. */
const ONE_STORY = 2500;

/** A list of stories marks up each of them; one story is marked up at most this often. */
const MOST_ITEMS = 3;

/** Reads whether a document is one article of the press. Looks at markup, text and address; writes nothing, loads nothing. */
export function testArticle(document: Document, url: string): ArticleVerdict {
  const reasons: ArticleReason[] = [];
  const note = (signal: ArticleSignal, seen?: string): void => {
    reasons.push({ signal, weight: ARTICLE_WEIGHTS[signal], ...(seen !== undefined && { seen: seen.slice(0, 80) }) });
  };
  const metas = [...document.getElementsByTagName('meta')];
  readData(document, metas, note);
  readMarkup(document, metas, note);
  readText(document, note);
  readAddress(url, note);
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
  return { isArticle: score >= NEEDED, score, reasons };
}

type Note = (signal: ArticleSignal, seen?: string) => void;

/** The first that a selector names; to ask the document would try each of its elements against each alternative. */
const metaOf = (metas: readonly HTMLMetaElement[], selector: string): HTMLMetaElement | undefined =>
  metas.find((meta) => meta.matches(selector));

function readData(document: Document, metas: readonly HTMLMetaElement[], note: Note): void {
  const { types, dated } = structuredDataOf(document);
  const news = types.find((type) => NEWS_TYPE.test(type));
  const article = types.find((type) => ARTICLE_TYPE.test(type));
  const blog = types.find((type) => BLOG_TYPE.test(type));
  const other = types.find((type) => OTHER_TYPE.test(type));
  const list = types.find((type) => LIST_TYPE.test(type));
  if (news) note('newsType', news);
  else if (article) note('articleType', article);
  else if (blog) note('blogType', blog);
  if (other && !news) note('otherType', other);
  if (list && !news) note('listType', list);
  const listPage = types.find((type) => LIST_PAGE_TYPE.test(type));
  if (listPage) note('listPage', listPage);
  const items = types.filter((type) => NEWS_TYPE.test(type)).length;
  if (items > MOST_ITEMS) note('manyItems', String(items));
  const press = types.find((type) => type === 'NewsMediaOrganization') ?? metaOf(metas, PRESS)?.getAttribute('name');
  if (press) note('press', press);
  const published = metaOf(metas, PUBLISHED)?.getAttribute('content');
  if (published && /\d{4}/.test(published)) note('published', published);
  else if (dated && (news || article || blog)) note('published', 'datePublished');
}

function readMarkup(document: Document, metas: readonly HTMLMetaElement[], note: Note): void {
  const kind = metaOf(metas, '[property="og:type" i],[name="og:type" i]')?.getAttribute('content')?.trim();
  if (kind) note(/article|^post$|news/i.test(kind) ? 'ogArticle' : 'ogOther', kind);
  const time = document.querySelector('article time, main time, time[datetime], time[pubdate]');
  if (time) note('timed');
  if (document.querySelector('[rel~="author"],[itemprop~="author"],meta[name="author" i],.byline,.author'))
    note('byline');
  const headings = document.getElementsByTagName('h1');
  const title = (metaOf(metas, '[property="og:title"]')?.getAttribute('content') ?? document.title).trim();
  const headline = [...headings].slice(0, 5).find((heading) => isLike(heading.textContent ?? '', title));
  if (headline) note('headline', headline.textContent?.trim());
  const code = document.getElementsByTagName('pre').length + document.getElementsByTagName('code').length;
  if (code > 3) note('code', String(code));
  const answers = document.querySelectorAll(
    '[itemprop~="suggestedAnswer"],[itemprop~="acceptedAnswer"],[class~="answer"]',
  ).length;
  if (answers > 0) note('answers', String(answers));
}

function readText(document: Document, note: Note): void {
  const { density, share, length } = textDensityOf(document);
  if (density >= 20) note('dense', density.toFixed(0));
  else if (length < 400) note('sparse', length.toFixed(0));
  if (length >= 400 && share > 0.6) note('together', share.toFixed(2));
  else if (length >= 400 && length < ONE_STORY) note('scattered', share.toFixed(2));
}

function readAddress(url: string, note: Note): void {
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
