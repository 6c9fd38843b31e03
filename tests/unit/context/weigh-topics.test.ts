import { describe, expect, it } from 'vitest';
import { weighTopics } from '../../../lib/context/weigh-topics.ts';

const topic = (name: string, count: number, first: number, naming: number, companion = false) => ({
  name,
  count,
  places: [first],
  naming,
  companion,
});

const order = (topics: ReturnType<typeof topic>[]): string[] =>
  weighTopics(topics, 100)
    .sort((one, other) => other.weight - one.weight)
    .map((one) => one.topic.name);

describe('the weight of a topic on a page', () => {
  it.each([
    ['named more often', topic('heavy', 6, 0.2, 10), topic('light', 2, 0.2, 10)],
    ['named earlier', topic('heavy', 3, 0, 10), topic('light', 3, 0.9, 10)],
    ['rarer in the sources', topic('heavy', 3, 0.2, 2), topic('light', 3, 0.2, 60)],
    ['no companion', topic('heavy', 3, 0.2, 10), topic('light', 3, 0.2, 10, true)],
    ['in the headline although named less', topic('heavy', 2, 0, 10), topic('light', 3, 0.95, 10)],
  ])('is greater for one %s', (_name, heavy, light) => {
    expect(order([light, heavy])).toEqual(['heavy', 'light']);
  });

  it('is the sum of parts that each run from 0 to 1', () => {
    const [one] = weighTopics([topic('only', 1, 0, 0)], 100);
    expect(one?.why).toEqual({ frequency: 1, position: 1, telling: 1 });
    expect(one?.weight).toBeCloseTo(1);
  });

  it('is defined for a corpus without passages', () => {
    expect(weighTopics([topic('only', 1, 1, 0)], 0)[0]?.weight).toBeCloseTo(0.8);
  });
});
