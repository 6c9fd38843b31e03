import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksIn } from '../../../lib/search/marks.ts';
import { parseQuery } from '../../../lib/search/query.ts';
import { wordSpans, wordsOf } from '../../../lib/search/words.ts';
import { foldLetters } from '../../../lib/text/fold-letters.ts';

const marked = (text: string, query: string, typos = false) =>
  marksIn(text, parseQuery(query), typos).map(({ start, end }) => text.slice(start, end));

describe('marks in a text', () => {
  test.each([
    ['The Treaty bans treaties', 'treaty ', ['Treaty']],
    ['The Treaty bans treaties', 'treat', ['Treaty', 'treaties']],
    ['Łódź, LODZ and Łodzianin', 'lodz ', ['Łódź', 'LODZ']],
    ["Ukraine's army", 'ukraine', ['Ukraine']],
    ['the mine ban and a ban on mine fields', '"mine ban"', ['mine ban']],
    ['対人地雷禁止条約', '地雷', ['地雷']],
    ['対人地雷禁止条約', '地雷禁止', ['地雷禁止']],
    ['clus\u00adter munition', 'cluster', ['clus\u00adter']],
    ['nothing here', 'treaty', []],
  ])('in %j of %j are %j', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  test('include near spellings when the search took them', () => {
    expect(marked('Cluster munitions', 'clsuter munitoin', true)).toEqual(['Cluster', 'munitions']);
    expect(marked('Cluster munitions', 'clsuter munitoin')).toEqual([]);
  });
});

describe('word spans', () => {
  test('give the words that are indexed, with places that hold them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spans = wordSpans(text);
        expect(spans.map(({ word }) => word)).toEqual(wordsOf(text));
        for (const { word, start, end } of spans) expect(foldLetters(text.slice(start, end))).toContain(word);
      }),
      { numRuns: 1000 },
    );
  });
});
