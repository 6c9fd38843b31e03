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
 * The one of `known` ranges that is shown at a point of the viewport (CSS px). Asks the browser (`highlightsFromPoint`);
 * where it has no answer, finds the text under the point and compares with the boxes of each line, since one box around a
 * mention that wraps covers words beside it. Chromium 156 has no answer for any point when the device scale is not 1.
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
  const told = ask?.call(CSS.highlights, x, y, { shadowRoots }).flatMap(({ ranges }) => ranges);
  const range = told?.find((one) => known.has(one));
  if (range) return range;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret) return undefined;
  for (const one of known.keys())
    if (holds(one, caret.offsetNode, caret.offset) && rectsOfRange(one).some((rect) => within(rect, x, y))) return one;
  return undefined;
}

/** Most ranges stand in one text node; only the few that do not need the browser to compare positions. */
function holds(range: AbstractRange, node: Node, offset: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer) return startContainer === node && offset >= startOffset && offset <= endOffset;
  return liveRange(range)?.isPointInRange(node, offset) ?? false;
}

const within = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
