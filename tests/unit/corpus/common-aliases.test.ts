import { expect, it } from 'vitest';
import { commonAliases } from '../../../lib/corpus/common-aliases.ts';

const alias = (text: string, more = {}) => ({ text, lang: 'en', case: 'fold' as const, ambiguous: false, ...more });

it('everyday words as aliases are told when together they would drown a page', () => {
  const [english] = commonAliases(['To', 'of', 'submarine'].map((text) => alias(text)));
  expect(english).toMatchObject({ lang: 'en', words: [{ text: 'To' }, { text: 'of' }] });
  expect(english?.share).toBeCloseTo(0.052);
});

it('a few everyday words, ambiguous or unmarked ones and abbreviations in capitals are not', () => {
  expect(
    commonAliases([
      alias('week'),
      alias('the', { ambiguous: true }),
      alias('of', { mark: false }),
      alias('IT', { case: 'exact' }),
      alias('THE', { case: 'exact' }),
    ]),
  ).toEqual([]);
});
