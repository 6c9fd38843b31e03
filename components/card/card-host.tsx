import type { Placement } from '@floating-ui/core';
import { render } from 'preact';
import type { Box } from '../../lib/card/corridor.ts';
import { type Translate, Words } from '../words.ts';
import { Card, type CardProps } from './card.tsx';
import { type Line, placeCard } from './place-card.ts';

/** What the page's session hears from the card's element. */
export interface CardHostEvents {
  enter(): void;
  leave(): void;
  /** Focus came in; `byKeyboard` as `:focus-visible` tells. */
  focus(byKeyboard: boolean): void;
  /** Focus went back to the page; not told when the whole window loses it. */
  blur(): void;
}

/**
 * The card's element in a page: a host with a closed shadow root in the top layer. It owns host, styles, drawing and
 * place, and nothing else. The page sees an empty element without attributes that tell anything.
 */
export interface CardHost {
  readonly element: HTMLElement;
  /** Takes on a theme (`auto`, `light`, `dark`) and a size of text. */
  dress(look: { theme: string; size: string }): void;
  /** Draws a card and takes it away again while the host is outside the page. */
  rehearse(props: CardProps): void;
  /** Draws and places the card out of sight, beside the line that `line` gives in window px. */
  prepare(props: CardProps, line: Line): void;
  /** Draws the card and shows it beside the line; `line` gives the rect of the line under the pointer, in window px. */
  show(props: CardProps, line: Line): void;
  /** Shows the card that was prepared; it moves only if its line has moved since. */
  reveal(): void;
  /** Draws the card again where it is. */
  render(props: CardProps): void;
  place(): void;
  hide(): void;
  /** Where the card stands, in window px; nothing when it is hidden. */
  box(): Box | undefined;
  /** Moves focus to the card's title; screen readers then read the card in order. */
  focus(): void;
}

/** Events that would otherwise reach the page's own shortcuts and handlers. */
const KEPT_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'copy', 'wheel', 'contextmenu'],
  ...['click', 'auxclick', 'dblclick', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'touchstart', 'touchend', 'touchmove'],
  ...['focusin', 'focusout', 'selectstart'],
];

/** Makes the card's host; it joins the page with the first card and leaves it when `signal` aborts. `css`: tokens and card. */
export function createCardHost(
  options: { css: string; words: Translate; on: CardHostEvents },
  signal: AbortSignal,
): CardHost {
  const { css, words, on } = options;
  const element = document.createElement('div');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const root = document.createElement('div');
  root.className = 'sl-root';
  root.lang = words.lang;
  root.dir = words.dir;
  shadow.append(style, root);

  let line: Line | undefined;
  /** Where the line was when the card was last placed by it. */
  let placedBy: DOMRect | undefined;
  /** The side taken, and the side to keep once the reader has come onto the card. */
  let drawnSide: Placement | undefined;
  let side: Placement | undefined;
  const card = (): HTMLElement | null => root.querySelector('.card');

  for (const type of KEPT_EVENTS) element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  root.addEventListener(
    'pointerenter',
    (event) => {
      side = drawnSide;
      if (event.pointerType !== 'touch') on.enter();
    },
    { signal },
  );
  root.addEventListener('pointerleave', (event) => event.pointerType === 'touch' || on.leave(), { signal });
  root.addEventListener(
    'focusin',
    ({ target }) => {
      side = drawnSide;
      on.focus(target instanceof Element && target.matches(':focus-visible'));
    },
    { signal },
  );
  root.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      const stays = relatedTarget instanceof Node && root.contains(relatedTarget);
      if (!stays && document.hasFocus() && element.matches(':popover-open')) on.blur();
    },
    { signal },
  );
  const resize = new ResizeObserver(() => void place());

  async function place(): Promise<void> {
    const drawn = card();
    if (!drawn || !line || !element.matches(':popover-open')) return;
    // A page may zoom its root; the card keeps its own size and the window's coordinates.
    root.style.setProperty('zoom', String(1 / (element.currentCSSZoom ?? 1)));
    placedBy = line.getBoundingClientRect();
    drawnSide = await placeCard(drawn, line, side);
  }

  function draw(props: CardProps): void {
    const held = shadow.activeElement !== null;
    render(
      <Words.Provider value={words}>
        <Card {...props} />
      </Words.Provider>,
      root,
    );
    // What had focus may be gone with the topic before; the title takes its place.
    if (held && shadow.activeElement === null) focus();
  }

  function wakeUp(): void {
    root.inert = element.inert;
  }

  function focus(): void {
    wakeUp();
    root.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true });
  }

  function hide(): void {
    resize.disconnect();
    if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    render(null, root);
    element.remove();
    line = undefined;
  }

  /** Style, layout, place and painting cost what time they cost; an inert card has had them and only has to be shown. */
  function put(props: CardProps, at: Line, inert: boolean): void {
    line = at;
    side = undefined;
    element.inert = inert;
    root.inert = inert;
    if (!element.isConnected) document.documentElement.append(element);
    draw(props);
    if (!element.matches(':popover-open')) element.showPopover();
    const drawn = card();
    if (drawn) resize.observe(drawn);
    void place();
  }

  signal.addEventListener('abort', hide);
  return {
    element,
    dress: ({ theme, size }) => void Object.assign(root.dataset, { theme, size }),
    rehearse(props) {
      draw(props);
      render(null, root);
    },
    prepare: (props, at) => put(props, at, true),
    show: (props, at) => put(props, at, false),
    reveal() {
      element.inert = false;
      // All styles of the card change with it, which nobody sees: that can wait until the card has been seen.
      requestAnimationFrame(() => setTimeout(wakeUp));
      const now = line?.getBoundingClientRect();
      if (now && placedBy && (now.x !== placedBy.x || now.y !== placedBy.y)) void place();
    },
    render(props) {
      if (line) draw(props);
    },
    place: () => void place(),
    hide,
    box: () => (element.matches(':popover-open') && !element.inert ? card()?.getBoundingClientRect() : undefined),
    focus,
  };
}
