import { describe, expect, it } from 'vitest';
import { listWords } from '../../../components/list-words.ts';

describe('listWords', () => {
  it.each([
    ['en', 'A, B, C'],
    ['pl', 'A, B i C'],
    ['ja', 'A B C'],
  ])('writes a row as “%s” does', (lang, row) => {
    expect(listWords(['A', 'B', 'C'], lang)).toBe(row);
  });

  it('is nothing for nothing', () => {
    expect(listWords([], 'en')).toBe('');
  });
});
