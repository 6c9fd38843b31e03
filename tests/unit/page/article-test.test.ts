import { expect, test, vi } from 'vitest';
import { ARTICLE_WEIGHTS, testArticle } from '../../../lib/page/article-test.ts';
import { articleCases } from './article-cases.ts';
import { pageOf } from './page-of.ts';

test.each(articleCases)('the article test judges $title', ({ url, head, body, isArticle }) => {
  const verdict = testArticle(pageOf(body, head, url), url);
  expect(verdict, JSON.stringify(verdict.reasons)).toMatchObject({ isArticle });
});

test('the score is the sum of the reasons, each with its weight from the one table', () => {
  const [{ url, head, body }] = articleCases as [(typeof articleCases)[number]];
  const { score, reasons } = testArticle(pageOf(body, head, url), url);
  expect(reasons.length).toBeGreaterThan(3);
  for (const { signal, weight } of reasons) expect(weight).toBe(ARTICLE_WEIGHTS[signal]);
  expect(score).toBeCloseTo(reasons.reduce((sum, { weight }) => sum + weight, 0));
});

test('a page that address, markup and use have settled is not asked for its text', () => {
  const { url, head, body } = articleCases[0] as (typeof articleCases)[number];
  const meta = '<meta property="og:type" content="article"><meta name="news_keywords" content="talks">';
  const document = pageOf(body, `${head}${meta}`, url);
  const asked = vi.spyOn(document, 'getElementsByTagName');
  expect(testArticle(document, url).isArticle).toBe(true);
  expect(asked.mock.calls.flat()).not.toContain('p');
});

test('a page that is in doubt is asked for its text', () => {
  const { url, body } = articleCases[0] as (typeof articleCases)[number];
  const meta = '<meta property="og:type" content="article"><meta name="news_keywords" content="talks">';
  const document = pageOf(body, meta, url);
  const asked = vi.spyOn(document, 'getElementsByTagName');
  testArticle(document, url);
  expect(asked.mock.calls.flat()).toContain('p');
});

test.each(articleCases)('the verdict with every reason is the same for $title', ({ url, head, body }) => {
  const document = pageOf(body, head, url);
  const needed = testArticle(document, url);
  const all = testArticle(document, url, 'all');
  expect(all.isArticle).toBe(needed.isArticle);
  expect(all.reasons).toEqual(expect.arrayContaining(needed.reasons));
});
