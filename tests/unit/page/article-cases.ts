/** A page by its head, body and address, and whether it is an article. */
export interface ArticleCase {
  title: string;
  url: string;
  head?: string;
  body: string;
  isArticle: boolean;
}

const sentence =
  'The delegates agreed late in the evening on a text that each side could sign without losing face at home. ';
const story = `<h1>Delegates agree on a text that all can sign</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(6)}`;
const teasers = Array.from(
  { length: 12 },
  (_, n) => `<article><h3><a href="/${n}">A headline of a story number ${n}</a></h3></article>`,
).join('');
const data = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const NEWS = 'https://paper.example/2026/03/14/delegates-agree-on-a-text-that-all-can-sign';

export const articleCases: ArticleCase[] = [
  {
    title: 'a story marked up as news',
    url: NEWS,
    head: data('{"@type":"NewsArticle","datePublished":"2026-03-14"}'),
    body: story,
    isArticle: true,
  },
  {
    title: 'a story whose type stands in a list in a graph',
    url: NEWS,
    head: data('{"@graph":[{"@type":"WebPage"},{"@type":["Thing","ReportageNewsArticle"]}]}'),
    body: story,
    isArticle: true,
  },
  {
    title: 'a story whose JSON-LD is broken',
    url: NEWS,
    head: data('{"@type":"NewsArticle","headline":"a raw\nline break",}'),
    body: story,
    isArticle: true,
  },
  {
    title: 'a story in microdata',
    url: NEWS,
    body: `<div itemscope itemtype="https://schema.org/NewsArticle">${story}</div>`,
    isArticle: true,
  },
  {
    title: 'a story without markup, by its text, date and address',
    url: 'https://paper.example/world/2026-03/14/content_3391822.htm',
    head: '<meta name="publishdate" content="2026-03-14">',
    body: story,
    isArticle: true,
  },
  {
    title: 'a live blog',
    url: 'https://paper.example/live/delegates-meet-33391822',
    head: data('{"@type":"LiveBlogPosting"}'),
    body: story,
    isArticle: true,
  },
  {
    title: 'a story without any markup, by its text and an address with a date and a number',
    url: 'https://paper.example/a/202603/14/WS33391822',
    head: '<title>Delegates agree on a text that all can sign - Paper</title>',
    body: story,
    isArticle: true,
  },
  {
    title: 'a story in a page that stands in one form',
    url: 'https://paper.example/politics/article.aspx?id=33391822',
    head: '<meta property="og:type" content="article"><meta name="pubdate" content="2026-03-14">',
    body: `<form>${story}</form>`,
    isArticle: true,
  },
  {
    title: 'a long story with more comments than text',
    url: 'https://paper.example/news/3/all/20260314/33391822/1',
    head: '<title>Delegates agree on a text that all can sign : Paper</title>',
    body: `<div>${story}${story}</div>${`<div><div><p>${sentence.repeat(2)}</p></div></div>`.repeat(30)}`,
    isArticle: true,
  },
  {
    title: 'a section whose stories are marked up',
    url: 'https://paper.example/news/world/europe',
    head: `<meta name="news_keywords" content="europe">${data('[{"@type":"CollectionPage"},{"@type":"NewsArticle"},{"@type":"NewsArticle"}]')}`,
    body: `<h1>Europe, as the paper saw it</h1>${teasers}`,
    isArticle: false,
  },
  {
    title: 'results of a search under an address of the news',
    url: 'https://paper.example/news/archive/all?query=treaty',
    head: '<meta name="news_keywords" content="treaty"><meta property="og:type" content="article">',
    body: `<h1>Results for the treaty</h1>${story}`,
    isArticle: false,
  },
  {
    title: 'the list of a day',
    url: 'https://paper.example/news/archive/2026/03/14/',
    head: '<meta name="news_keywords" content="treaty"><meta property="og:type" content="website">',
    body: `<h1>All stories of the day</h1>${`<div><h2><a href="/x">A headline</a></h2><p>${sentence.repeat(2)}</p></div>`.repeat(8)}`,
    isArticle: false,
  },
  {
    title: 'a later page of a list',
    url: 'https://paper.example/news/world/page/3',
    head: '<meta name="news_keywords" content="treaty">',
    body: `<h1>World news of the week</h1>${`<div><h2><a href="/x">A headline</a></h2><p>${sentence.repeat(2)}</p></div>`.repeat(8)}`,
    isArticle: false,
  },
  {
    title: 'a company’s post that has words of the news in its headline only',
    url: 'https://company.example/how-to-grow-your-business-with-live-stories',
    head: '<meta property="og:type" content="article">',
    body: story,
    isArticle: false,
  },
  {
    title: 'the front page of a paper',
    url: 'https://paper.example/',
    head: '<meta property="og:type" content="website">',
    body: teasers,
    isArticle: false,
  },
  {
    title: 'a front page that marks up its stories',
    url: 'https://paper.example/',
    head: data(`[${'{"@type":"NewsArticle"},'.repeat(5)}{"@type":"WebSite"}]`),
    body: teasers + story,
    isArticle: false,
  },
  {
    title: 'a section of a paper',
    url: 'https://paper.example/world',
    head: data(
      '{"@type":"CollectionPage","mainEntity":{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle"}]}}',
    ),
    body: teasers,
    isArticle: false,
  },
  {
    title: 'results of a search',
    url: 'https://paper.example/search?q=treaty',
    head: data('{"@type":"SearchResultsPage"}'),
    body: teasers,
    isArticle: false,
  },
  {
    title: 'documentation',
    url: 'https://docs.example/guide/getting-started-with-the-library',
    head: '<meta property="og:type" content="article">',
    body: `<h1>Getting started</h1>${`<p>${sentence.repeat(3)}</p><pre>code</pre>`.repeat(6)}`,
    isArticle: false,
  },
  {
    title: 'a question with answers',
    url: 'https://ask.example/questions/33391822/how-do-i-sign-a-text',
    head: data('{"@type":"QAPage"}'),
    body: `<h1>How do I sign a text?</h1><div class="answer">${story}</div>`,
    isArticle: false,
  },
  {
    title: 'a product',
    url: 'https://shop.example/product/33391822-pens',
    head: data('{"@type":"Product"}'),
    body: story,
    isArticle: false,
  },
  {
    title: 'a post of a company’s engineers',
    url: 'https://company.example/blog/how-we-sign-a-text-in-the-cloud',
    head: `<meta property="og:type" content="article">${data('{"@type":"BlogPosting","datePublished":"2026-03-14"}')}`,
    body: story,
    isArticle: false,
  },
  { title: 'an encyclopedia', url: 'https://pedia.example/wiki/Delegate', body: story, isArticle: false },
  {
    title: 'a page whose address cannot be decoded',
    url: 'https://paper.example/%E0%A4%A',
    body: '<p>x</p>',
    isArticle: false,
  },
];
