import { expect, test } from 'vitest';
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
