import type { CardEffect } from './card-effect.ts';
import type { CardState, CardTarget, Dwell, Opener, ShownCard } from './card-state.ts';
import { isInGrace, startGrace } from './grace.ts';
import type { CardStep } from './reduce.ts';
import { TIMINGS } from './timings.ts';

/** Sets out to open the card of `target`; with no `delay` the data is asked for at once. */
export function begin<D>(
  state: CardState<D>,
  target: CardTarget,
  opener: Opener,
  { delay, takesFocus = false }: { delay: number; takesFocus?: boolean },
): CardStep<D> {
  const dropped = drop(state);
  const token = state.lastToken + 1;
  const dwell: Dwell<D> = {
    target,
    token,
    opener,
    takesFocus,
    fetched: false,
    due: false,
    prepared: false,
    answer: { state: 'pending', last: null },
  };
  const begun = { ...dropped.state, lastToken: token, dwell };
  if (delay <= 0) {
    const now = due(begun, dwell);
    return { state: now.state, effects: [...dropped.effects, ...now.effects] };
  }
  return {
    state: begun,
    effects: [
      ...dropped.effects,
      { type: 'start-timer', timer: 'prefetch', ms: Math.min(TIMINGS.prefetch, delay), token },
      { type: 'start-timer', timer: 'show', ms: delay, token },
    ],
  };
}

/** Asks for the data of a card on its way. */
export function hurry<D>(state: CardState<D>, dwell: Dwell<D>): CardStep<D> {
  if (dwell.fetched) return { state, effects: [] };
  const { token, target } = dwell;
  return {
    state: { ...state, dwell: { ...dwell, fetched: true } },
    effects: [{ type: 'fetch', token, topic: target.topic, mention: target.mention }],
  };
}

/** Ends the delay before its time. */
export function expedite<D>(state: CardState<D>, dwell: Dwell<D>): CardStep<D> {
  const opened = due(state, dwell);
  return dwell.due ? opened : { ...opened, effects: [...stopWaits(dwell), ...opened.effects] };
}

function stopWaits({ fetched, due }: Dwell<unknown>): CardEffect[] {
  const wait: CardEffect = { type: 'cancel-timer', timer: due ? 'patience' : 'show' };
  return fetched ? [wait] : [{ type: 'cancel-timer', timer: 'prefetch' }, wait];
}

/** The delay is over: opens, or waits a little for the data. */
export function due<D>(state: CardState<D>, dwell: Dwell<D>): CardStep<D> {
  if (dwell.due) return { state, effects: [] };
  if (dwell.answer.state !== 'pending') return open(state, dwell);
  const asked = hurry(state, dwell);
  return {
    state: { ...asked.state, dwell: { ...dwell, fetched: true, due: true } },
    effects: [...asked.effects, { type: 'start-timer', timer: 'patience', ms: TIMINGS.patience, token: dwell.token }],
  };
}

/** The data is there before the delay is over: all that can be drawn by then is, unless another card is in its place. */
export function prepare<D>(state: CardState<D>, dwell: Dwell<D>): CardStep<D> {
  const prepared = state.card === null;
  return { state: { ...state, dwell: { ...dwell, prepared } }, effects: prepared ? [{ type: 'prepare' }] : [] };
}

/** The card as it will show if nothing comes between; nothing when none is on its way. */
export function preview<D>(state: CardState<D>): ShownCard<D> | null {
  return state.dwell && cardFrom(state, state.dwell);
}

function cardFrom<D>({ card: before, over }: CardState<D>, dwell: Dwell<D>): ShownCard<D> {
  return {
    target: dwell.target,
    token: dwell.token,
    opener: dwell.opener,
    answer: dwell.answer,
    // Stepping from mention to mention carries a pinned card along; any other way to open begins anew.
    pinned: dwell.opener === 'key' && (before?.pinned ?? false),
    pointer: over?.mention === dwell.target.mention ? 'mention' : 'away',
    focus: dwell.takesFocus ? 'keyboard' : (before?.focus ?? 'none'),
    trail: [dwell.target.topic],
    at: 0,
  };
}

/** Shows the card, in place of the one on show if there is one. */
export function open<D>(state: CardState<D>, dwell: Dwell<D>): CardStep<D> {
  const { card: before } = state;
  const card = cardFrom(state, dwell);
  const effects: CardEffect[] = [];
  if (dwell.due && dwell.answer.state !== 'pending') effects.push({ type: 'cancel-timer', timer: 'patience' });
  if (before?.answer.state === 'pending') effects.push({ type: 'abort', token: before.token });
  if (before && isInGrace(before)) effects.push({ type: 'cancel-timer', timer: 'grace' });
  effects.push({ type: 'show', mention: dwell.target.mention });
  if (dwell.takesFocus) effects.push({ type: 'focus-card' });
  if (isInGrace(card)) effects.push(startGrace(card));
  return { state: { ...state, dwell: null, card }, effects };
}

/** Gives up the card on its way. */
export function drop<D>(state: CardState<D>): CardStep<D> {
  const { dwell } = state;
  if (!dwell) return { state, effects: [] };
  const effects = stopWaits(dwell);
  if (dwell.fetched && dwell.answer.state === 'pending') effects.push({ type: 'abort', token: dwell.token });
  if (dwell.prepared) effects.push({ type: 'discard' });
  return { state: { ...state, dwell: null }, effects };
}

/** Gives up the card on its way when only the pointer asked for it. */
export function dropHover<D>(state: CardState<D>): CardStep<D> {
  return state.dwell?.opener === 'hover' ? drop(state) : { state, effects: [] };
}
