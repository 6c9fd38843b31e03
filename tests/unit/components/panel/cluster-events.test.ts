import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusterEvents } from '../../../../components/panel/cluster-events.ts';

const inOrder = (one: number, other: number): number => one - other;

it('clusters hold every event once, near its own place, and never touch', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 })), (places) => {
      const clusters = clusterEvents(places, (place) => place, 12);
      expect(clusters.flatMap(({ things }) => things).toSorted(inOrder)).toEqual(places.toSorted(inOrder));
      for (const [nth, { at, things }] of clusters.entries()) {
        for (const place of things) expect(Math.abs(place - at)).toBeLessThanOrEqual(6);
        if (nth > 0) expect(at - (clusters[nth - 1]?.at ?? 0)).toBeGreaterThanOrEqual(12);
      }
    }),
  );
});
