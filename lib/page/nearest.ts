/** A block with marks: how many ranges they take, and a node of it that tells where it stands. */
interface MarkedBlock {
  block: number;
  size: number;
  node: Node;
}

/** The blocks nearest to the middle of the view whose ranges fit into `room`. */
export function nearestBlocks(document: Document, blocks: Iterable<MarkedBlock>, room: number): Set<number> {
  const middle = (document.defaultView?.innerHeight ?? 0) / 2;
  const byDistance = [...blocks]
    .map(({ block, size, node }) => ({ block, size, distance: distanceOf(node, middle) }))
    .sort((a, b) => a.distance - b.distance);
  const chosen = new Set<number>();
  for (const { block, size } of byDistance) {
    if (size > room) break;
    room -= size;
    chosen.add(block);
  }
  return chosen;
}

function distanceOf(node: Node, middle: number): number {
  const rect = node.parentElement?.getBoundingClientRect();
  return rect ? Math.abs((rect.top + rect.bottom) / 2 - middle) : Number.POSITIVE_INFINITY;
}
