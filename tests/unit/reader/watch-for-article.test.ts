import { afterEach, expect, test, vi } from 'vitest';
import { watchForArticle } from '../../../lib/reader/watch-for-article.ts';
import { pageOf } from '../page/page-of.ts';

const STORY = 'https://news.example/politics/2025/04/02/an-evening-in-the-house';
const ARTICLE = '<meta property="og:type" content="article">';
const sentence = 'The committee met in the evening and did not come to an agreement before the doors were shut. ';
const prose = `<p>${sentence.repeat(3)}</p>`.repeat(6);

function watch(body: string, head = ARTICLE) {
  const page = pageOf(body, head, STORY);
  vi.useFakeTimers();
  const life = new AbortController();
  const verdicts: { isArticle: boolean; turned: boolean }[] = [];
  const view = page.defaultView as unknown as Window;
  watchForArticle(page, view, life.signal, ({ isArticle, turned }) => verdicts.push({ isArticle, turned }));
  return { page, view, life, verdicts };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the page is not asked in the task that starts the watch, but as soon as its thread has time', async () => {
  const { verdicts } = watch(`<h1>An evening in the house</h1>${prose}`);
  expect(verdicts).toEqual([]);
  await pass(1);
  expect(verdicts).toEqual([{ isArticle: true, turned: false }]);
});

test('a page that is an article is not asked again while its text grows', async () => {
  const { page, verdicts } = watch(`<h1>An evening in the house</h1>${prose}`);
  await pass(100);
  page.body.insertAdjacentHTML('beforeend', prose.repeat(3));
  await pass(20_000);
  expect(verdicts).toHaveLength(1);
});

test('a page that streams its story is asked again when its text has grown', async () => {
  const { page, verdicts } = watch('<main></main>');
  await pass(500);
  expect(verdicts).toEqual([{ isArticle: false, turned: false }]);
  page.querySelector('main')?.insertAdjacentHTML('beforeend', `<h1>An evening in the house</h1>${prose}`);
  await pass(1_000);
  expect(verdicts.at(-1)).toEqual({ isArticle: true, turned: false });
});

test('a page that only ever grows is asked three times more, and not after ten seconds', async () => {
  const { page, verdicts } = watch('<main></main>', '');
  for (let second = 0; second < 20; second++) {
    page.body.append('x'.repeat(1_100));
    await pass(1_000);
  }
  expect(verdicts).toHaveLength(4);
});

test('an in-page navigation is asked about at once, and once more when the new content has had time to come', async () => {
  const { page, view, verdicts } = watch('<main></main>', '');
  await pass(100);
  view.history.pushState(null, '', '/politics/2025/04/03/another-evening-in-the-house');
  view.dispatchEvent(new (view as unknown as typeof globalThis).Event('popstate'));
  await pass(1);
  expect(verdicts.at(-1)).toEqual({ isArticle: false, turned: true });
  page.head.insertAdjacentHTML('beforeend', ARTICLE);
  page.body.innerHTML = `<h1>Another evening in the house</h1>${prose}`;
  await pass(1_100);
  expect(verdicts.at(-1)).toEqual({ isArticle: true, turned: true });
});

test('nothing is asked after the watch has ended', async () => {
  const { page, life, verdicts } = watch('<main></main>');
  await pass(100);
  life.abort();
  page.body.innerHTML = `<h1>An evening in the house</h1>${prose}`;
  await pass(20_000);
  expect(verdicts).toHaveLength(1);
});
