import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../lib/text/sentences.ts';
import { SENTENCES } from './sentence-cases.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each(SENTENCES)('%s: “%s”', (_rule, parted) => {
    const expected = parted.split('|').map((sentence) => sentence.trim());
    expect(cut(parted.replaceAll('|', ''))).toEqual(expected.filter((sentence) => sentence !== ''));
  });

  it('cover all text that is not white space, in order, without overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '“', '”', 'é'), maxLength: 60 }),
        (text) => {
          let at = 0;
          for (const { start, end } of sentences(text)) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });
});
