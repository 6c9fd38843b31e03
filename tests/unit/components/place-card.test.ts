import { describe, expect, it } from 'vitest';
import { sideFor } from '../../../components/card/place-card.ts';

const desktop = { width: 1200, height: 800 };
const line = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

const CASES: [title: string, left: number, top: number, window: typeof desktop, wanted: number, side: string][] = [
  ['below, where there is room', 200, 100, desktop, 500, 'bottom-start'],
  ['below, when title, summary and facts fit', 200, 440, desktop, 560, 'bottom-start'],
  ['above, near the bottom edge', 200, 700, desktop, 500, 'top-start'],
  ['below for a small card near the bottom edge', 200, 600, desktop, 150, 'bottom-start'],
  ['below at the top of a low window, with inner scroll', 200, 20, { width: 640, height: 360 }, 560, 'bottom-start'],
  ['above in the lower half of a low window', 200, 250, { width: 640, height: 360 }, 560, 'top-start'],
  ['right of the mention where neither has room', 20, 80, { width: 600, height: 180 }, 500, 'right'],
  ['left of it at the right edge', 500, 80, { width: 600, height: 180 }, 500, 'left'],
];

describe('The card stands', () => {
  it.each(CASES)('%s', (_, left, top, window, wanted, side) => {
    expect(sideFor(line(left, top), window, wanted)).toBe(side);
  });
});
