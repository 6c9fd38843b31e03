import { describe, expect, it } from 'vitest';
import { middleOf } from '../../../../components/panel/event-dates.ts';
import {
  firstStretch,
  moved,
  type Stretch,
  scaled,
  sideOf,
  wholeStretch,
} from '../../../../components/panel/stretch.ts';
import type { PanelEvent } from '../../../../lib/corpus/panel-data.ts';

const on = (...dates: string[]): PanelEvent[] =>
  dates.map((date) => ({ date, text: date, topics: [], references: [] }));
const inside = (events: PanelEvent[], stretch: Stretch): string[] =>
  events.filter((event) => sideOf(event, stretch) === 0).map(({ date }) => date);

const LATE = ['2022', '2023-01', '2023-05-02', '2023-08', '2024', '2024-02', '2024-11-20', '2025'];
const events = on('1949-08-12', ...LATE);
const whole = wholeStretch(events, undefined);

describe('the stretch of time looked at', () => {
  it('leaves out at first what would push most events into a corner', () => {
    expect(inside(events, firstStretch(events, undefined))).toEqual(LATE);
    expect(inside(events, whole)).toHaveLength(9);
  });

  it('is the whole at first where the events stand evenly', () => {
    const even = on('1950', '1960', '1970', '1980', '1990', '2000');
    expect(firstStretch(even, undefined)).toEqual(wholeStretch(even, undefined));
  });

  it('holds the page’s own date at first', () => {
    const [from, to] = firstStretch(events, '2026-01-01');
    expect(from).toBeLessThan(middleOf('2022'));
    expect(to).toBeGreaterThan(middleOf('2026-01-01'));
  });

  it('moves as far as the next event beyond it, and keeps its length', () => {
    const first = firstStretch(events, undefined);
    const earlier = moved(first, -1, events);
    expect(inside(events, earlier)).toEqual(['1949-08-12']);
    expect(earlier[1] - earlier[0]).toBeCloseTo(first[1] - first[0]);
    expect(inside(events, moved(earlier, 1, events))[0]).toBe('2022');
  });

  it('is never shorter than two months, nor longer than the whole', () => {
    let stretch = whole;
    for (let times = 0; times < 30; times++) stretch = scaled(stretch, 0.5, middleOf('2023-08'), whole);
    expect(stretch[1] - stretch[0]).toBeGreaterThanOrEqual(60 * 86_400_000);
    expect(scaled(whole, 2, middleOf('2023-08'), whole)).toEqual(whole);
  });
});
