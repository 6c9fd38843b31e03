import { describe, expect, it } from 'vitest';
import { dateWords, longAgo } from '../../../components/date-words.ts';

describe('Dates', () => {
  it.each([
    ['2023', 'en', '2023'],
    ['2023-07', 'en', 'July 2023'],
    ['2023-07-07', 'en', '7 July 2023'],
    ['2023-07-07', 'en-US', '7 July 2023'],
    ['2023-07-07', 'de', '7. Juli 2023'],
    ['last summer', 'en', 'last summer'],
  ])('%s reads in %s as %s', (iso, lang, words) => {
    expect(dateWords(iso, lang)).toBe(words);
  });

  it.each([
    ['2026-11-21', undefined],
    ['2026-06-01', undefined],
    ['2026-03-21', '8 months ago'],
    ['2023-11-21', '3 years ago'],
    ['never', undefined],
  ])('a check on %s is told in words once it is more than half a year ago', (iso, words) => {
    expect(longAgo(iso, '2026-11-21', 'en')).toBe(words);
  });
});
