import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, headsToCard, type Point } from '../../../lib/card/corridor.ts';

const card = { left: 100, top: 120, right: 480, bottom: 500 };
const exit = { x: 140, y: 100 };

const CASES: [title: string, was: Point, now: Point, heads: boolean][] = [
  ['straight down into the gap', { x: 140, y: 100 }, { x: 140, y: 108 }, true],
  ['across the gap to the far corner', { x: 200, y: 106 }, { x: 300, y: 114 }, true],
  ['a little beside the straight way', { x: 136, y: 100 }, { x: 135, y: 104 }, true],
  ['resting', { x: 140, y: 108 }, { x: 140, y: 108 }, false],
  ['back up', { x: 140, y: 108 }, { x: 140, y: 102 }, false],
  ['along the line', { x: 140, y: 100 }, { x: 260, y: 100 }, false],
  ['away to the left', { x: 140, y: 100 }, { x: 60, y: 104 }, false],
  ['below the card and beside it', { x: 60, y: 300 }, { x: 70, y: 300 }, false],
];

describe('The way to the card', () => {
  it.each(CASES)('%s', (_, was, now, heads) => {
    expect(headsToCard(exit, was, now, card)).toBe(heads);
  });

  it('is recognised on any straight walk from the mention to a point of the card', () => {
    const number = fc.integer({ min: 0, max: 2000 });
    const size = fc.integer({ min: 20, max: 600 });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        size,
        size,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (...values) => {
          const [x, y, left, top, width, height, part] = values;
          const box = { left, top, right: left + width, bottom: top + height };
          const from = { x, y };
          fc.pre(distance(from, box) > 1);
          const to = { x: left + part * width, y: top + part * height };
          const at = (share: number) => ({ x: x + (to.x - x) * share, y: y + (to.y - y) * share });
          const reached = [0.2, 0.4, 0.6, 0.8].filter((share) => distance(at(share), box) > 0);
          for (const share of reached) expect(headsToCard(from, at(share - 0.1), at(share), box)).toBe(true);
        },
      ),
    );
  });

  it('never leads away from the card', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 800 }) });
    fc.assert(
      fc.property(point, point, point, (from, was, now) => {
        if (headsToCard(from, was, now, card)) expect(distance(now, card)).toBeLessThan(distance(was, card));
      }),
    );
  });
});
