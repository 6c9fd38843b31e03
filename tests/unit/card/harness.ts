import type { CardEvent } from '../../../lib/card/card-event.ts';
import type { CardSettings } from '../../../lib/card/card-settings.ts';
import { type CardState, type CardTarget, noCard } from '../../../lib/card/card-state.ts';
import { reduce } from '../../../lib/card/reduce.ts';
import { TIMINGS } from '../../../lib/card/timings.ts';

/** Mentions of the tests' page; `A` and `B` stand for different topics. */
export const A: CardTarget = { mention: 1, topic: 'p/a' };
export const B: CardTarget = { mention: 2, topic: 'p/b' };

export type Event = CardEvent<string>;
export type State = CardState<string>;

/** A reader who has changed nothing. */
export const SETTINGS: CardSettings = { trigger: 'hover', key: 'alt', delay: TIMINGS.show };

export const noneYet = (): State => noCard(SETTINGS);

/** The state after all of `events`. */
export function reach(...events: Event[]): State {
  return events.reduce((state, event) => reduce(state, event).state, noneYet());
}

/** One line that says what the state is about. */
export function describeState({ card, dwell }: State): string {
  const parts = [];
  if (dwell) {
    const progress = dwell.due ? 'due' : dwell.fetched ? 'fetched' : 'resting';
    parts.push(`dwell ${dwell.target.topic} ${dwell.opener} ${progress} ${dwell.answer.state}`);
  }
  if (card) {
    const more = [card.pinned && 'pinned', card.focus !== 'none' && `focus ${card.focus}`].filter(Boolean);
    parts.push(['card', card.trail[card.at], card.opener, card.answer.state, card.pointer, ...more].join(' '));
  }
  return parts.join(' + ') || 'none';
}

/** The effects as words: `fetch 1`, `timer grace`, `stop show`, `show 1`, `hide`… */
export function describeEffects(state: State, event: Event): string {
  return reduce(state, event)
    .effects.map((effect) => {
      switch (effect.type) {
        case 'fetch':
          return `fetch ${effect.topic}`;
        case 'abort':
          return `abort ${effect.token}`;
        case 'start-timer':
          return `timer ${effect.timer} ${effect.ms}`;
        case 'cancel-timer':
          return `stop ${effect.timer}`;
        case 'show':
          return `show ${effect.mention}`;
        case 'announce':
          return `announce ${effect.target.mention}`;
        case 'open-panel':
          return `panel ${effect.topic}`;
        default:
          return effect.type;
      }
    })
    .join(', ');
}
