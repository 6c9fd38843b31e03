import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, placesAround } from '../../../../components/panel/place-labels.ts';

const plot = { width: 300, height: 200 };
const dot = fc.record({ x: fc.integer({ min: 5, max: 295 }), y: fc.integer({ min: 5, max: 195 }) });
const named = fc.array(fc.record({ at: dot, width: fc.integer({ min: 10, max: 160 }) }), { maxLength: 20 });

describe('labels in a plot', () => {
  it('never cover each other or a dot, and stay within the plot', () => {
    fc.assert(
      fc.property(named, (those) => {
        const dots = those.map(({ at }) => ({ ...at, width: 8, height: 8 }));
        const labels = those.map(({ at, width }, key) => {
          const size = { width, height: 13 };
          return { key: String(key), ...size, places: placesAround(at, 4, size, plot) };
        });
        const boxes = [...placeLabels(labels, dots, plot)].map(([key, at]) => ({
          ...at,
          width: labels[Number(key)]?.width ?? 0,
          height: 13,
        }));
        for (const [nth, box] of boxes.entries()) {
          expect(Math.abs(box.x - 150) + box.width / 2).toBeLessThanOrEqual(150);
          expect(Math.abs(box.y - 100) + box.height / 2).toBeLessThanOrEqual(100);
          for (const other of [...dots, ...boxes.slice(nth + 1)])
            expect(
              Math.abs(box.x - other.x) * 2 >= box.width + other.width ||
                Math.abs(box.y - other.y) * 2 >= box.height + other.height,
            ).toBe(true);
        }
      }),
    );
  });

  it('stand above a lone dot', () => {
    const size = { width: 60, height: 13 };
    const label = { key: 'a', ...size, places: placesAround({ x: 150, y: 100 }, 4, size, plot) };
    expect(placeLabels([label], [], plot).get('a')).toEqual({ x: 150, y: 88.5 });
  });

  it('are left out where there is no room', () => {
    const label = { key: 'a', width: 60, height: 13, places: [{ x: 50, y: 50 }] };
    expect(placeLabels([label], [{ x: 60, y: 50, width: 8, height: 8 }], plot).has('a')).toBe(false);
  });
});
