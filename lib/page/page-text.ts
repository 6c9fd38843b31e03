import { type BlockOptions, type PageBlock, walkBlocks } from './blocks.ts';
import { heldBackBoxes } from './held-back.ts';
import { renderedParentOf } from './node-access.ts';
import { inSlices } from './slices.ts';

/** What a reading of changed places gave. */
export interface TextChange {
  /** Blocks that are new, or whose text is. */
  added: PageBlock[];
  /** Blocks with the text they had that stand in other nodes now: same ids, marks to be put again. */
  moved: PageBlock[];
  /** Ids of blocks that are no more. */
  removed: number[];
}

/** The page's blocks, kept true while the page changes. */
export interface PageText {
  /** All blocks in document order. */
  readonly blocks: readonly PageBlock[];
  byId(id: number): PageBlock | undefined;
  /** Reads `places` (elements in the page or taken out of it) again; the whole page when given its root. In slices. */
  read(places: Iterable<Element>, signal: AbortSignal): Promise<TextChange>;
}

/** How the text of a page is read. */
export interface PageTextOptions extends Omit<BlockOptions, 'nextId' | 'unseen'> {
  /** Whether a story that the page holds but does not show is read with it, as unseen blocks, when the page is read whole. */
  heldBack?: boolean;
  /** Called with the ids of blocks that are about to be walked again. */
  beforeWalk?(blocks: number[]): void;
}

/** Makes the text of a document's `root` (its body as a rule), empty until it is read. */
export function createPageText(root: Element, options: PageTextOptions): PageText {
  const view = root.ownerDocument.defaultView ?? window;
  const byId = new Map<number, PageBlock>();
  let blocks: PageBlock[] = [];
  let last = 0;
  const walkOptions: BlockOptions = { ...options, nextId: () => ++last };

  /** What the page holds back is found by a look at the whole of it. */
  const withHeldBack = (places: Iterable<Element>): Iterable<Element> => {
    const asked = [...places];
    const unseen = blocks.filter((block) => block.unseen);
    return unseen.some(({ element }) => asked.some((place) => isUnder(element, place))) ? [root] : asked;
  };
  const walk = async (place: Element, signal: AbortSignal): Promise<PageBlock[]> => {
    let shown = await inSlices(walkBlocks(place, walkOptions), view, signal);
    if (!options.heldBack || !place.contains(root)) return shown;
    for (const box of heldBackBoxes(root.ownerDocument, shown)) {
      const unseen = await inSlices(walkBlocks(box, { ...walkOptions, unseen: true }), view, signal);
      const at = placeBefore(shown, box);
      shown = [...shown.slice(0, at), ...unseen, ...shown.slice(at)];
    }
    return shown;
  };

  const readNow = async (places: Iterable<Element>, signal: AbortSignal): Promise<TextChange> => {
    const change: TextChange = { added: [], moved: [], removed: [] };
    for (const place of outermost(withHeldBack(places), root)) {
      options.beforeWalk?.(blocks.filter((block) => isUnder(block.element, place)).map(({ id }) => id));
      const fresh = await walk(place, signal);
      // What stands under the place is decided after the walk: the page may have changed between its slices.
      const stale = blocks.filter((block) => isUnder(block.element, place));
      // What was taken out of the page may stand here again in new elements, as frameworks and live blogs render it.
      const lost = blocks.filter((block) => !block.element.isConnected && !isUnder(block.element, place));
      const kept = keepIds(stale, lost, fresh, change);
      const gone = new Set(stale);
      const back = new Set(kept.map(({ id }) => id));
      const rest = blocks.filter((block) => !gone.has(block) && !back.has(block.id));
      const first = stale[0] && blocks.indexOf(stale[0]);
      const at =
        first === undefined
          ? placeBefore(rest, place)
          : first - blocks.slice(0, first).filter((b) => back.has(b.id)).length;
      blocks = [...rest.slice(0, at), ...kept, ...rest.slice(at)];
      for (const block of stale) byId.delete(block.id);
      for (const block of kept) byId.set(block.id, block);
    }
    const lost = blocks.filter((block) => !block.element.isConnected);
    if (lost.length > 0) {
      change.removed.push(...lost.map(({ id }) => id));
      for (const { id } of lost) byId.delete(id);
      blocks = blocks.filter((block) => block.element.isConnected);
    }
    return change;
  };
  // One reading after the other: an older walk that ends last would put back what the page had before.
  let readings: Promise<unknown> = Promise.resolve();

  return {
    get blocks() {
      return blocks;
    },
    byId: (id) => byId.get(id),
    read(places, signal) {
      const reading = readings.then(() => readNow(places, signal));
      readings = reading.catch(() => undefined);
      return reading;
    },
  };
}

/** The boxes to walk: each place's nearest box, without those inside another. */
function outermost(places: Iterable<Element>, root: Element): Element[] {
  const boxes = new Set<Element>();
  for (const place of places) if (place.isConnected) boxes.add(boxOf(place, root));
  return [...boxes].filter((box) => {
    for (let above = renderedParentOf(box); above; above = renderedParentOf(above)) if (boxes.has(above)) return false;
    return isUnder(box, root);
  });
}

/** The nearest box that is not part of a line; a box beside text of its parent's is part of the parent's blocks. */
function boxOf(place: Element, root: Element): Element {
  if (place.contains(root)) return root;
  for (let box: Element | null = place; box && box !== root; box = renderedParentOf(box)) {
    const style = box.ownerDocument.defaultView?.getComputedStyle(box);
    const isBox =
      style &&
      !/^(?:inline|contents|ruby)/.test(style.display) &&
      style.float === 'none' &&
      style.position !== 'absolute';
    if (isBox) return box;
  }
  return root;
}

/** True if `element` is `place` or shown inside it, across shadow borders. */
function isUnder(element: Element, place: Element): boolean {
  if (place.contains(element)) return true;
  if (place.getRootNode() === element.getRootNode()) return false;
  for (let above: Element | null = element; above; above = renderedParentOf(above)) if (above === place) return true;
  return false;
}

/**
 * Gives fresh blocks the ids and roles of stale ones with the same text, else of lost ones, first come first served, and notes the
 * rest of the fresh and stale ones; lost ones may yet turn up at another place.
 */
function keepIds(
  stale: readonly PageBlock[],
  lost: readonly PageBlock[],
  fresh: readonly PageBlock[],
  change: TextChange,
): PageBlock[] {
  const waiting = new Map<string, PageBlock[]>();
  for (const block of [...stale, ...lost]) {
    const same = waiting.get(block.text);
    if (same) same.push(block);
    else waiting.set(block.text, [block]);
  }
  const kept = fresh.map((block) => {
    const before = waiting.get(block.text)?.shift();
    if (!before) {
      change.added.push(block);
      return block;
    }
    const same: PageBlock = { ...block, id: before.id, role: before.role };
    change.moved.push(same);
    return same;
  });
  const left = new Set([...waiting.values()].flat());
  change.removed.push(...stale.filter((block) => left.has(block)).map(({ id }) => id));
  return kept;
}

/** Index of the first block that stands after `place`. */
function placeBefore(all: readonly PageBlock[], place: Element): number {
  // Elements out of the page have no order with those in it.
  const blocks = all.filter(({ element }) => element.isConnected);
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = (blocks[middle] as PageBlock).element;
    if (place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) high = middle;
    else low = middle + 1;
  }
  const next = blocks[low];
  return next ? all.indexOf(next) : all.length;
}
