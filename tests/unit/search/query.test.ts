import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeFilter } from '../../../lib/search/completion.ts';
import { parseQuery } from '../../../lib/search/query.ts';

const wordsIn = (text: string) =>
  parseQuery(text).words.map(({ word, literal, open }) => word + (literal ? '!' : '') + (open ? '*' : ''));

describe('a query', () => {
  test.each([
    ['cluster muni', ['cluster', 'muni*']],
    ['cluster munition ', ['cluster', 'munition']],
    ['cluster munition?', ['cluster', 'munition']],
    ['"mine ban"', ['mine!', 'ban!']],
    ['"mine ban" ott', ['mine!', 'ban!', 'ott*']],
    ['ott "mine ban"', ['ott', 'mine!', 'ban!']],
    ['"mine ba', ['mine', 'ba*']],
    ['“mine ban” ott', ['mine!', 'ban!', 'ott*']],
    ['„mine ban“', ['mine!', 'ban!']],
    ['«\u202fmine ban\u202f»', ['mine!', 'ban!']],
    ["Ukraine's army", ['ukraine', 'army*']],
    ['kind:treaty ban', ['ban*']],
    ['ban kind:treaty', ['ban']],
    ['12:30', ['12', '30*']],
    ['', []],
    ['?!', []],
  ])('%j has the words %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test.each([
    ['kind:treaty', { kinds: ['treaty'] }],
    ['KIND:Treaty kind:law', { kinds: ['treaty', 'law'] }],
    ['source:reuters', { sources: [['reuters']] }],
    ['source:"Mine Action Review"', { sources: [['mine', 'action', 'review']] }],
    ['before:2024', { before: 20240000 }],
    ['after:2024-05 before:2024-06-15', { after: 20240500, before: 20240615 }],
  ])('%j narrows to %j', (text, filters) => {
    expect(parseQuery(text).filters).toEqual({ kinds: [], sources: [], ...filters });
  });

  test.each(['kind:tre', 'kind:', 'before:soon', 'source:', 'after:2024-13'])('%j is said to be unfinished', (text) => {
    expect(parseQuery(text)).toMatchObject({ words: [], filters: { kinds: [], sources: [] }, unfinished: [text] });
  });

  test('looks for at most sixteen words and says which it ignores', () => {
    const words = Array.from({ length: 18 }, (_, i) => `word${i}`);
    const query = parseQuery(words.join(' '));
    expect(query.words).toHaveLength(16);
    expect(query.ignored).toEqual(['word16', 'word17']);
  });

  test('can be any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseQuery(text).words.every(({ word }) => word.length > 0)).toBe(true);
      }),
    );
  });
});

describe('completing a filter', () => {
  const sources = ['Reuters', 'Mine Action Review', 'Arms Control Today'];

  test.each([
    ['ki', ['kind:']],
    ['mines be', ['before:']],
    ['kind:t', ['kind:treaty ']],
    ['kind:p', ['kind:person ', 'kind:place ', 'kind:policy ']],
    ['source:re', ['source:Reuters ', 'source:"Mine Action Review" ']],
    ['source:"arms', ['source:"Arms Control Today" ']],
    ['k', []],
    ['mines', []],
    ['kind:treaty', []],
  ])('after %j offers %j', (text, offered) => {
    expect(completeFilter(text, text.length, sources).map(({ text }) => text)).toEqual(offered);
  });

  test('replaces only the filter under the caret', () => {
    expect(completeFilter('mines kind:tr now', 13, sources)).toEqual([{ text: 'kind:treaty ', start: 6, end: 13 }]);
  });
});
