import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../lib/card/reduce.ts';
import { A, B, describeEffects, describeState, type Event, noneYet, reach } from './harness.ts';
import { Page } from './page-model.ts';
import { CASES } from './reduce-cases.ts';

describe('The card', () => {
  it.each(CASES)('%s', (_, before, event, effects, state) => {
    const reached = reach(...before);
    expect(describeEffects(reached, event)).toBe(effects);
    expect(describeState(reduce(reached, event).state)).toBe(state);
  });

  it('keeps what it showed while a related topic is awaited', () => {
    const walked = reach(
      { type: 'open', target: A },
      { type: 'data', token: 1, data: 'first' },
      { type: 'navigate', topic: 'p/c' },
    );
    expect(walked.card?.answer).toEqual({ state: 'pending', last: 'first' });
  });
});

const target = fc.constantFrom(A, B);
const token = fc.integer({ min: 1, max: 12 });
const topic = fc.constantFrom('p/a', 'p/b', 'p/c');
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ type: fc.constantFrom('enter', 'open', 'step'), target }),
  fc.record({ type: fc.constant('move'), corridor: fc.boolean() }),
  fc.record({
    type: fc.constant('press'),
    pointer: fc.constantFrom('mouse', 'touch'),
    target: fc.option(target),
    link: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom('leave', 'enter-card', 'leave-card', 'scroll', 'escape', 'pin', 'unpin', 'close'),
  }),
  fc.record({ type: fc.constantFrom('to-panel', 'back', 'forward', 'retry', 'blur') }),
  fc.record({ type: fc.constant('select'), active: fc.boolean() }),
  fc.record({ type: fc.constant('hold-key'), down: fc.boolean() }),
  fc.record({ type: fc.constant('focus'), byKeyboard: fc.boolean() }),
  fc.record({ type: fc.constantFrom('navigate', 'choose'), topic }),
  fc.record({ type: fc.constant('data'), token, data: fc.constant('data') }),
  fc.record({ type: fc.constant('error'), token }),
  fc.record({
    type: fc.constant('timer'),
    timer: fc.constantFrom('prefetch', 'show', 'grace', 'patience'),
    token,
  }),
  fc.record({ type: fc.constantFrom('out-of-view', 'gone'), mention: fc.constantFrom(1, 2) }),
  fc.record({ type: fc.constant('modal'), open: fc.boolean() }),
  fc.record({
    type: fc.constant('settings'),
    settings: fc.record({
      trigger: fc.constantFrom('hover', 'hover-with-key', 'click', 'off'),
      key: fc.constant('alt'),
      delay: fc.constantFrom(0, 300),
    }),
  }),
) as fc.Arbitrary<Event>;

describe('Whatever happens', () => {
  it('there is one card, at a mention, its timers and requests end with it, and focus is never lost', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const page = new Page(noneYet());
        for (const happened of events) page.happens(happened);
        page.happens({ type: 'stop' });
        expect(page.rest()).toEqual({ card: null, timers: [], requests: [], focus: 'page' });
      }),
      { numRuns: 2000 },
    );
  });
});
