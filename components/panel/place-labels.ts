import type { Placed } from './lay-out-graph.ts';

/** A text to be put somewhere in a plot: its size, px, and where its middle may stand, the best place first. */
export interface Label {
  key: string;
  width: number;
  height: number;
  places: Placed[];
}

/** An upright box by its middle, px. */
export interface Box extends Placed {
  width: number;
  height: number;
}

/**
 * Puts each label at the first of its places where it covers neither `taken` nor a label before it and stays within the
 * plot. A label without such a place is left out: no text is better than one that hides another.
 */
export function placeLabels(
  labels: Label[],
  taken: Box[],
  { width, height }: { width: number; height: number },
): Map<string, Placed> {
  const full = [...taken];
  const placed = new Map<string, Placed>();
  for (const label of labels) {
    const place = label.places.find((at) => {
      const box = { ...at, width: label.width, height: label.height };
      return isWithin(box, width, height) && !full.some((other) => overlap(box, other));
    });
    if (!place) continue;
    placed.set(label.key, place);
    full.push({ ...place, width: label.width, height: label.height });
  }
  return placed;
}

/** Places around a dot for a label of a size: above, below, beside, and above and below moved along. */
export function placesAround(
  { x, y }: Placed,
  radius: number,
  size: { width: number; height: number },
  plot: { width: number },
): Placed[] {
  const inside = (wanted: number): number => Math.max(size.width / 2, Math.min(plot.width - size.width / 2, wanted));
  const away = radius + size.height / 2 + 1;
  const aside = radius + size.width / 2 + 3;
  const moves = [0, size.width / 3, -size.width / 3, size.width / 2, -size.width / 2];
  const level = (dy: number): Placed[] => moves.map((by) => ({ x: inside(x + by), y: y + dy }));
  const [above, ...aboveMoved] = level(-away);
  const [below, ...belowMoved] = level(away);
  const beside = [
    { x: x + aside, y },
    { x: x - aside, y },
  ];
  return [above, below, ...beside, ...aboveMoved, ...belowMoved].filter((place) => place !== undefined);
}

/** Places along a line, the middle first. */
export function placesAlong(from: Placed, to: Placed): Placed[] {
  return [0.5, 0.42, 0.58, 0.34, 0.66].map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  }));
}

function isWithin({ x, y, width, height }: Box, right: number, bottom: number): boolean {
  return x - width / 2 >= 0 && x + width / 2 <= right && y - height / 2 >= 0 && y + height / 2 <= bottom;
}

function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) * 2 < one.width + other.width && Math.abs(one.y - other.y) * 2 < one.height + other.height
  );
}
