import { describe, expect, it } from 'vitest';
import { bundledLexicon, mark } from './marked-text.ts';
import { OTHER_LANGUAGE_CASES } from './other-language-cases.ts';

const lexicon = bundledLexicon();

for (const [lang, cases] of Object.entries(OTHER_LANGUAGE_CASES)) {
  describe(`names in ${lang}`, () => {
    it.each(cases)('%s', (text) => {
      expect(mark(lexicon, text, lang)).toBe(text);
    });
  });
}
