import { describe, expect, it } from 'vitest';
import { asWritten, termsOf } from '../../../lib/context/page-terms.ts';

const cases = [
  { title: 'names keep their capitals', text: 'On Thursday Britain and France met.', reads: ['Thursday', 'Britain'] },
  { title: 'a word that begins a sentence is small', text: 'Weapons came, and weapons went.', reads: ['weapons'] },
  { title: 'letters keep their signs', text: 'Le président reçoit.', reads: ['président'] },
  {
    title: 'signs that are characters of their own count as part of a word',
    text: 'Le pre\u0301sident.',
    reads: ['pre\u0301sident'],
  },
];

describe('Words as a text writes them', () => {
  it.each(cases)('$title', ({ text, reads }) => {
    expect(asWritten(text, reads.flatMap(termsOf))).toEqual(reads);
  });

  it('a word that the text does not hold stays as it is', () => {
    expect(asWritten('Nothing here.', ['britain'])).toEqual(['britain']);
  });
});
