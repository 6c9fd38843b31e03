import { headingAround, headingLevel } from './heading-level.ts';
import { isSeen } from './is-seen.ts';
import { LineBuilder, type TextRun, type TextStyle } from './line-builder.ts';
import { firstChildOf, parentElementOf, renderedParentOf, shadowRootOf, tagOf } from './node-access.ts';
import { isShut, NodeCursor } from './node-cursor.ts';
import { isUnreadable, KINDS, type TextFlow, textFlowOf } from './text-flow.ts';
import { readTextStyle } from './text-style.ts';

/** What part a block plays on its page. */
export type PageBlockRole = 'headline' | 'standfirst' | 'caption' | 'body' | 'other';

/** The running text of one block-level box of the page, as the reader sees it, with the way back to the page. */
export interface PageBlock {
  /** The page's own number for it; stable while the block lives. */
  id: number;
  text: string;
  role: PageBlockRole;
  /** The box whose text this is. A box with text around other boxes has several blocks. */
  element: Element;
  /** Level of the heading the block stands in, 1 to 6, or 0. */
  heading: number;
  /** Where the text stands in the page, in order. Offsets are UTF-16. */
  runs: TextRun[];
  /** True where the page holds the text and does not show it. */
  unseen?: true;
}

/** How a walk numbers blocks and what it leaves to its caller. */
export interface BlockOptions {
  /** Numbers the blocks; called once a block. */
  nextId: () => number;
  /** True for elements that are ours. */
  isOurs?: (element: Element) => boolean;
  /** Called for each open shadow root that is walked. */
  onShadowRoot?: (root: ShadowRoot) => void;
  /** Reads what stands in a box that is not shown; its blocks are noted as unseen. */
  unseen?: boolean;
}

/** Longer texts are cut at a space into several blocks: a message to the engine holds at most 256 kB. UTF-16 units. */
const LONGEST_BLOCK = 20_000;
/** A text node is read in pieces of this many UTF-16 units, so that one huge node is no long task. */
const PIECE = 8_192;
/** Nothing is read beyond this much text (UTF-16 units) or this many nodes: no article is that long. */
const MOST_TEXT = 4_000_000;
const MOST_NODES = 400_000;
/** The walk offers to pause each time it has seen this many nodes: well under 1 ms of work. */
const NODES_A_TURN = 128;

const INK = /\S/;

/** An element around the text being read, and what its style says. */
interface Frame {
  element: Element;
  flow: TextFlow;
  style: CSSStyleDeclaration;
  /** The box whose text this element's text is. */
  box: Element;
  heading: number;
  /** The line an aside interrupted. */
  interrupted: LineBuilder | null;
  text: TextStyle | 'hidden' | null;
}

/**
 * Walks all text under `root` (itself a box) and yields each block when its box or line has ended; yields `undefined` in
 * between so that the caller may pause. Reads computed styles, writes nothing. What is hidden, a field, an editor, code
 * or ours is left out; open shadow roots are walked where they are shown.
 *
 * Most elements of a page hold no text of their own. The walk therefore looks at them by name only, and asks for styles when it
 * comes to text, for the elements that are around it and were not around the text before.
 */
export function* walkBlocks(root: Element, options: BlockOptions): Generator<PageBlock | undefined, void, void> {
  const view = root.ownerDocument.defaultView;
  if (!view || !isReadable(root, options)) return;
  const cursor = new NodeCursor(root);
  const stack: Frame[] = [];
  const depths = new Map<Element, number>();
  let line = new LineBuilder();
  const ready: PageBlock[] = [];
  let nodes = 0;
  let letters = 0;
  let breaks = 0;
  let asides = 0;
  let piece: { node: Text; data: string; from: number } | undefined;

  const endBlock = ({ box, heading }: Frame): void => {
    if (line.isEmpty) return;
    const { runs } = line;
    const text = line.finish();
    line = new LineBuilder();
    breaks = 0;
    if (text === '' || (options.unseen ? isSeen(box) : !isShown(box))) return;
    const block: PageBlock = { id: options.nextId(), text, role: 'other', element: box, heading, runs };
    ready.push(options.unseen ? { ...block, unseen: true } : block);
  };
  const push = (element: Element, flow: TextFlow, style: CSSStyleDeclaration): Frame => {
    const parent = stack.at(-1);
    const frame: Frame = {
      element,
      flow,
      style,
      box: flow === 'block' || flow === 'aside' || !parent ? element : parent.box,
      heading: headingLevel(element) || (parent?.heading ?? headingAround(element)),
      interrupted: null,
      text: null,
    };
    depths.set(element, stack.push(frame) - 1);
    return frame;
  };
  const pop = (): void => {
    const frame = stack.pop();
    if (!frame) return;
    depths.delete(frame.element);
    if (frame.flow === 'block' || frame.flow === 'aside') endBlock(frame);
    if (frame.flow === 'gap') line.gap();
    if (frame.interrupted) {
      line = frame.interrupted;
      asides -= 1;
    }
  };
  const shownParentOf = (node: Node): Element | null =>
    cursor.isPlain ? parentElementOf(node) : renderedParentOf(node);
  /** Ends what has ended before `parent`, begins what has begun since; gives nothing where that is not shown. */
  const stand = (parent: Element): Frame | undefined => {
    const begun: Element[] = [];
    let depth = depths.get(parent);
    for (let around: Element | null = parent; depth === undefined; depth = depths.get(around)) {
      begun.push(around);
      around = shownParentOf(around);
      if (!around) return undefined;
    }
    while (stack.length > depth + 1) pop();
    for (let at = begun.length - 1; at >= 0; at -= 1) {
      const element = begun[at] as Element;
      const style = view.getComputedStyle(element);
      const flow = options.isOurs?.(element) ? 'none' : textFlowOf(element, style, !line.isEmpty);
      if (flow === 'none' || flow === 'object') {
        leaveOut(flow);
        cursor.leave(element);
        return undefined;
      }
      if (flow === 'block') endBlock(stack.at(-1) as Frame);
      if (flow === 'gap') line.gap();
      const frame = push(element, flow, style);
      if (flow === 'aside') {
        line.leaveOut();
        frame.interrupted = line;
        line = new LineBuilder();
        asides += 1;
      }
    }
    return stack.at(-1);
  };
  const leaveOut = (flow: 'none' | 'object'): void => {
    if (flow === 'object' && !line.isEmpty) line.object();
    else line.leaveOut();
  };
  /** An element without text inside a line: an object, a line break, an empty box. */
  const interrupt = (element: Element): void => {
    const frame = stand(shownParentOf(element) ?? root);
    if (!frame || line.isEmpty) return;
    const flow = textFlowOf(element, view.getComputedStyle(element), true);
    if (flow === 'none' || flow === 'object') leaveOut(flow);
    else if (flow === 'gap') line.gap();
    else if (flow === 'block') endBlock(frame);
    else if (flow === 'break') {
      line.breakLine();
      if (++breaks > 1) endBlock(frame);
    }
  };
  /** Reads a text, or the piece of it that is next. */
  const readText = (node: Text, data: string, from: number): void => {
    const frame = stand(shownParentOf(node) ?? root);
    piece = undefined;
    if (!frame) return;
    frame.text ??= readTextStyle(frame.style, options.unseen);
    if (frame.text === 'hidden') {
      line.leaveOut();
      return;
    }
    const to = from + PIECE < data.length ? cutAt(data, from, from + PIECE) : data.length;
    const before = line.length;
    line.add(node, data, from, to, frame.text);
    if (line.length > before) breaks = 0;
    letters += to - from;
    if (line.length > LONGEST_BLOCK - PIECE) endBlock(frame);
    if (to < data.length) piece = { node, data, from: to };
  };
  const readElement = (element: Element): void => {
    const tag = tagOf(element);
    const kind = KINDS.get(tag);
    if (kind === 'silent') {
      line.leaveOut();
      cursor.skip();
      return;
    }
    if (kind === 'object') cursor.skip();
    else {
      const shadowRoot = shadowRootOf(element);
      if (shadowRoot) options.onShadowRoot?.(shadowRoot);
      if (shadowRoot || kind === 'other tree') cursor.enter(element);
    }
    // Before any text of a line nothing that is no text changes it.
    if (!line.isEmpty && (kind !== undefined || firstChildOf(element) === null)) interrupt(element);
  };
  /** Reads on for a while; false at the end. */
  const readOn = (): boolean => {
    for (let left = NODES_A_TURN; left > 0 && !piece; left -= 1) {
      const node = cursor.next();
      if (!node || letters > MOST_TEXT || ++nodes > MOST_NODES) return false;
      const type = node.nodeType;
      if (type === 3 || type === 4) {
        const { data } = node as Text;
        // Indentation between boxes: nothing to read, and no style worth asking for.
        if (!line.isEmpty || asides > 0 || INK.test(data)) readText(node as Text, data, 0);
      } else readElement(node as Element);
    }
    if (piece) readText(piece.node, piece.data, piece.from);
    return true;
  };

  push(root, 'block', view.getComputedStyle(root));
  for (let goesOn = true; goesOn; ) {
    goesOn = readOn();
    cursor.mark();
    yield* ready.splice(0);
    yield undefined;
    cursor.recover();
  }
  while (stack.length > 0) pop();
  yield* ready;
}

/** All blocks under `root`, in one go. */
export function collectBlocks(root: Element, options: BlockOptions): PageBlock[] {
  return [...walkBlocks(root, options)].filter((block) => block !== undefined);
}

/** False if `root` or something around it is hidden, a field, an editor, code or ours. */
function isReadable(root: Element, options: BlockOptions): boolean {
  if (root.ownerDocument.designMode === 'on') return false;
  for (let element: Element | null = root; element; element = renderedParentOf(element)) {
    if (isUnreadable(element) || options.isOurs?.(element)) return false;
  }
  return options.unseen || (isShown(root) && !isShut(root));
}

/** False under `display: none`, in closed details and where `content-visibility` hides. */
const isShown = (element: Element): boolean => element.checkVisibility?.() ?? true;

/** The place after the last space between `from` and `to`, or `to`. */
function cutAt(data: string, from: number, to: number): number {
  const space = data.lastIndexOf(' ', to - 1);
  return space > from ? space + 1 : to;
}
