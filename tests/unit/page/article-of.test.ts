import { afterEach, describe, expect, it, vi } from 'vitest';
import { articleOf } from '../../../lib/page/article-of.ts';
import { articleOfHtml } from '../../../lib/page/article-of-html.ts';
import { copyPage } from '../../../lib/page/page-copy.ts';
import { pageOf } from './page-of.ts';

const STORY = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>Paragraph ${at} tells of the harbour, of the crane that stands over it, and of the people who walk by, day after day, without ever looking up.</p>`,
).join('');
const FRAME = `<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>The crane</h1>${STORY}</article></main><footer><p>All rights reserved by nobody.</p></footer>`;
const HEAD = `<title>The crane | The Courier</title><meta property="og:title" content="The crane"><meta property="og:site_name" content="The Courier">`;

afterEach(() => vi.unstubAllGlobals());

async function saved(body: string, head = HEAD, url = 'https://www.courier.example/harbour/crane?utm_source=mail') {
  const page = pageOf(body, head, url);
  const view = page.defaultView as unknown as Window;
  return articleOf(await copyPage(page, view, new AbortController().signal), page);
}

describe('the article of a page that is saved', () => {
  it('has the text of the article and nothing around it', async () => {
    const { text, title } = await saved(FRAME);
    expect(title).toBe('The crane');
    expect(text).toHaveLength(6);
    expect(text[0]).toMatch(/^Paragraph 0 .* looking up\.$/);
  });

  it.each([
    [
      'metadata',
      '<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2025-03-04T23:30:00Z">',
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The crane","author":{"@type":"Person","name":"Ann Lee"},"datePublished":"2025-03-04"}</script>',
    ],
  ])('takes author and date from %s', async (_, head) => {
    expect(await saved(FRAME, HEAD + head)).toMatchObject({
      publisher: 'The Courier',
      author: 'Ann Lee',
      published: '2025-03-04',
    });
  });

  it('takes author and date from the text where nothing else names them', async () => {
    const body = FRAME.replace(
      '</h1>',
      '</h1><p class="byline">By Ann Lee</p><time datetime="2025-03-04T10:00Z">4 March</time>',
    );
    expect(await saved(body)).toMatchObject({ author: 'Ann Lee', published: '2025-03-04' });
  });

  it('has the address that names it', async () => {
    const { address } = await saved(FRAME, `${HEAD}<link rel="canonical" href="https://courier.example/crane">`);
    expect(address).toBe('https://courier.example/crane');
    expect((await saved(FRAME)).address).toBe('https://www.courier.example/harbour/crane?utm_source=mail');
  });

  it('is all that reads like text where the page is no article', async () => {
    const { text } = await saved(
      '<div><a href="/">A link that is quite long, longer than any</a></div><div>A line of notes that stands alone here.</div>',
    );
    expect(text).toEqual(['A line of notes that stands alone here.']);
  });

  it('is named after the site where the page names nothing', async () => {
    expect(await saved('<p>Just a few words.</p>', '')).toMatchObject({
      title: 'courier.example',
      publisher: 'courier.example',
      text: ['Just a few words.'],
      lang: '',
    });
  });

  it('is what was selected', async () => {
    const page = pageOf(FRAME, HEAD);
    const view = page.defaultView as unknown as Window;
    vi.spyOn(view, 'getSelection').mockReturnValue({ toString: () => ' One line.\n\n Another  one. ' } as Selection);
    const copy = await copyPage(page, view, new AbortController().signal, 'selection');
    expect(articleOf(copy, page)).toMatchObject({ text: ['One line.', 'Another one.'], part: 'selection' });
  });
});

describe('the article of a page that was saved as a file', () => {
  const read = (html: string) =>
    articleOfHtml(html, (markup) => {
      const page = pageOf('').implementation.createHTMLDocument('');
      page.documentElement.innerHTML = markup.replace(/<!doctype[^>]*>|<\/?html[^>]*>/gi, '');
      return page;
    });

  it('has the text of the article and nothing around it', () => {
    const { text, title } = read(`<head>${HEAD}</head><body>${FRAME}</body>`);
    expect(title).toBe('The crane');
    expect(text).toHaveLength(6);
  });

  it.each([
    ['<!-- saved from url=(0030)https://courier.example/crane -->', 'https://courier.example/crane'],
    [
      '<!--\n Page saved with SingleFile \n url: https://courier.example/crane \n saved date: x\n-->',
      'https://courier.example/crane',
    ],
    ['<link rel="canonical" href="https://courier.example/crane">', 'https://courier.example/crane'],
    ['<link rel="canonical" href="https://courier.example/">', undefined],
    ['', undefined],
  ])('knows where it was saved from: %s', (noted, address) => {
    expect(read(`${noted}<head>${noted}</head><body>${FRAME}</body>`).address).toBe(address);
  });

  it('is all its text where it is no article', () => {
    expect(read('<body><p>One<br>two</p><script>x</script><ul><li>three</li></ul></body>').text).toEqual([
      'One',
      'two',
      'three',
    ]);
  });
});
