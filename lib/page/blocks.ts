import { LineBuilder, type TextRun, type TextStyle } from './line-builder.ts';
import { attributeOf, firstChildOf, isElement, isText, nextSiblingOf, renderedParentOf, tagOf } from './node-access.ts';
import { isSilent, isUnreadable, type TextFlow, textFlowOf } from './text-flow.ts';

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
}

/** How a walk numbers blocks and what it leaves to its caller. */
export interface BlockOptions {
  /** Numbers the blocks; called once a block. */
  nextId: () => number;
  /** True for elements that are ours. */
  isOurs?: (element: Element) => boolean;
  /** Called for each open shadow root that is walked. */
  onShadowRoot?: (root: ShadowRoot) => void;
}

/** Longer texts are cut at a space into several blocks: a message to the engine holds at most 256 kB. UTF-16 units. */
const LONGEST_BLOCK = 20_000;
/** A text node is read in pieces of this many UTF-16 units, so that one huge node is no long task. */
const PIECE = 8_192;
/** Nothing is read beyond this much text (UTF-16 units) or this many nodes: no article is that long. */
const MOST_TEXT = 4_000_000;
const MOST_NODES = 400_000;
/** The walk offers to pause each time it has seen this many nodes: well under 1 ms of work. */
const NODES_A_TURN = 64;

const INK = /\S/;

interface Frame {
  element: Element;
  flow: TextFlow;
  style: CSSStyleDeclaration;
  /** The children still to come: a shadow root's or a slot's where the browser shows those. */
  next: Node | null;
  slotted: Node[] | null;
  /** The box whose text this frame's text is. */
  box: Element;
  heading: number;
  /** The line an aside interrupted. */
  interrupted: LineBuilder | null;
  text: TextStyle | 'hidden' | null;
}

/**
 * Walks all text under `root` (itself a box) and yields each block when its box or line ends; yields `undefined` in
 * between so that the caller may pause. Reads computed styles, writes nothing. What is hidden, a field, an editor, code
 * or ours is left out; open shadow roots are walked where they are shown.
 */
export function* walkBlocks(root: Element, options: BlockOptions): Generator<PageBlock | undefined, void, void> {
  if (!isReadable(root, options)) return;
  const view = root.ownerDocument.defaultView;
  if (!view) return;
  const stack: Frame[] = [];
  let line = new LineBuilder();
  let nodes = 0;
  let letters = 0;
  let breaks = 0;

  const block = (frame: Frame): PageBlock | undefined => {
    const { runs } = line;
    const text = line.finish();
    line = new LineBuilder();
    breaks = 0;
    if (text === '' || !isShown(frame.box)) return undefined;
    return { id: options.nextId(), text, role: 'other', element: frame.box, heading: frame.heading, runs };
  };
  const open = (element: Element, parent: Frame | undefined, flow: TextFlow, style: CSSStyleDeclaration): Frame => {
    const ownBox = flow === 'block' || flow === 'aside' || !parent;
    const frame: Frame = {
      element,
      flow,
      style,
      next: null,
      slotted: null,
      box: ownBox ? element : parent.box,
      heading: headingLevel(element) || (parent?.heading ?? headingAround(element)),
      interrupted: null,
      text: null,
    };
    enterChildren(frame, options);
    return frame;
  };

  stack.push(open(root, undefined, 'block', view.getComputedStyle(root)));
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (++nodes % NODES_A_TURN === 0) yield undefined;
    const node = takeChild(frame);
    if (node === null || nodes > MOST_NODES || letters > MOST_TEXT) {
      if (frame.flow === 'block' || frame.flow === 'aside') yield block(frame);
      if (frame.flow === 'gap') line.gap();
      if (frame.interrupted) line = frame.interrupted;
      stack.pop();
    } else if (isText(node)) {
      // Indentation between boxes: nothing to read, and no style worth asking for.
      if (line.text === '' && !INK.test(node.data)) continue;
      const style = textStyleOf(frame);
      const { length } = node.data;
      if (style === 'hidden') line.leaveOut();
      else
        for (let from = 0; from < length; ) {
          const to = from + PIECE < length ? cutAt(node.data, from, from + PIECE) : length;
          const before = line.text.length;
          line.add(node, from, to, style);
          if (line.text.length > before) breaks = 0;
          letters += to - from;
          from = to;
          if (line.text.length > LONGEST_BLOCK - PIECE) yield block(frame);
          else if (from < length) yield undefined;
        }
    } else if (isElement(node) && !options.isOurs?.(node)) {
      if (isSilent(node)) {
        line.leaveOut();
        continue;
      }
      const style = view.getComputedStyle(node);
      const flow = textFlowOf(node, style, line.text !== '');
      if (flow === 'none') line.leaveOut();
      else if (flow === 'object') line.object();
      else if (flow === 'break') {
        line.breakLine();
        if (++breaks > 1) yield block(frame);
      } else {
        if (flow === 'block') yield block(frame);
        if (flow === 'gap') line.gap();
        const inner = open(node, frame, flow, style);
        if (flow === 'aside') {
          line.leaveOut();
          inner.interrupted = line;
          line = new LineBuilder();
        }
        stack.push(inner);
      }
    }
  }
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
  return isShown(root) && !isShut(root);
}

/** False under `display: none`, in closed details and where `content-visibility` hides. */
const isShown = (element: Element): boolean => element.checkVisibility?.() ?? true;

/** True for closed details, of which only the summary shows. */
const isShut = (element: Element): boolean => tagOf(element) === 'details' && attributeOf(element, 'open') === null;

function enterChildren(frame: Frame, options: BlockOptions): void {
  const { element } = frame;
  const { shadowRoot } = element;
  if (shadowRoot instanceof ShadowRoot) {
    options.onShadowRoot?.(shadowRoot);
    frame.next = shadowRoot.firstChild;
  } else if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) {
    frame.slotted = element.assignedNodes().reverse();
  } else if (isShut(element)) {
    frame.slotted = [...element.children].filter((child) => tagOf(child) === 'summary').slice(0, 1);
  } else frame.next = firstChildOf(element);
}

function takeChild(frame: Frame): Node | null {
  if (frame.slotted) return frame.slotted.pop() ?? null;
  const node = frame.next;
  if (node) frame.next = nextSiblingOf(node);
  return node;
}

function headingLevel(element: Element): number {
  const tag = tagOf(element);
  if (tag.length === 2 && tag.startsWith('h')) return Number(tag.charAt(1)) || 0;
  if (attributeOf(element, 'role') !== 'heading') return 0;
  return Math.min(6, Number(attributeOf(element, 'aria-level')) || 2);
}

function headingAround(element: Element): number {
  const heading = element.closest('h1,h2,h3,h4,h5,h6');
  return heading ? headingLevel(heading) : 0;
}

function textStyleOf(frame: Frame): TextStyle | 'hidden' {
  frame.text ??= readTextStyle(frame.style);
  return frame.text;
}

function readTextStyle(style: CSSStyleDeclaration): TextStyle | 'hidden' {
  if (style.visibility !== 'visible' && style.visibility !== '') return 'hidden';
  const { whiteSpace, textTransform } = style;
  const whitespace = whiteSpace.startsWith('pre-line')
    ? 'lines'
    : /^(?:pre|break)/.test(whiteSpace)
      ? 'preserve'
      : 'collapse';
  const transform = /^(?:uppercase|lowercase|capitalize)/.exec(textTransform)?.[0];
  return { whitespace, transform: (transform ?? 'none') as TextStyle['transform'] };
}

/** The place after the last space between `from` and `to`, or `to`. */
function cutAt(data: string, from: number, to: number): number {
  const space = data.lastIndexOf(' ', to - 1);
  return space > from ? space + 1 : to;
}
