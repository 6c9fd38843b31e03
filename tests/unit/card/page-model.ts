import { expect } from 'vitest';
import type { CardEffect } from '../../../lib/card/card-effect.ts';
import { isInGrace } from '../../../lib/card/grace.ts';
import { reduce } from '../../../lib/card/reduce.ts';
import type { Event, State } from './harness.ts';

/** A page that obeys the effects and checks after each event that they and the state agree. */
export class Page {
  private state: State;
  private shownAt: number | null = null;
  private prepared = false;
  private focus: 'page' | 'card' = 'page';
  private timers = new Map<string, number>();
  private requests = new Set<number>();

  constructor(state: State) {
    this.state = state;
  }

  happens(event: Event): void {
    if (!this.isPossible(event)) return;
    if (event.type === 'focus') this.focus = 'card';
    if (event.type === 'blur') this.focus = 'page';
    if (event.type === 'modal' && event.open) this.focus = 'page';
    if (event.type === 'timer') this.timers.delete(event.timer);
    if (event.type === 'data' || event.type === 'error') this.requests.delete(event.token);
    const { state, effects } = reduce(this.state, event);
    this.state = state;
    for (const effect of effects) this.obey(effect);
    this.check();
  }

  rest() {
    return { card: this.shownAt, timers: [...this.timers.keys()], requests: [...this.requests], focus: this.focus };
  }

  /** Focus and pointer reach only a card that shows; timers and answers come only for what was started. */
  private isPossible(event: Event): boolean {
    switch (event.type) {
      case 'focus':
      case 'enter-card':
        return this.shownAt !== null;
      case 'blur':
        return this.focus === 'card';
      case 'timer':
        // The delay is never shorter than the wait for the request, so the request's timer comes first.
        return this.timers.get(event.timer) === event.token && !(event.timer === 'show' && this.timers.has('prefetch'));
      case 'data':
      case 'error':
        return this.requests.has(event.token);
      default:
        return true;
    }
  }

  private obey(effect: CardEffect): void {
    switch (effect.type) {
      case 'start-timer':
        this.timers.set(effect.timer, effect.token);
        break;
      case 'cancel-timer':
        this.timers.delete(effect.timer);
        break;
      case 'fetch':
        this.requests.add(effect.token);
        break;
      case 'abort':
        expect(this.requests.delete(effect.token), 'only a running request is aborted').toBe(true);
        break;
      case 'prepare':
        expect(this.shownAt, 'nothing is drawn early where a card stands').toBeNull();
        this.prepared = true;
        break;
      case 'discard':
        expect(this.prepared, 'only what was drawn early is discarded').toBe(true);
        this.prepared = false;
        break;
      case 'show':
        this.shownAt = effect.mention;
        this.prepared = false;
        break;
      case 'hide':
        expect(this.shownAt, 'only a card on show is hidden').not.toBeNull();
        this.shownAt = null;
        break;
      case 'focus-card':
        expect(this.shownAt, 'focus goes only into a card on show').not.toBeNull();
        this.focus = 'card';
        break;
      case 'restore-focus':
        this.focus = 'page';
        break;
      default:
        break;
    }
  }

  private check(): void {
    const { card, dwell, modal } = this.state;
    expect(this.shownAt, 'what shows is what the state says').toBe(card?.target.mention ?? null);
    if (this.focus === 'card') expect(card, 'focus is not lost in a hidden card').not.toBeNull();
    expect(card !== null && card.focus !== 'none').toBe(this.focus === 'card');
    if (modal) expect(card ?? dwell).toBeNull();
    expect(this.prepared, 'what is drawn early is on its way').toBe(dwell?.prepared ?? false);
    const running = new Set<number>();
    if (card?.answer.state === 'pending') running.add(card.token);
    if (dwell?.fetched && dwell.answer.state === 'pending') running.add(dwell.token);
    expect(this.requests, 'what is awaited is what was asked').toEqual(running);
    const graceRuns = card !== null && isInGrace(card);
    expect(this.timers.has('grace'), 'the grace period runs exactly when nothing holds the card').toBe(graceRuns);
    if (!dwell) for (const name of ['prefetch', 'show', 'patience']) expect(this.timers.has(name)).toBe(false);
  }
}
