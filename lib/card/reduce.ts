import type { CardEffect } from './card-effect.ts';
import type { CardEvent } from './card-event.ts';
import { type CardState, type CardTarget, isHeld, type Opener, type ShownCard } from './card-state.ts';
import { begin, drop, dropHover, due, expedite, hurry, open, prepare } from './dwell.ts';
import { isInGrace, startGrace } from './grace.ts';
import type { TimerName } from './timings.ts';

/** A decision: the state that follows and what the page has to do, in order. */
export interface CardStep<D> {
  state: CardState<D>;
  effects: CardEffect[];
}

/**
 * Decides about the card: what follows from `event` in `state`. Pure; the same input gives the same step. Answers and
 * timers carry the token of what they were started for, and are without effect once that is over.
 */
export function reduce<D>(state: CardState<D>, event: CardEvent<D>): CardStep<D> {
  switch (event.type) {
    case 'enter':
      return enter(state, event.target);
    case 'leave':
      return then(dropHover({ ...state, over: null, dismissed: null }), (next) =>
        next.card?.pointer === 'mention' ? pointerTo(next, 'away') : quiet(next),
      );
    case 'move':
      return move(state, event.corridor);
    case 'enter-card':
      return then(dropHover({ ...state, over: null }), (next) => pointerTo(next, 'card'));
    case 'leave-card':
      // Word of a card that another frame draws may come after the pointer has reached the mention again.
      return state.card?.pointer === 'card' ? pointerTo(state, 'away') : quiet(state);
    case 'press':
      return press(state, event);
    case 'scroll':
      return then(dropHover({ ...state, scrolling: true }), (next) => withEffects(next, next.card ? ['place'] : []));
    case 'select':
      return event.active ? dropHover({ ...state, selecting: true }) : quiet({ ...state, selecting: false });
    case 'hold-key':
      return holdKey(state, event.down);
    case 'escape':
      return dismiss(state);
    case 'open':
      return openByKey(state, event.target);
    case 'step':
      return step(state, event.target);
    case 'focus':
      return focus(state, event.byKeyboard);
    case 'blur':
      return blur(state);
    case 'pin':
      return change(state, { pinned: true });
    case 'unpin':
      return change(state, { pinned: false });
    case 'close':
      return close(state);
    case 'to-panel':
      return toPanel(state);
    case 'navigate':
      return walk(state, (card) => [[...card.trail.slice(0, card.at + 1), event.topic], card.at + 1]);
    case 'choose':
      return walk(state, (card) => [[...card.trail.slice(0, card.at), event.topic], card.at]);
    case 'back':
      return walk(state, (card) => [card.trail, card.at - 1]);
    case 'forward':
      return walk(state, (card) => [card.trail, card.at + 1]);
    case 'retry':
      return state.card?.answer.state === 'failed' ? ask(state, state.card, null) : quiet(state);
    case 'data':
      return answer(state, event.token, { state: 'ready', data: event.data });
    case 'error':
      return answer(state, event.token, { state: 'failed' });
    case 'timer':
      return timer(state, event.timer, event.token);
    case 'out-of-view':
      return lose(state, event.mention, state.card?.pinned ?? false);
    case 'gone':
      return lose(state, event.mention, false);
    case 'modal':
      return modal(state, event.open);
    case 'settings':
      return settings(state, event.settings);
    case 'stop':
      return close({ ...state, over: null, dismissed: null });
  }
}

function quiet<D>(state: CardState<D>): CardStep<D> {
  return { state, effects: [] };
}

function withEffects<D>(state: CardState<D>, types: ('place' | 'render' | 'swallow')[]): CardStep<D> {
  return { state, effects: types.map((type) => ({ type })) };
}

function then<D>(first: CardStep<D>, next: (state: CardState<D>) => CardStep<D>): CardStep<D> {
  const second = next(first.state);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
}

/** Whether resting on `target` now may open its card. */
function mayHover<D>(state: CardState<D>, target: CardTarget): boolean {
  const { settings, card } = state;
  const triggered = settings.trigger === 'hover' || (settings.trigger === 'hover-with-key' && state.keyHeld);
  const busy = state.scrolling || state.selecting || state.modal || state.dismissed === target.mention;
  const taken = card !== null && (isHeld(card) || card.target.mention === target.mention);
  return triggered && !busy && !taken;
}

function rest<D>(state: CardState<D>, target: CardTarget): CardStep<D> {
  if (state.dwell?.target.mention === target.mention || !mayHover(state, target)) return quiet(state);
  return begin(state, target, 'hover', { delay: state.settings.trigger === 'hover' ? state.settings.delay : 0 });
}

function enter<D>(state: CardState<D>, target: CardTarget): CardStep<D> {
  const dismissed = state.dismissed === target.mention ? state.dismissed : null;
  // Only a true move of the pointer enters, so whatever was scrolled has come to rest under it.
  const next = { ...state, over: target, dismissed, scrolling: false };
  if (next.card?.target.mention === target.mention) {
    return then(dropHover(next), (dropped) => pointerTo(dropped, 'mention'));
  }
  // A pointer may jump from one mention to the next without a leave in between.
  const left = next.card?.pointer === 'mention' ? pointerTo(next, 'away') : quiet(next);
  return then(left, (away) => rest(away, target));
}

function move<D>(state: CardState<D>, corridor: boolean): CardStep<D> {
  const next = { ...state, scrolling: false };
  if (corridor && next.card?.pointer === 'away' && !isHeld(next.card)) {
    return { state: next, effects: [startGrace(next.card)] };
  }
  return state.scrolling && next.over ? rest(next, next.over) : quiet(next);
}

/** Changes the card on show; the grace period runs exactly while the pointer is away and nothing else holds the card. */
function change<D>(state: CardState<D>, changes: Partial<ShownCard<D>>): CardStep<D> {
  if (!state.card) return quiet(state);
  const card = { ...state.card, ...changes };
  const effects: CardEffect[] = [];
  if (isInGrace(state.card) && !isInGrace(card)) effects.push({ type: 'cancel-timer', timer: 'grace' });
  if (!isInGrace(state.card) && isInGrace(card)) effects.push(startGrace(card));
  if (state.card.pinned !== card.pinned) effects.push({ type: 'render' });
  return { state: { ...state, card }, effects };
}

function pointerTo<D>(state: CardState<D>, pointer: ShownCard<D>['pointer']): CardStep<D> {
  return change(state, { pointer });
}

function press<D>(
  state: CardState<D>,
  { pointer, target, link }: { pointer: 'mouse' | 'touch'; target: CardTarget | null; link: boolean },
): CardStep<D> {
  if (state.modal) return quiet(state);
  if (pointer === 'mouse' && target && !state.over) return press({ ...state, over: target }, { pointer, target, link });
  const { trigger } = state.settings;
  const opens = trigger === 'click' || (pointer === 'touch' && trigger !== 'off');
  if (opens && target) return pressOpens(state, target, pointer === 'touch' ? 'tap' : 'click');
  if (target && state.card?.target.mention === target.mention) return quiet(state);
  // An impatient click on plain text opens at once; a click on a link is the page's.
  if (target && !link && pointer === 'mouse' && !state.card && state.dwell?.target.mention === target.mention) {
    return expedite(state, state.dwell);
  }
  const closed = state.card && !state.card.pinned ? close(state) : dropHover(state);
  if (!target || link || pointer === 'touch' || !mayHover(closed.state, target)) return closed;
  return then(closed, (next) => begin(next, target, 'hover', { delay: 0 }));
}

/** The first press opens and is ours; the second closes and is the page's, so that a link beneath is followed. */
function pressOpens<D>(state: CardState<D>, target: CardTarget, opener: Opener): CardStep<D> {
  if (state.card?.target.mention === target.mention) return close(state);
  if (state.dwell?.target.mention === target.mention && state.dwell.due) return drop(state);
  return then(begin(state, target, opener, { delay: 0 }), (next) => withEffects(next, ['swallow']));
}

function holdKey<D>(state: CardState<D>, down: boolean): CardStep<D> {
  const next = { ...state, keyHeld: down };
  if (state.settings.trigger !== 'hover-with-key') return quiet(next);
  if (!down) return dropHover(next);
  return next.over ? rest(next, next.over) : quiet(next);
}

function dismiss<D>(state: CardState<D>): CardStep<D> {
  const next = { ...state, dismissed: state.over?.mention ?? null };
  if (!state.card) return state.dwell ? drop(next) : quiet(state);
  return then(close(next), (closed) => withEffects(closed, ['swallow']));
}

function openByKey<D>(state: CardState<D>, target: CardTarget): CardStep<D> {
  if (state.modal) return quiet(state);
  if (state.card?.target.mention !== target.mention) return begin(state, target, 'key', { delay: 0, takesFocus: true });
  const held = then(drop(state), (next) => change(next, { opener: 'key', focus: 'keyboard' }));
  return { state: held.state, effects: [...held.effects, { type: 'focus-card' }] };
}

function step<D>(state: CardState<D>, target: CardTarget): CardStep<D> {
  if (state.modal) return quiet(state);
  if (!state.card) return then(drop(state), (next) => ({ state: next, effects: [{ type: 'announce', target }] }));
  if (state.card.target.mention === target.mention) return quiet(state);
  return begin(state, target, 'key', { delay: 0 });
}

function focus<D>(state: CardState<D>, byKeyboard: boolean): CardStep<D> {
  return change(state, { focus: byKeyboard ? 'keyboard' : 'pointer' });
}

function blur<D>(state: CardState<D>): CardStep<D> {
  const { card } = state;
  if (!card) return quiet(state);
  const walkedOut = card.focus === 'keyboard' && !card.pinned && card.pointer === 'away';
  return then(change(state, { focus: 'none' }), (next) => (walkedOut ? close(next) : quiet(next)));
}

function close<D>(state: CardState<D>): CardStep<D> {
  const { card } = state;
  return then(drop(state), (next) => {
    if (!card) return quiet(next);
    const effects: CardEffect[] = [];
    if (card.answer.state === 'pending') effects.push({ type: 'abort', token: card.token });
    if (isInGrace(card)) effects.push({ type: 'cancel-timer', timer: 'grace' });
    effects.push({ type: 'hide' });
    if (card.focus !== 'none') effects.push({ type: 'restore-focus' });
    return { state: { ...next, card: null }, effects };
  });
}

function toPanel<D>(state: CardState<D>): CardStep<D> {
  const topic = state.card?.trail[state.card.at];
  if (!topic) return quiet(state);
  const open: CardStep<D> = { state, effects: [{ type: 'open-panel', topic }] };
  return state.card?.pinned ? open : then(open, close);
}

function walk<D>(state: CardState<D>, to: (card: ShownCard<D>) => [trail: string[], at: number]): CardStep<D> {
  if (!state.card) return quiet(state);
  const [trail, at] = to(state.card);
  const topic = trail[at];
  if (topic === undefined || topic === state.card.trail[state.card.at]) return quiet(state);
  const { answer } = state.card;
  const last = answer.state === 'ready' ? answer.data : answer.state === 'pending' ? answer.last : null;
  return ask(state, { ...state.card, trail, at }, last);
}

function ask<D>(state: CardState<D>, card: ShownCard<D>, last: D | null): CardStep<D> {
  const token = state.lastToken + 1;
  const effects: CardEffect[] = [];
  if (card.answer.state === 'pending') effects.push({ type: 'abort', token: card.token });
  effects.push({ type: 'fetch', token, topic: card.trail[card.at] ?? card.target.topic, mention: card.target.mention });
  const asked: CardState<D> = {
    ...state,
    lastToken: token,
    card: { ...card, token, answer: { state: 'pending', last } },
  };
  if (isInGrace(card)) effects.push(startGrace({ ...card, token }));
  return { state: asked, effects: [...effects, { type: 'render' }] };
}

function answer<D>(
  state: CardState<D>,
  token: number,
  given: { state: 'ready'; data: D } | { state: 'failed' },
): CardStep<D> {
  if (state.dwell?.token === token && state.dwell.fetched && state.dwell.answer.state === 'pending') {
    const dwell = { ...state.dwell, answer: given };
    return dwell.due ? open(state, dwell) : prepare(state, dwell);
  }
  if (state.card?.token !== token || state.card.answer.state !== 'pending') return quiet(state);
  return withEffects({ ...state, card: { ...state.card, answer: given } }, ['render']);
}

function timer<D>(state: CardState<D>, name: TimerName, token: number): CardStep<D> {
  if (name === 'grace') return state.card?.token === token && isInGrace(state.card) ? closeCard(state) : quiet(state);
  const { dwell } = state;
  if (dwell?.token !== token) return quiet(state);
  if (name === 'prefetch') return hurry(state, dwell);
  if (name === 'show') return due(state, dwell);
  return dwell.due ? open(state, dwell) : quiet(state);
}

/** Closes the card on show, but not the next one that is on its way. */
function closeCard<D>(state: CardState<D>): CardStep<D> {
  const closed = close({ ...state, dwell: null });
  return { state: { ...closed.state, dwell: state.dwell }, effects: closed.effects };
}

function lose<D>(state: CardState<D>, mention: number, keep: boolean): CardStep<D> {
  const next = state.over?.mention === mention ? { ...state, over: null } : state;
  const dropped = next.dwell?.target.mention === mention ? drop(next) : quiet(next);
  if (dropped.state.card?.target.mention !== mention || keep) return dropped;
  return then(dropped, closeCard);
}

/** A modal dialog takes the focus itself, so none is given back. */
function modal<D>(state: CardState<D>, isOpen: boolean): CardStep<D> {
  const next = { ...state, modal: isOpen };
  return isOpen ? close({ ...next, card: next.card && { ...next.card, focus: 'none' } }) : quiet(next);
}

function settings<D>(state: CardState<D>, to: CardState<D>['settings']): CardStep<D> {
  const changed = dropHover({ ...state, settings: to });
  const offNow = to.trigger === 'off' && changed.state.card && !isHeld(changed.state.card);
  return offNow ? then(changed, close) : changed;
}
