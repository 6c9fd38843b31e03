import { computePosition, offset, type Placement, type Platform, shift, size } from '@floating-ui/core';
import type { Box } from '../../lib/card/corridor.ts';

/** The line of a mention: something with boxes in the window, but no element of ours. */
export interface Line {
  getBoundingClientRect(): DOMRect;
}

/** Room kept free between the card and the edges of the window, CSS px. */
const EDGE = 8;
/** Room between the line being read and the card, CSS px: near enough to reach within the grace period. */
const GAP = 6;
/** Height at which a card shows title, summary and facts; below the line it need not have more, CSS px. */
const GOOD_HEIGHT = 320;
/** A card lower than this shows nothing worth showing; it then stands beside the mention, CSS px. */
const LEAST_HEIGHT = 110;

/**
 * How the card and its line measure. The card stands fixed in the top layer, so that the window is all there is around it;
 * the library's own platform for documents would look for scrolling and clipping ancestors that it cannot have.
 */
const inTopLayer: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: plainRect(reference.getBoundingClientRect()),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getDimensions: sizeOf,
  getClippingRect: () => ({ x: 0, y: 0, width: window.innerWidth, height: window.innerHeight }),
  isRTL: (card: Element) => getComputedStyle(card).direction === 'rtl',
};

function sizeOf(card: Element): { width: number; height: number } {
  const { width, height } = card.getBoundingClientRect();
  return { width, height };
}

function plainRect({ x, y, width, height }: DOMRect): { x: number; y: number; width: number; height: number } {
  return { x, y, width, height };
}

/**
 * Places the card by the line being read, inside the window. Below or above it, the line stays free; only where neither
 * has room for a few lines of text does the card stand beside the mention. `keep` holds it on the side it was on, so
 * that a card that grows under the pointer does not jump. Gives the side taken.
 */
export async function placeCard(card: HTMLElement, line: Line, keep?: Placement): Promise<Placement> {
  card.style.removeProperty('--sl-room-x');
  card.style.removeProperty('--sl-room-y');
  const room = { padding: EDGE };
  const { innerWidth: width, innerHeight: height } = window;
  const wanted = card.getBoundingClientRect().height;
  const { x, y, placement } = await computePosition(line, card, {
    platform: inTopLayer,
    strategy: 'fixed',
    placement: keep ?? sideFor(line.getBoundingClientRect(), { width, height }, wanted),
    middleware: [
      offset(GAP),
      size({
        ...room,
        apply({ availableHeight, availableWidth, placement: side }) {
          const beside = side === 'left' || side === 'right';
          card.style.setProperty('--sl-room-y', `${Math.floor(beside ? height - 2 * EDGE : availableHeight)}px`);
          card.style.setProperty('--sl-room-x', `${Math.floor(beside ? availableWidth : width - 2 * EDGE)}px`);
        },
      }),
      shift(room),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
  return placement;
}

/** The side of `line` for a card that wants to be `wanted` high; all in CSS px of the window. */
export function sideFor(line: Box, window: { width: number; height: number }, wanted: number): Placement {
  const below = window.height - line.bottom - GAP - EDGE;
  const above = line.top - GAP - EDGE;
  if (below >= Math.min(wanted, GOOD_HEIGHT)) return 'bottom-start';
  if (Math.max(above, below) >= LEAST_HEIGHT) return above > below ? 'top-start' : 'bottom-start';
  return window.width - line.right >= line.left ? 'right' : 'left';
}
