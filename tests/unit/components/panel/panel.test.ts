import { describe, expect, it } from 'vitest';
import { middleOf } from '../../../../components/panel/event-dates.ts';
import { layOutGraph } from '../../../../components/panel/lay-out-graph.ts';
import { opened, START, stepped } from '../../../../components/panel/trail.ts';

describe('the middle of a date', () => {
  it.each([
    ['2023', '2023-07-01'],
    ['2023-02', '2023-02-15'],
    ['2023-02-03', '2023-02-03'],
  ])('%s stands at %s', (date, day) => {
    expect(new Date(middleOf(date)).toISOString().slice(0, 10)).toBe(day);
  });
});

describe('the layout of the graph', () => {
  const keys = ['a', 'b', 'c', 'd'];
  const links = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ];
  const box = { width: 300, height: 200 };

  it('is the same for the same topics, in whatever order they come', () => {
    expect(layOutGraph(keys.toReversed(), links, box)).toEqual(layOutGraph(keys, links, box));
  });

  it('stays inside its box', () => {
    for (const { x, y } of layOutGraph(keys, links, box).values()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(box.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(box.height);
    }
  });

  it('puts a lone topic in the middle', () => {
    expect(layOutGraph(['a'], [], box).get('a')).toEqual({ x: 150, y: 100 });
  });
});

describe('the trail of topics', () => {
  const two = opened(opened(START, 'p/a'), 'p/b');

  it('goes back to the page and forward again', () => {
    expect(stepped(stepped(stepped(two, -1), -1), -1).at).toBe(-1);
    expect(stepped(stepped(two, -1), 1)).toEqual(two);
  });

  it('drops what lay ahead when another topic is opened', () => {
    expect(opened(stepped(two, -1), 'p/c')).toEqual({ topics: ['p/a', 'p/c'], at: 1 });
  });

  it('does not repeat the topic that is shown', () => {
    expect(opened(two, 'p/b')).toEqual(two);
  });
});
