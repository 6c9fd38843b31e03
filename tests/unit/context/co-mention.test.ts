import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisedPmi } from '../../../lib/context/co-mention.ts';

describe('normalised pointwise mutual information', () => {
  it.each([
    ['never together', { together: 0, one: 5, other: 5, all: 100 }, -1],
    ['as often as chance has it', { together: 1, one: 10, other: 10, all: 100 }, 0],
    ['never apart', { together: 5, one: 5, other: 5, all: 100 }, 1],
    ['everywhere', { together: 100, one: 100, other: 100, all: 100 }, 1],
    // log(0.04 / 0.01) / -log(0.04)
    ['more often than chance', { together: 4, one: 10, other: 10, all: 100 }, 0.4307],
  ])('is right for topics named %s', (_name, counts, expected) => {
    expect(normalisedPmi(counts)).toBeCloseTo(expected, 4);
  });

  it('stays between -1 and 1 for any counts', () => {
    const counts = fc
      .record({ together: fc.nat(50), alone: fc.nat(50), otherAlone: fc.nat(50), neither: fc.nat(50) })
      .map(({ together, alone, otherAlone, neither }) => ({
        together,
        one: together + alone,
        other: together + otherAlone,
        all: together + alone + otherAlone + neither + 1,
      }));
    fc.assert(
      fc.property(counts, (one) => {
        const value = normalisedPmi(one);
        expect(value).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
