import { computePosition, flip, offset, type Placement, shift, size, type VirtualElement } from '@floating-ui/dom';

/** Room kept free between the card and the edges of the window, CSS px. */
const EDGE = 8;
/** Room between the line being read and the card, CSS px: near enough to reach within the grace period. */
const GAP = 6;
/** A card lower than this is not worth its place above or below the line; beside it there is more room, CSS px. */
const LEAST_HEIGHT = 140;

/**
 * Places the card beside the line being read, inside the window, and never over that line. `keep` holds it on the side
 * it was on, so that a card that grows under the pointer does not jump. Gives the side taken.
 */
export async function placeCard(card: HTMLElement, line: VirtualElement, keep?: Placement): Promise<Placement> {
  const room = { padding: EDGE };
  const sides: Placement[] = ['top-start', 'right', 'left'];
  card.style.removeProperty('--sl-room-x');
  card.style.removeProperty('--sl-room-y');
  const { x, y, placement } = await computePosition(line, card, {
    strategy: 'fixed',
    placement: keep ?? 'bottom-start',
    middleware: [
      offset(GAP),
      ...(keep ? [] : [flip({ ...room, fallbackPlacements: sides, fallbackStrategy: 'bestFit' })]),
      shift(room),
      size({
        ...room,
        apply({ availableHeight, availableWidth, placement: side }) {
          const beside = side.startsWith('left') || side.startsWith('right');
          const height = beside ? window.innerHeight - 2 * EDGE : Math.max(availableHeight, LEAST_HEIGHT / 2);
          const width = beside ? availableWidth : window.innerWidth - 2 * EDGE;
          card.style.setProperty('--sl-room-y', `${Math.floor(height)}px`);
          card.style.setProperty('--sl-room-x', `${Math.floor(width)}px`);
        },
      }),
      shift(room),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
  return placement;
}
