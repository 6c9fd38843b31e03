import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceDocument, summaryDocument } from '../../../lib/search/document.ts';
import { nearestNames } from '../../../lib/search/nearest-names.ts';
import { parseQuery } from '../../../lib/search/query.ts';
import { search } from '../../../lib/search/search.ts';
import type { SearchIndex } from '../../../lib/search/search-index.ts';
import { wordsOf } from '../../../lib/search/words.ts';
import { indexOf, part, passages, topics } from './index-of.ts';
import { LANGUAGE_CASES } from './language-cases.ts';

const LIMITS = { topics: 10, passages: 10, sources: 10 };
const find = (index: SearchIndex, text: string) => search(index, parseQuery(text), LIMITS);
const owners = (index: SearchIndex, text: string) => find(index, text).hits.topics.map(({ owner }) => owner);
const numbers = (index: SearchIndex, text: string) => find(index, text).hits.passages.map(({ index }) => index);

const word = fc.stringMatching(/^[abc]{1,4}$/);
const texts = fc.array(
  fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 40 },
);

describe('search', () => {
  test('with every word finds exactly the passages that hold them, the last as a beginning', () => {
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 3 }), (list, typed) => {
        const index = indexOf(part('passage', passages(list)));
        const result = search(index, parseQuery(typed.join(' ')), { ...LIMITS, passages: 100 });
        const holds = (text: string) =>
          typed.every((wanted, i) =>
            wordsOf(text).some((word) => (i === typed.length - 1 ? word.startsWith(wanted) : word === wanted)),
          );
        const expected = list.flatMap((text, i) => (holds(text) ? [i] : []));
        const found = result.hits.passages.map(({ index }) => index);
        if (expected.length >= 3 || (result.stage === 'all' && expected.length > 0))
          expect(found.toSorted((a, b) => a - b)).toEqual(expected);
        else expect(found.slice(0, expected.length).toSorted((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  test('ranks one word by BM25, and the best few are the head of all', () => {
    fc.assert(
      fc.property(texts, word, (list, wanted) => {
        const index = indexOf(part('passage', passages(list)));
        const all = search(index, parseQuery(`${wanted} `), { ...LIMITS, passages: 100 });
        if (all.stage !== 'all') return;
        const average = list.reduce((sum, text) => sum + wordsOf(text).length, 0) / list.length;
        const score = (text: string) => {
          const words = wordsOf(text);
          const frequency = words.filter((word) => word === wanted).length / (0.5 + (0.5 * words.length) / average);
          const impact = Math.min(255, Math.max(1, Math.round(frequency * 16))) / 16;
          return (impact * 2.2) / (impact + 1.2);
        };
        const ranked = all.hits.passages.map(({ index }) => score(list[index] ?? ''));
        for (const [i, points] of ranked.entries()) expect(points).toBeLessThanOrEqual((ranked[i - 1] ?? 99) + 1e-5);
        const few = search(index, parseQuery(`${wanted} `), { ...LIMITS, passages: 3 });
        expect(few.hits.passages).toEqual(all.hits.passages.slice(0, 3));
      }),
    );
  });

  test('gives the same from one segment and from several', () => {
    fc.assert(
      fc.property(texts, word, (list, wanted) => {
        const one = indexOf(part('passage', passages(list)));
        const several = indexOf(
          ...list.map((text, i) => part('passage', [{ ...passages([text])[0], index: i } as never])),
        );
        const found = (index: SearchIndex) =>
          search(index, parseQuery(wanted), { ...LIMITS, passages: 100 })
            .hits.passages.map(({ index }) => index)
            .sort((a, b) => a - b);
        expect(found(several)).toEqual(found(one));
      }),
      { numRuns: 50 },
    );
  });

  test.each(LANGUAGE_CASES)('in %j finds %j: %s', (text, query) => {
    expect(numbers(indexOf(part('passage', passages(['something else', text]))), query)).toEqual([1]);
  });

  test('finds the last character of an unspaced run by itself', () => {
    expect(numbers(indexOf(part('passage', passages(['集束弾薬に関する条約']))), '約')).toEqual([0]);
  });
});

describe('names', () => {
  const index = indexOf(
    part(
      'name',
      topics([
        ['Ottawa'],
        ['Ottawa Treaty', 'Mine Ban Treaty', 'Convention on Anti-Personnel Mines'],
        ['Ottawa Treaty review conference'],
        ['Treaty of Ottawa and Montreal on the river'],
        ['Oslo Process'],
      ]),
    ),
  );

  test('that are exactly the query come first, then those that start with it, shortest first', () => {
    expect(owners(index, 'ottawa')).toEqual(['pack/0', 'pack/1', 'pack/2', 'pack/3']);
    expect(owners(index, 'ottawa treaty')).toEqual(['pack/1', 'pack/2', 'pack/3']);
    expect(owners(index, 'ottawa tr')[0]).toBe('pack/1');
  });

  test('count by their aliases too', () => {
    expect(owners(index, 'mine ban treaty')[0]).toBe('pack/1');
  });

  test.each([
    ['otawa treaty', 'ottawa', 'a letter left out'],
    ['ottaawa treaty', 'ottawa', 'a letter too many'],
    ['ottaqa treaty', 'ottawa', 'a wrong letter'],
    ['otatwa treaty', 'ottawa', 'two letters swapped'],
  ])('are found from %j as %j: %s', (typed, meant) => {
    const result = find(index, typed);
    expect(result.hits.topics[0]?.owner).toBe('pack/1');
    expect(result.changed).toEqual([{ word: typed.split(' ')[0], instead: meant }]);
    expect(result.stage).toBe('typos');
  });

  test('allow two typos only from eight letters on and after a right first letter', () => {
    expect(owners(index, 'convenshon')).toEqual(['pack/1']);
    expect(owners(index, 'kohvention')).toEqual([]);
    expect(owners(index, 'ohhawa')).toEqual([]);
  });

  test('nearest to a query that finds nothing share its beginning', () => {
    const names = [part('name', topics([['Ottawa Treaty'], ['Oslo Process'], ['Geneva Conventions']]))];
    expect(nearestNames(names, parseQuery('otxyz'), 3)).toEqual(['pack/0']);
    expect(nearestNames(names, parseQuery('zzzz'), 3)).toEqual([]);
  });
});

describe('a search that finds too little', () => {
  const index = indexOf(
    part('passage', passages(['mines were cleared near the river', 'the treaty bans mines', 'a treaty was signed'])),
  );

  test('takes passages with any of the words and says what each lacks', () => {
    const result = find(index, 'treaty river');
    expect(result.stage).toBe('any');
    expect(result.dropped).toEqual([]);
    expect(result.hits.passages.map(({ missing }) => missing)).toContainEqual(['river']);
  });

  test('says which words nothing holds', () => {
    expect(find(index, 'treaty xylophone')).toMatchObject({ stage: 'any', dropped: ['xylophone'] });
  });

  test('does not guess at words that stand somewhere', () => {
    const topicsAndPassages = indexOf(
      part('name', topics([['Mine']])),
      part('passage', passages(['mines a', 'mines b', 'mines c'])),
    );
    expect(find(topicsAndPassages, 'mines ')).toMatchObject({ stage: 'all', changed: [], hits: { topics: [] } });
  });

  test('does not guess at an unfinished word that begins others', () => {
    const cats = indexOf(part('name', topics([['Felidae'], ['Fetid']])));
    expect(find(cats, 'felid')).toMatchObject({ stage: 'all', hits: { topics: [{ owner: 'pack/0' }] } });
    expect(find(cats, 'felid ').stage).toBe('typos');
  });

  test('goes no further than it may', () => {
    for (const text of ['traety', 'treaty xylophone'])
      expect(search(index, parseQuery(text), LIMITS, 'all')).toMatchObject({
        stage: 'all',
        hits: { topics: [], passages: [], sources: [] },
      });
  });

  test('never drops words of a phrase', () => {
    expect(find(index, '"treaty river"').hits.passages).toEqual([]);
  });

  test('finds nothing in an empty index or for an empty query', () => {
    expect(find(indexOf(), 'treaty').hits).toEqual({ topics: [], passages: [], sources: [] });
    expect(find(index, '  ').hits).toEqual({ topics: [], passages: [], sources: [] });
  });
});

describe('filters and removed documents', () => {
  const source = (key: string, title: string, publisher: string, published: string) =>
    sourceDocument(key, { title, publisher, published });
  const index = indexOf(
    part('source', [
      source('p/a', 'Mines in the river', 'Reuters', '2023-05-01'),
      source('p/b', 'Treaty talks', 'Arms Control Today', '2024-02'),
    ]),
    part('passage', [
      ...passages(['mines one', 'mines two'], 'p/a', '2023-05-01'),
      ...passages(['mines three'], 'p/b', '2024-02'),
      ...passages(['mines undated'], 'p/c'),
    ]),
    part('name', topics([['Mines']])),
  );
  const found = (query: string) => find(index, query).hits.passages.map(({ owner }) => owner);

  test.each([
    ['mines source:reuters', ['p/a', 'p/a']],
    ['mines source:"arms control"', ['p/b']],
    ['mines source:reut source:talks', ['p/a', 'p/a', 'p/b']],
    ['mines source:nobody', []],
    ['mines before:2024', ['p/a', 'p/a']],
    ['mines after:2024', ['p/b']],
    ['mines after:2023-05-01 before:2023-05-02', ['p/a', 'p/a']],
    ['mines kind:treaty', []],
  ])('%j leaves the passages of %j', (query, expected) => {
    expect(found(query).toSorted()).toEqual(expected);
  });

  test.each([
    ['kind:treaty', { topics: ['pack/0'], passages: [], sources: [] }],
    ['kind:law', { topics: [], passages: [], sources: [] }],
    ['after:2023', { topics: [], passages: ['p/b', 'p/a', 'p/a'], sources: ['p/b', 'p/a'] }],
    ['before:2024', { topics: [], passages: ['p/a', 'p/a'], sources: ['p/a'] }],
    ['source:"arms control"', { topics: [], passages: ['p/b'], sources: ['p/b'] }],
    ['source:nobody', { topics: [], passages: [], sources: [] }],
    ['kind:tre', { topics: [], passages: [], sources: [] }],
  ])('alone, as %j, list what they leave: newest first, one passage of each source first', (query, expected) => {
    const { topics, passages, sources } = find(index, query).hits;
    const keys = (hits: { owner: string }[]) => hits.map(({ owner }) => owner);
    expect({ topics: keys(topics), passages: keys(passages), sources: keys(sources) }).toEqual(expected);
  });

  test('alone list no more than is asked for, and nothing that is dead', () => {
    const { segment } = part('name', topics([['Mines'], ['Shells'], ['Rockets'], ['Drones']]));
    const dead = segment.rangesOf((key) => key === 'pack/1');
    const result = search(indexOf({ segment, dead }), parseQuery('kind:treaty'), { ...LIMITS, topics: 2 });
    expect(result.hits.topics.map(({ owner }) => owner)).toEqual(['pack/0', 'pack/2']);
  });

  test('by kind leave topics only, others leave none', () => {
    expect(find(index, 'mines kind:treaty').hits.topics).toHaveLength(1);
    expect(find(index, 'mines kind:law').hits.topics).toHaveLength(0);
    expect(find(index, 'mines after:2023').hits.topics).toHaveLength(0);
  });

  test('do not find what is dead', () => {
    const { segment } = part('passage', [...passages(['mines one'], 'p/a'), ...passages(['mines two'], 'p/b')]);
    const dead = segment.rangesOf((key) => key === 'p/a');
    expect(find(indexOf({ segment, dead }), 'mines').hits.passages.map(({ owner }) => owner)).toEqual(['p/b']);
  });

  test('count a topic once that has names and a summary', () => {
    const topic = { title: 'Ottawa Treaty', kind: 'treaty' as const, aliases: [], summary: 'Bans mines since 1999.' };
    const both = indexOf(
      part('name', topics([['Ottawa Treaty']])),
      part('summary', [summaryDocument('pack/0', topic)]),
    );
    expect(owners(both, 'ottawa')).toEqual(['pack/0']);
    expect(owners(both, 'ottawa bans')).toEqual(['pack/0']);
  });
});
