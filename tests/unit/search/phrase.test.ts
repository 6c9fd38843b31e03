import { describe, expect, test } from 'vitest';
import { holdsPhrases, searchPhrases } from '../../../lib/search/phrase.ts';
import { parseQuery } from '../../../lib/search/query.ts';
import { indexOf, part, passages } from './index-of.ts';

const signal = new AbortController().signal;

describe('a phrase', () => {
  test.each([
    ['The Mine Ban Treaty', '"mine ban"', true],
    ['a ban on mines', '"mine ban"', false],
    ['mine, ban', '"mine ban"', true],
    ['the mine ban of Ottawa', '"mine ban" "of ottawa"', true],
    ['the mine ban', '"mine ban" "of ottawa"', false],
  ])('in %j: %s is %s', (text, query, holds) => {
    expect(holdsPhrases(text, parseQuery(query))).toBe(holds);
  });

  test('is found behind many passages that hold only its words', async () => {
    const texts = Array.from({ length: 700 }, () => 'of the of the');
    texts[650] = 'one light of the many words that stand here';
    const index = indexOf(part('passage', passages(texts)));
    const read: number[] = [];
    const result = await searchPhrases(
      index,
      parseQuery('"of the many"'),
      10,
      async (hits) => {
        read.push(...hits.map(({ index }) => index));
        return hits.map(({ index }) => texts[index]);
      },
      signal,
    );
    expect(result).toMatchObject({ hits: [{ index: 650 }], complete: true });
    expect(new Set(read).size).toBe(read.length);
  });

  test('of common words is looked for page by page', async () => {
    const texts = Array.from({ length: 700 }, (_, i) => (i === 650 ? 'the law of of war' : 'law of the war'));
    const index = indexOf(part('passage', passages(texts)));
    const read = new Set<number>();
    const texts2 = async (hits: { index: number }[]) => {
      for (const { index } of hits) read.add(index);
      return hits.map(({ index }) => texts[index]);
    };
    const result = await searchPhrases(index, parseQuery('"the law of"'), 10, texts2, signal);
    expect(result).toMatchObject({ hits: [{ index: 650 }], complete: true });
    expect(read.size).toBe(700);
  });

  test('search stops when it is no longer wanted', async () => {
    const stop = new AbortController();
    const index = indexOf(part('passage', passages(['mine ban'])));
    const texts = async () => {
      stop.abort();
      return ['mine ban'];
    };
    await expect(searchPhrases(index, parseQuery('"mine ban"'), 10, texts, stop.signal)).rejects.toThrow();
  });
});
