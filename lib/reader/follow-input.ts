import type { CardTarget } from '../card/card-state.ts';
import { headsToCard, type Point } from '../card/corridor.ts';
import type { CardView } from './card-view.ts';
import type { CardRunner } from './run-card.ts';

/** What the page's input is told against. */
export interface InputParts {
  document: Document;
  view: Window;
  card: CardView;
  runner: CardRunner;
  /** The mention shown at a point of the window (CSS px). */
  targetAt(x: number, y: number): CardTarget | undefined;
  /** The mention that an element marks, where marks are elements. */
  targetOn?(element: Element): CardTarget | undefined;
  signal: AbortSignal;
}

/** Where the pointer was last seen. */
type Place = { on: 'page' } | { on: 'card' } | { on: 'mention'; target: CardTarget };

/** While a card is shown we look this often (ms) whether the page has opened a modal dialog, which sends no event of its own. */
const MODAL_WATCH = 250;

/** A finger that rests this long (ms) asks for the browser's own menu; some then send a click all the same. */
const LONG_PRESS = 500;

const KEYS = { alt: 'Alt', control: 'Control', shift: 'Shift', meta: 'Meta' } as const;

/**
 * Tells the card what the reader does on the page: pointer, press, keys, scroll and selection, until `signal` aborts. Gives
 * what to call when the pointer is known to have left the window; a frame is not always told.
 */
export function followInput({ document, view, card, runner, targetAt, targetOn, signal }: InputParts): () => void {
  let place: Place = { on: 'page' };
  let screen: Point = { x: -1, y: -1 };
  let was: Point = { x: 0, y: 0 };
  let exit: Point = { x: 0, y: 0 };
  let pressed = false;
  let pressedAt = 0;
  let pointer: 'mouse' | 'touch' = 'mouse';
  const { dispatch } = runner;
  const listen = { capture: true, passive: true, signal };

  const checkModal = (): void => {
    const open = document.querySelector(':modal') !== null;
    if (open !== runner.state.modal) dispatch({ type: 'modal', open });
  };

  const arrive = (now: Place, at: Point): void => {
    const sameMention = place.on === 'mention' && now.on === 'mention' && place.target.mention === now.target.mention;
    if (sameMention || (place.on === now.on && now.on !== 'mention')) {
      if (now.on === 'page') {
        const box = card.box();
        dispatch({ type: 'move', corridor: box !== undefined && headsToCard(exit, was, at, box) });
      } else if (now.on === 'mention') dispatch({ type: 'move', corridor: false });
      return;
    }
    const before = place;
    place = now;
    if (before.on === 'card') dispatch({ type: 'leave-card' });
    if (before.on === 'mention') {
      exit = was;
      if (now.on === 'page') dispatch({ type: 'leave' });
    }
    if (now.on === 'card') dispatch({ type: 'enter-card' });
    if (now.on === 'mention') {
      checkModal();
      dispatch({ type: 'enter', target: now.target });
    }
  };

  const openFocused = (event: KeyboardEvent): void => {
    const [element] = event.composedPath();
    const target = element instanceof Element ? targetOn?.(element) : undefined;
    if (!target) return;
    // Space would scroll the page, and what is marked is the reader's business, not the page's.
    event.preventDefault();
    event.stopImmediatePropagation();
    checkModal();
    dispatch({ type: 'open', target });
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      // A scroll under a resting pointer makes the browser send moves; the pointer's place on the screen has not changed.
      if (event.screenX === screen.x && event.screenY === screen.y) return;
      screen = { x: event.screenX, y: event.screenY };
      const at = { x: event.clientX, y: event.clientY };
      const target = card.holds(event) ? undefined : targetAt(at.x, at.y);
      arrive(card.holds(event) ? { on: 'card' } : target ? { on: 'mention', target } : { on: 'page' }, at);
      was = at;
    },
    listen,
  );
  const left = (): void => {
    // Wherever it comes back, it has moved.
    screen = { x: -1, y: -1 };
    arrive({ on: 'page' }, { x: -1, y: -1 });
  };
  document.documentElement.addEventListener('pointerleave', left, { passive: true, signal });
  document.addEventListener('scroll', () => dispatch({ type: 'scroll' }), listen);
  view.addEventListener('resize', () => dispatch({ type: 'scroll' }), { passive: true, signal });

  document.addEventListener(
    'pointerdown',
    (event) => {
      pressed = true;
      pressedAt = event.timeStamp;
      pointer = event.pointerType === 'touch' ? 'touch' : 'mouse';
    },
    listen,
  );
  const release = (): void => {
    pressed = false;
    if (runner.state.selecting) dispatch({ type: 'select', active: false });
  };
  document.addEventListener('pointerup', release, listen);
  document.addEventListener('pointercancel', release, listen);
  document.addEventListener(
    'selectionchange',
    () => {
      const active = pressed && document.getSelection()?.isCollapsed === false;
      if (active && !runner.state.selecting) dispatch({ type: 'select', active });
    },
    { signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (card.holds(event) || event.button !== 0 || !event.isTrusted) return;
      if (pointer === 'touch' && event.timeStamp - pressedAt > LONG_PRESS) return;
      checkModal();
      const target = targetAt(event.clientX, event.clientY) ?? null;
      const link = event.composedPath().some((node) => node instanceof Element && node.matches('a[href]'));
      dispatch({ type: 'press', pointer, target, link }, event);
    },
    { capture: true, signal },
  );

  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' || event.key === ' ') openFocused(event);
      if (event.key === 'Escape') dispatch({ type: 'escape' }, event);
      if (event.key === KEYS[runner.state.settings.key] && !event.repeat) dispatch({ type: 'hold-key', down: true });
    },
    { capture: true, signal },
  );
  view.addEventListener(
    'keyup',
    (event) => {
      if (event.key === KEYS[runner.state.settings.key]) dispatch({ type: 'hold-key', down: false });
    },
    { capture: true, signal },
  );
  view.addEventListener('blur', () => dispatch({ type: 'hold-key', down: false }), { signal });

  const watch = setInterval(() => {
    if (card.box() || runner.state.modal) checkModal();
  }, MODAL_WATCH);
  signal.addEventListener('abort', () => clearInterval(watch), { once: true });
  return left;
}
