import { expect, test } from 'vitest';
import { structuredDataOf } from '../../../lib/page/structured-data.ts';
import { pageOf } from './page-of.ts';

const URL = 'https://example.org/';

test('dates in the microdata do not keep the things that follow them from being seen', () => {
  const dates = '<i itemprop="datePublished">2024-05-01</i>'.repeat(80);
  const page = pageOf(`${dates}<div itemscope itemtype="https://schema.org/NewsArticle"></div>`, '', URL);
  expect(structuredDataOf(page)).toEqual({ types: ['NewsArticle'], dated: true });
});

test('a form with a field named like a member of elements is read as any other thing', () => {
  const form = '<form itemscope itemtype="https://schema.org/Product"><input name="matches"></form>';
  const page = pageOf(form, '', URL);
  const named = page.querySelector('form');
  // What browsers do for fields of a form; the test's own document does not.
  Object.defineProperty(named, 'matches', { value: page.querySelector('input') });
  expect(structuredDataOf(page)).toEqual({ types: ['Product'], dated: false });
});

test('one of several properties of an element may be the date', () => {
  const page = pageOf('<time itemprop="dateModified datePublished">May</time>', '', URL);
  expect(structuredDataOf(page).dated).toBe(true);
});
