import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/** Where a node stands, in px. */
export interface Placed {
  x: number;
  y: number;
}

interface Node extends SimulationNodeDatum {
  key: string;
}

/** Ticks until the forces have come to rest: their strength falls below d3's own threshold after 300. */
const TICKS = 300;
/** Room a node and its label want around them, px. */
const ROOM = 40;
const EDGE = { x: 34, y: 24 };

/**
 * Places nodes in a box by forces, run to rest before anything is drawn. The same nodes and links give the same places:
 * d3 starts from a fixed spiral and its random source is seeded; order is by key.
 */
export function layOutGraph(
  keys: string[],
  links: { from: string; to: string }[],
  { width, height }: { width: number; height: number },
): Map<string, Placed> {
  const nodes: Node[] = keys.toSorted().map((key) => ({ key }));
  const lines: SimulationLinkDatum<Node>[] = links.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, SimulationLinkDatum<Node>>(lines)
        .id(({ key }) => key)
        .distance(70),
    )
    .force('apart', forceManyBody().strength(-220))
    .force('room', forceCollide(ROOM))
    .force('x', forceX(0).strength(0.08))
    .force('y', forceY(0).strength(0.1))
    .stop()
    .tick(TICKS);
  return stretch(nodes, width, height);
}

/** Stretches the places to the box, whatever its shape. */
function stretch(nodes: Node[], width: number, height: number): Map<string, Placed> {
  const span = (values: number[], size: number, edge: number) => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    return (value: number) => (high > low ? edge + ((value - low) / (high - low)) * (size - 2 * edge) : size / 2);
  };
  const x = span(
    nodes.map((node) => node.x ?? 0),
    width,
    EDGE.x,
  );
  const y = span(
    nodes.map((node) => node.y ?? 0),
    height,
    EDGE.y,
  );
  return new Map(nodes.map((node) => [node.key, { x: x(node.x ?? 0), y: y(node.y ?? 0) }]));
}
