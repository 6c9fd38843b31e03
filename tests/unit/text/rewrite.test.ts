import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEAM_UNIT } from '../../../lib/text/fold.ts';
import { hasRare, rewrite } from '../../../lib/text/rewrite.ts';

describe('rewriting what cannot be folded unit by unit', () => {
  it.each([
    ['Байде\u0301н', 'Байден'],
    ['u\u0308ber', 'über'],
    ['ﬁne', 'fine'],
    ['Straße', 'Strasse'],
    ['𝐀B', 'AB'],
    ['a🔥b', 'a\ufffcb'],
    ['日本', `日${SEAM_UNIT}本`],
    ['\u1112\u1161\u11ab', '한'],
  ])('writes “%s” as “%s”', (text, plain) => {
    expect(rewrite(text).text).toBe(plain);
  });

  it('keeps a map from every unit to the part of the original it stands for, in order and in bounds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { text: plain, starts, ends } = rewrite(text);
        expect(starts).toHaveLength(plain.length);
        let last = 0;
        for (let i = 0; i < plain.length; i++) {
          const start = starts[i] as number;
          const end = ends[i] as number;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('leaves text alone that has nothing rare', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        fc.pre(!hasRare(text));
        expect(rewrite(text).text).toBe(text);
      }),
    );
  });
});
