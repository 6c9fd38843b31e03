import { A, B, type Event, SETTINGS } from './harness.ts';

/** A transition: what happened before, what happens, what the page does, and the state that follows. */
export type Case = [title: string, before: Event[], event: Event, effects: string, state: string];

const enterA: Event = { type: 'enter', target: A };
const enterB: Event = { type: 'enter', target: B };
const leave: Event = { type: 'leave' };
const move: Event = { type: 'move', corridor: false };
const towards: Event = { type: 'move', corridor: true };
const onCard: Event = { type: 'enter-card' };
const offCard: Event = { type: 'leave-card' };
const scroll: Event = { type: 'scroll' };
const esc: Event = { type: 'escape' };
const pin: Event = { type: 'pin' };
const timer = (name: 'prefetch' | 'show' | 'grace' | 'patience', token: number): Event => ({
  type: 'timer',
  timer: name,
  token,
});
const data = (token: number): Event => ({ type: 'data', token, data: `data ${token}` });
const error = (token: number): Event => ({ type: 'error', token });
const openA: Event = { type: 'open', target: A };
const openB: Event = { type: 'open', target: B };
const stepB: Event = { type: 'step', target: B };
const tapA: Event = { type: 'press', pointer: 'touch', target: A, link: false };
const tapB: Event = { type: 'press', pointer: 'touch', target: B, link: false };
const tapOut: Event = { type: 'press', pointer: 'touch', target: null, link: false };
const clickA: Event = { type: 'press', pointer: 'mouse', target: A, link: false };
const clickLinkA: Event = { type: 'press', pointer: 'mouse', target: A, link: true };
const clickB: Event = { type: 'press', pointer: 'mouse', target: B, link: false };
const clickOut: Event = { type: 'press', pointer: 'mouse', target: null, link: false };
const focusKeys: Event = { type: 'focus', byKeyboard: true };
const focusMouse: Event = { type: 'focus', byKeyboard: false };
const blur: Event = { type: 'blur' };
const toC: Event = { type: 'navigate', topic: 'p/c' };
const modal = (open: boolean): Event => ({ type: 'modal', open });
const select = (active: boolean): Event => ({ type: 'select', active });
const key = (down: boolean): Event => ({ type: 'hold-key', down });
const set = (change: Partial<typeof SETTINGS>): Event => ({
  type: 'settings',
  settings: { ...SETTINGS, ...change },
});

const dwelling = [enterA];
const fetched = [enterA, timer('prefetch', 1)];
const ready = [...fetched, data(1)];
const hovered = [...ready, timer('show', 1)];
const away = [...hovered, leave];
const onIt = [...away, onCard];
const pinned = [...onIt, pin];
const byKey = [openA, data(1)];
const byTap = [tapA, data(1)];
const clickOnly = [set({ trigger: 'click' })];
const withKey = [set({ trigger: 'hover-with-key' })];
const off = [set({ trigger: 'off' })];

export const CASES: Case[] = [
  // Resting on a mention
  ['resting starts both waits', [], enterA, 'timer prefetch 100, timer show 300', 'dwell p/a hover resting pending'],
  ['resting goes on when told twice', dwelling, enterA, '', 'dwell p/a hover resting pending'],
  ['leaving early asks for nothing', dwelling, leave, 'stop prefetch, stop show', 'none'],
  ['the data is asked for early', dwelling, timer('prefetch', 1), 'fetch p/a', 'dwell p/a hover fetched pending'],
  [
    'early data is drawn out of sight until the delay is over',
    fetched,
    data(1),
    'prepare',
    'dwell p/a hover fetched ready',
  ],
  [
    'beside a card on show nothing is drawn early',
    [...hovered, enterB, timer('prefetch', 2)],
    data(2),
    '',
    'dwell p/b hover fetched ready + card p/a hover ready away',
  ],
  ['the card shows when the delay is over', ready, timer('show', 1), 'show 1', 'card p/a hover ready mention'],
  ['late data is awaited a little', fetched, timer('show', 1), 'timer patience 200', 'dwell p/a hover due pending'],
  [
    'late data opens the card',
    [...fetched, timer('show', 1)],
    data(1),
    'stop patience, show 1',
    'card p/a hover ready mention',
  ],
  [
    'a card without data shows when patience ends',
    [...fetched, timer('show', 1)],
    timer('patience', 1),
    'show 1',
    'card p/a hover pending mention',
  ],
  [
    'data fills a card that shows already',
    [...fetched, timer('show', 1), timer('patience', 1)],
    data(1),
    'render',
    'card p/a hover ready mention',
  ],
  [
    'a failed request shows a card that says so',
    [...fetched, timer('show', 1)],
    error(1),
    'stop patience, show 1',
    'card p/a hover failed mention',
  ],
  ['an early failure waits for the delay', fetched, error(1), 'prepare', 'dwell p/a hover fetched failed'],
  ['leaving after the request aborts it', fetched, leave, 'stop show, abort 1', 'none'],
  ['leaving with the data there takes the drawing away', ready, leave, 'stop show, discard', 'none'],
  [
    'the next mention takes over',
    dwelling,
    enterB,
    'stop prefetch, stop show, timer prefetch 100, timer show 300',
    'dwell p/b hover resting pending',
  ],
  ['a stale answer is dropped', [enterA, enterB], data(1), '', 'dwell p/b hover resting pending'],
  ['a stale failure is dropped', [enterA, enterB], error(1), '', 'dwell p/b hover resting pending'],
  ['a stale timer is dropped', [enterA, enterB], timer('show', 1), '', 'dwell p/b hover resting pending'],
  ['an answer to nothing is dropped', [], data(7), '', 'none'],
  ['data not asked for is dropped', dwelling, data(1), '', 'dwell p/a hover resting pending'],
  [
    'a short delay shortens the request too',
    [set({ delay: 40 })],
    enterA,
    'timer prefetch 40, timer show 40',
    'dwell p/a hover resting pending',
  ],
  [
    'no delay asks at once',
    [set({ delay: 0 })],
    enterA,
    'fetch p/a, timer patience 200',
    'dwell p/a hover due pending',
  ],

  // Scrolling, selecting, dialogs
  ['scrolling stops the wait', dwelling, scroll, 'stop prefetch, stop show', 'none'],
  [
    'coming onto a mention ends the scrolling',
    [scroll],
    enterA,
    'timer prefetch 100, timer show 300',
    'dwell p/a hover resting pending',
  ],
  ['nothing opens while the scrolling goes on', [scroll, enterA], scroll, 'stop prefetch, stop show', 'none'],
  ['no mention that is scrolled under the pointer opens', [enterA, scroll], timer('show', 1), '', 'none'],
  [
    'a true move after scrolling rests anew',
    [enterA, scroll],
    move,
    'timer prefetch 100, timer show 300',
    'dwell p/a hover resting pending',
  ],
  ['a move without scrolling starts nothing anew', [enterA, scroll, leave], move, '', 'none'],
  ['an open card follows its line when scrolling', hovered, scroll, 'place', 'card p/a hover ready mention'],
  ['selecting text stops the wait', dwelling, select(true), 'stop prefetch, stop show', 'none'],
  ['nothing opens while selecting', [select(true)], enterA, '', 'none'],
  [
    'after selecting it works again',
    [select(true), select(false)],
    enterA,
    'timer prefetch 100, timer show 300',
    'dwell p/a hover resting pending',
  ],
  ['a modal dialog closes the card', hovered, modal(true), 'hide', 'none'],
  ['a modal dialog closes a pinned card too', pinned, modal(true), 'hide', 'none'],
  ['a modal dialog keeps the focus it took', byKey, modal(true), 'hide', 'none'],
  ['a modal dialog stops the wait', dwelling, modal(true), 'stop prefetch, stop show', 'none'],
  ['nothing opens over a modal dialog', [modal(true)], enterA, '', 'none'],
  ['no command opens over a modal dialog', [modal(true)], openA, '', 'none'],
  ['no tap opens over a modal dialog', [modal(true)], tapA, '', 'none'],
  ['no step is made under a modal dialog', [modal(true)], stepB, '', 'none'],
  [
    'after the dialog it works again',
    [modal(true), modal(false)],
    enterA,
    'timer prefetch 100, timer show 300',
    'dwell p/a hover resting pending',
  ],

  // Leaving and coming back
  ['leaving starts the grace period', hovered, leave, 'timer grace 300', 'card p/a hover ready away'],
  ['coming back ends it', away, enterA, 'stop grace', 'card p/a hover ready mention'],
  ['reaching the card ends it', away, onCard, 'stop grace', 'card p/a hover ready card'],
  ['the grace period closes', away, timer('grace', 1), 'stop grace, hide', 'none'],
  ['a stale grace period does not', onIt, timer('grace', 1), '', 'card p/a hover ready card'],
  ['leaving the card starts it', onIt, offCard, 'timer grace 300', 'card p/a hover ready away'],
  ['leaving the card is old news on the mention', [...onIt, enterA], offCard, '', 'card p/a hover ready mention'],
  ['moving towards the card prolongs it', away, towards, 'timer grace 300', 'card p/a hover ready away'],
  ['moving elsewhere does not', away, move, '', 'card p/a hover ready away'],
  ['a pointer on the card needs no grace', onIt, towards, '', 'card p/a hover ready card'],
  [
    'another mention on the way only rests',
    away,
    enterB,
    'timer prefetch 100, timer show 300',
    'dwell p/b hover resting pending + card p/a hover ready away',
  ],
  [
    'reaching the card after all drops the other',
    [...away, enterB],
    onCard,
    'stop prefetch, stop show, stop grace',
    'card p/a hover ready card',
  ],
  [
    'coming back drops the other',
    [...away, enterB],
    enterA,
    'stop prefetch, stop show, stop grace',
    'card p/a hover ready mention',
  ],
  [
    'the first card closes while the other rests',
    [...away, enterB],
    timer('grace', 1),
    'stop grace, hide',
    'dwell p/b hover resting pending',
  ],
  [
    'the other card takes the place of the first',
    [...away, enterB, timer('prefetch', 2), data(2)],
    timer('show', 2),
    'stop grace, show 2',
    'card p/b hover ready mention',
  ],
  [
    'a jump from mention to mention starts the grace period',
    hovered,
    enterB,
    'timer grace 300, timer prefetch 100, timer show 300',
    'dwell p/b hover resting pending + card p/a hover ready away',
  ],

  // Escape
  ['Escape closes and keeps the key from the page', hovered, esc, 'hide, swallow', 'none'],
  ['Escape gives focus back', byKey, esc, 'hide, restore-focus, swallow', 'none'],
  ['Escape closes a pinned card', pinned, esc, 'hide, swallow', 'none'],
  ['Escape in the grace period closes at once', away, esc, 'stop grace, hide, swallow', 'none'],
  ['Escape stops a wait and is the page’s', dwelling, esc, 'stop prefetch, stop show', 'none'],
  ['Escape without a card is the page’s', [], esc, '', 'none'],
  ['a card closed by Escape stays closed', [...hovered, esc], enterA, '', 'none'],
  [
    'until the pointer has left',
    [...hovered, esc, leave],
    enterA,
    'timer prefetch 100, timer show 300',
    'dwell p/a hover resting pending',
  ],

  // Keyboard
  ['the command asks at once', [], openA, 'fetch p/a, timer patience 200', 'dwell p/a key due pending'],
  [
    'a card by command takes focus',
    [openA],
    data(1),
    'stop patience, show 1, focus-card',
    'card p/a key ready away focus keyboard',
  ],
  ['the command focuses a hover card', hovered, openA, 'focus-card', 'card p/a key ready mention focus keyboard'],
  ['a card by command outlives the pointer', [...byKey, onCard], offCard, '', 'card p/a key ready away focus keyboard'],
  ['leaving a mention keeps a card on its way by command', [openA], leave, '', 'dwell p/a key due pending'],
  ['hover does not take a card from the keyboard', byKey, enterB, '', 'card p/a key ready away focus keyboard'],
  [
    'the command on another mention takes over',
    byKey,
    openB,
    'fetch p/b, timer patience 200',
    'dwell p/b key due pending + card p/a key ready away focus keyboard',
  ],
  ['a step without a card announces', [], stepB, 'announce 2', 'none'],
  [
    'a step with a card moves it',
    byKey,
    stepB,
    'fetch p/b, timer patience 200',
    'dwell p/b key due pending + card p/a key ready away focus keyboard',
  ],
  [
    'focus stays in the card that moves',
    [...byKey, stepB],
    data(2),
    'stop patience, show 2',
    'card p/b key ready away focus keyboard',
  ],
  [
    'a step to the same mention does nothing',
    byKey,
    { type: 'step', target: A },
    '',
    'card p/a key ready away focus keyboard',
  ],
  ['walking out of the card closes it', byKey, blur, 'hide', 'none'],
  ['walking out of a pinned card keeps it', [...byKey, pin], blur, '', 'card p/a key ready away pinned'],
  ['focus by keyboard holds a hover card', away, focusKeys, 'stop grace', 'card p/a hover ready away focus keyboard'],
  [
    'focus by a click does not',
    [...onIt, focusMouse],
    offCard,
    'timer grace 300',
    'card p/a hover ready away focus pointer',
  ],
  [
    'a hover card that closes gives clicked focus back',
    [...onIt, focusMouse, offCard],
    timer('grace', 1),
    'stop grace, hide, restore-focus',
    'none',
  ],

  // Press
  ['a tap opens and is ours', [], tapA, 'fetch p/a, timer patience 200, swallow', 'dwell p/a tap due pending'],
  ['a second tap closes and is the page’s', byTap, tapA, 'hide', 'none'],
  ['a second tap while waiting is the page’s', [tapA], tapA, 'stop patience, abort 1', 'none'],
  ['a tap outside closes', byTap, tapOut, 'hide', 'none'],
  [
    'a tap on another mention opens that',
    byTap,
    tapB,
    'fetch p/b, timer patience 200, swallow',
    'dwell p/b tap due pending + card p/a tap ready away',
  ],
  ['a tap outside keeps a pinned card', [...byTap, pin], tapOut, '', 'card p/a tap ready away pinned'],
  ['a click outside closes', hovered, clickOut, 'hide', 'none'],
  ['a click on the card’s own mention keeps it', hovered, clickA, '', 'card p/a hover ready mention'],
  [
    'an impatient click opens at once',
    dwelling,
    clickA,
    'stop prefetch, stop show, fetch p/a, timer patience 200',
    'dwell p/a hover due pending',
  ],
  ['a click on a link is the page’s', dwelling, clickLinkA, 'stop prefetch, stop show', 'none'],
  [
    'click only: a click opens',
    clickOnly,
    clickA,
    'fetch p/a, timer patience 200, swallow',
    'dwell p/a click due pending',
  ],
  ['click only: hover does not', clickOnly, enterA, '', 'none'],
  ['click only: a second click is the page’s', [...clickOnly, clickA, data(1)], clickA, 'hide', 'none'],
  [
    'click only: another mention takes over',
    [...clickOnly, clickA, data(1)],
    clickB,
    'fetch p/b, timer patience 200, swallow',
    'dwell p/b click due pending + card p/a click ready mention',
  ],

  // Hover with a key, and off
  ['with key: hover alone does nothing', withKey, enterA, '', 'none'],
  [
    'with key: the key opens at once',
    [...withKey, enterA],
    key(true),
    'fetch p/a, timer patience 200',
    'dwell p/a hover due pending',
  ],
  ['with key: letting go stops', [...withKey, enterA, key(true)], key(false), 'stop patience, abort 1', 'none'],
  [
    'with key: holding and coming opens',
    [...withKey, key(true)],
    enterA,
    'fetch p/a, timer patience 200',
    'dwell p/a hover due pending',
  ],
  ['with key: a key over no mention does nothing', withKey, key(true), '', 'none'],
  ['by hover the key means nothing', dwelling, key(false), '', 'dwell p/a hover resting pending'],
  ['off: hover does nothing', off, enterA, '', 'none'],
  ['off: a tap does nothing', off, tapA, '', 'none'],
  ['off: a click does nothing', off, clickA, '', 'none'],
  ['off: the command still opens', off, openA, 'fetch p/a, timer patience 200', 'dwell p/a key due pending'],
  ['turning off closes a hover card', hovered, set({ trigger: 'off' }), 'hide', 'none'],
  ['turning off keeps a pinned card', pinned, set({ trigger: 'off' }), '', 'card p/a hover ready card pinned'],

  // Pin, panel, close
  ['pinning ends the grace period', away, pin, 'stop grace, render', 'card p/a hover ready away pinned'],
  ['a pinned card outlives the pointer', pinned, offCard, '', 'card p/a hover ready away pinned'],
  ['a pinned card is not replaced by hover', pinned, enterB, '', 'card p/a hover ready card pinned'],
  [
    'unpinning with the pointer away starts the grace period',
    [...away, pin],
    { type: 'unpin' },
    'timer grace 300, render',
    'card p/a hover ready away',
  ],
  ['a click outside keeps a pinned card', pinned, clickOut, '', 'card p/a hover ready card pinned'],
  [
    'stepping carries the pin along',
    [...pinned, stepB],
    data(2),
    'stop patience, show 2',
    'card p/b key ready away pinned',
  ],
  ['the close button closes', pinned, { type: 'close' }, 'hide', 'none'],
  ['the panel takes over the card', onIt, { type: 'to-panel' }, 'panel p/a, hide', 'none'],
  [
    'a pinned card stays beside the panel',
    pinned,
    { type: 'to-panel' },
    'panel p/a',
    'card p/a hover ready card pinned',
  ],
  ['no card, no panel', [], { type: 'to-panel' }, '', 'none'],
  ['leaving the page closes all', byKey, { type: 'stop' }, 'hide, restore-focus', 'none'],

  // Walking from topic to topic
  ['a related topic opens in the same card', onIt, toC, 'fetch p/c, render', 'card p/c hover pending card'],
  ['its data comes', [...onIt, toC], data(2), 'render', 'card p/c hover ready card'],
  ['the answer for the topic before is stale', [...onIt, toC], data(1), '', 'card p/c hover pending card'],
  ['back', [...onIt, toC, data(2)], { type: 'back' }, 'fetch p/a, render', 'card p/a hover pending card'],
  [
    'back while waiting aborts',
    [...onIt, toC],
    { type: 'back' },
    'abort 2, fetch p/a, render',
    'card p/a hover pending card',
  ],
  ['back at the start does nothing', onIt, { type: 'back' }, '', 'card p/a hover ready card'],
  [
    'forward',
    [...onIt, toC, { type: 'back' }],
    { type: 'forward' },
    'abort 3, fetch p/c, render',
    'card p/c hover pending card',
  ],
  ['forward at the end does nothing', [...onIt, toC], { type: 'forward' }, '', 'card p/c hover pending card'],
  [
    'another of the topics meant is chosen',
    onIt,
    { type: 'choose', topic: 'p/d' },
    'fetch p/d, render',
    'card p/d hover pending card',
  ],
  ['the topic on show is not chosen again', onIt, { type: 'choose', topic: 'p/a' }, '', 'card p/a hover ready card'],
  ['the panel opens the topic walked to', [...onIt, toC], { type: 'to-panel' }, 'panel p/c, abort 2, hide', 'none'],
  [
    'a failed card tries again',
    [openA, error(1)],
    { type: 'retry' },
    'fetch p/a, render',
    'card p/a key pending away focus keyboard',
  ],
  ['only a failed card tries again', byKey, { type: 'retry' }, '', 'card p/a key ready away focus keyboard'],
  [
    'a topic walked to in the grace period keeps it running',
    away,
    toC,
    'fetch p/c, timer grace 300, render',
    'card p/c hover pending away',
  ],

  // The mention goes away
  ['a mention out of view closes its card', hovered, { type: 'out-of-view', mention: 1 }, 'hide', 'none'],
  ['but not when pinned', pinned, { type: 'out-of-view', mention: 1 }, '', 'card p/a hover ready card pinned'],
  ['a mention that is gone closes even then', pinned, { type: 'gone', mention: 1 }, 'hide', 'none'],
  [
    'a mention that is gone is no longer rested on',
    dwelling,
    { type: 'gone', mention: 1 },
    'stop prefetch, stop show',
    'none',
  ],
  ['other mentions may go', hovered, { type: 'gone', mention: 2 }, '', 'card p/a hover ready mention'],
];
