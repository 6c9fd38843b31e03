import { describe, expect, it } from 'vitest';
import { ENGLISH_CASES } from './english-cases.ts';
import { bundledLexicon, mark } from './marked-text.ts';

const lexicon = bundledLexicon();

for (const [title, cases] of Object.entries(ENGLISH_CASES)) {
  describe(`English: ${title}`, () => {
    it.each(cases)('%s', (text) => {
      expect(mark(lexicon, text)).toBe(text);
    });
  });
}
