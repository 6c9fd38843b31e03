import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../lib/text/sentences.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['He met Mr. Biden in D.C. on Jan. 5. It rained.', ['He met Mr. Biden in D.C. on Jan. 5.', 'It rained.']],
    ['“We will win.” He left.', ['“We will win.”', 'He left.']],
    ['A U.S. official spoke. Nobody listened.', ['A U.S. official spoke.', 'Nobody listened.']],
    ['It cost 3.5 million… and more.', ['It cost 3.5 million… and more.']],
    ['Headline\nBody text.', ['Headline', 'Body text.']],
    ['Er kam z.B. gestern. Heute nicht.', ['Er kam z.B. gestern.', 'Heute nicht.']],
    ['これは文です。次の文。', ['これは文です。', '次の文。']],
    ['  ', []],
  ])('of “%s”', (text, expected) => {
    expect(cut(text)).toEqual(expected);
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
