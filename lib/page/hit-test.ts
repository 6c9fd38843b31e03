/** The lines of a range in the viewport, CSS px; none if its nodes have changed under it. */
export function rectsOfRange(range: AbstractRange): DOMRect[] {
  const live = liveRange(range);
  return live ? [...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0) : [];
}

function liveRange(range: AbstractRange): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return undefined;
  const live = new Range();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live;
}

const lengthOf = (node: Node): number => (node instanceof Text ? node.length : node.childNodes.length);

interface PointHit {
  ranges: AbstractRange[];
}

type HighlightsFromPoint = (x: number, y: number, options: { shadowRoots: ShadowRoot[] }) => PointHit[];

/**
 * The one of `known` ranges that is shown at a point of the viewport (CSS px). Asks the browser where it can tell
 * (`highlightsFromPoint`); elsewhere finds the text under the point, then compares with the boxes of each line, since
 * one box around a mention that wraps covers words beside it.
 */
export function rangeAt(
  document: Document,
  roots: Iterable<Document | ShadowRoot>,
  known: ReadonlyMap<AbstractRange, unknown>,
  x: number,
  y: number,
): AbstractRange | undefined {
  if (known.size === 0) return undefined;
  const shadowRoots = [...roots].filter((root) => root instanceof ShadowRoot);
  const ask = (CSS.highlights as unknown as { highlightsFromPoint?: HighlightsFromPoint }).highlightsFromPoint;
  if (ask) {
    for (const { ranges } of ask.call(CSS.highlights, x, y, { shadowRoots })) {
      const range = ranges.find((range) => known.has(range));
      if (range) return range;
    }
    return undefined;
  }
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret) return undefined;
  for (const range of known.keys()) {
    if (holds(range, caret.offsetNode, caret.offset) && rectsOfRange(range).some((rect) => within(rect, x, y)))
      return range;
  }
  return undefined;
}

function holds(range: AbstractRange, node: Node, offset: number): boolean {
  if (range.startContainer === node && range.endContainer === node)
    return offset >= range.startOffset && offset <= range.endOffset;
  const live = liveRange(range);
  return live?.isPointInRange(node, offset) ?? false;
}

const within = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
