import { describe, expect, it } from 'vitest';
import { languageOfWords } from '../../../lib/platform/languages.ts';

describe('languageOfWords', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de-AT'],
    ['en-GB', 'en-GB'],
    ['uk', 'uk'],
    ['it', 'en'],
    ['pt-BR', 'en'],
    ['ar', 'en'],
    ['', 'en'],
  ])('of a browser in “%s” is “%s”', (browserLang, lang) => {
    expect(languageOfWords(browserLang)).toBe(lang);
  });
});
