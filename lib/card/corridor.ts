/** A point of the window, CSS px. */
export interface Point {
  x: number;
  y: number;
}

/** A box of the window, CSS px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room beside the straight ways to the card, CSS px: a hand does not draw with a ruler. */
const SLACK = 6;

/**
 * Whether the pointer is on its way from the place where it left the mention (`exit`) to the card: it is inside the
 * hull of that place and the card, and came nearer to the card since `was`. A pointer that rests or turns away is not.
 */
export function headsToCard(exit: Point, was: Point, now: Point, card: Box): boolean {
  return distance(now, card) < distance(was, card) && isInside(now, hull([...corners(around(exit)), ...corners(card)]));
}

/** Distance of a point to a box, CSS px; 0 inside. */
export function distance(point: Point, box: Box): number {
  const x = Math.max(box.left - point.x, 0, point.x - box.right);
  const y = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(x, y);
}

function around({ x, y }: Point): Box {
  return { left: x - SLACK, top: y - SLACK, right: x + SLACK, bottom: y + SLACK };
}

function corners({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Twice the area of the triangle; positive when `c` lies left of the way from `a` to `b`. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Convex hull, counter-clockwise (Andrew's monotone chain). */
function hull(points: Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

function chain(points: Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [before, last] = [kept.at(-2), kept.at(-1)];
      if (!before || !last || turn(before, last, point) > 0) break;
      kept.pop();
    }
    kept.push(point);
  }
  return kept.slice(0, -1);
}

function isInside(point: Point, polygon: Point[]): boolean {
  return polygon.every((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner;
    return turn(corner, next, point) >= 0;
  });
}
