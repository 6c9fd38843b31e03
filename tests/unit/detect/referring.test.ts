import { describe, expect, it } from 'vitest';
import { bundledLexicon, mark } from './marked-text.ts';
import { REFERRING_CASES } from './referring-cases.ts';

const lexicon = bundledLexicon();

describe('referring mentions', () => {
  it.each(REFERRING_CASES)('in %s: %s', (lang, text) => {
    expect(mark(lexicon, text.replace(/\{([^|}]+)\|[^}]+\}/g, '$1'), lang, true)).toBe(text);
  });
});
