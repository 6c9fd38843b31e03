import MarkJs from 'mark.js';
import { type MarkStyle, type MarkTone, markSheetOf } from './mark-style.ts';
import type { Mark, Painter } from './painter.ts';
import { unguessableName } from './unguessable.ts';

/** How to paint with elements. */
export interface MarkPaintOptions {
  style: MarkStyle;
  /** Runs a write to the page so that whoever watches the page does not take it for a change (`ChangeObserver.quietly`). */
  quietly: (write: () => void) => void;
}

/** One mention in elements: one or more, since a mention may cross the page's own elements. */
interface Wrapped<M> {
  mark: Mark<M>;
  elements: HTMLElement[];
}

/** A text node we split, with what it held: taking marks away gives the page its own node back, whole. */
interface Split {
  node: Text;
  data: string;
  elements: HTMLElement[];
}

/** A stretch of one text node. */
interface Stretch {
  node: Text;
  from: number;
  to: number;
}

/**
 * Paints with mark.js: wraps our ranges in elements that take the focus. For browsers without the Highlight API and for readers who
 * choose marks the keyboard reaches. Call it only after the page has settled, and compute ranges for a block while it bears no marks
 * (`put(block, [])` gives its text nodes back as they were). Ends with `signal`, leaving nothing behind.
 */
export function createMarkPainter<M>(document: Document, options: MarkPaintOptions, signal: AbortSignal): Painter<M> {
  const name = unguessableName();
  const classOf = (tone: MarkTone): string => `${name}-${tone}`;
  const sheet = new CSSStyleSheet();
  const roots = new Set<Document | ShadowRoot>();
  const blocks = new Map<number, { wrapped: Wrapped<M>[]; splits: Split[] }>();
  const byElement = new Map<Element, Wrapped<M>>();
  let active: Wrapped<M> | undefined;

  const restyle = (style: MarkStyle): void =>
    sheet.replaceSync(
      `.${name}{all:unset;display:inline}.${name}:focus-visible{outline:2px solid}` +
        markSheetOf(style, (tone) => `.${classOf(tone)}`),
    );
  const adopt = (root: Document | ShadowRoot): void => {
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    roots.add(root);
  };
  const dress = ({ mark, elements }: Wrapped<M>, tone: MarkTone = mark.tone): void => {
    for (const element of elements) element.className = `${name} ${classOf(tone)}`;
  };
  const remove = (block: number): void => {
    const known = blocks.get(block);
    if (!known) return;
    for (const { elements } of known.wrapped) for (const element of elements) byElement.delete(element);
    for (const split of known.splits.reverse()) restore(split);
    blocks.delete(block);
  };
  const add = (block: number, marks: readonly Mark<M>[]): void => {
    const wrapped: Wrapped<M>[] = [];
    const splits: Split[] = [];
    // From the end on: wrapping splits a text node and leaves its beginning, where earlier marks stand, in place.
    for (const mark of [...marks].reverse()) {
      const one: Wrapped<M> = { mark, elements: [] };
      for (const stretch of stretchesOf(document, mark.ranges()).reverse()) {
        const { data } = stretch.node;
        const elements = wrap(stretch, name);
        splits.push({ node: stretch.node, data, elements });
        one.elements.unshift(...elements);
      }
      for (const element of one.elements) byElement.set(element, one);
      const [first] = one.elements;
      if (first) makeStop(first);
      dress(one);
      wrapped.unshift(one);
    }
    blocks.set(block, { wrapped, splits });
  };
  const find = (mention: M): Wrapped<M> | undefined =>
    [...blocks.values()].flatMap(({ wrapped }) => wrapped).find(({ mark }) => mark.mention === mention);

  restyle(options.style);
  adopt(document);
  const clear = (): void => options.quietly(() => [...blocks.keys()].forEach(remove));
  signal.addEventListener('abort', () => {
    clear();
    for (const root of roots) {
      const at = root.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
    }
  });

  return {
    put(block, marks) {
      options.quietly(() => {
        remove(block);
        if (marks.length > 0) add(block, marks);
      });
    },
    clear,
    get painted() {
      return new Set(byElement.values()).size;
    },
    mentionAt(x, y) {
      const [top] = [...roots].map((root) => root.elementFromPoint(x, y)?.closest(`.${name}`)).filter(Boolean);
      return top ? byElement.get(top)?.mark.mention : undefined;
    },
    mentionOn: (element) => byElement.get(element)?.mark.mention,
    rectsOf: (mention) => find(mention)?.elements.flatMap((element) => [...element.getClientRects()]) ?? [],
    activate(mention) {
      options.quietly(() => {
        if (active) dress(active);
        active = mention === undefined ? undefined : find(mention);
        if (active) dress(active, 'active');
      });
    },
    restyle,
    adopt,
  };
}

/** A stop for the keyboard that opens a card; inside a link or button of the page's, that one stays the only stop. */
function makeStop(element: HTMLElement): void {
  if (element.closest('a[href],button,summary,label')) return;
  element.tabIndex = 0;
  element.role = 'button';
  element.ariaHasPopup = 'dialog';
}

/** The parts of text nodes that ranges cover: mark.js is fed one text node at a time. */
function stretchesOf(document: Document, ranges: readonly StaticRangeInit[]): Stretch[] {
  return ranges.flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
    const walker = document.createTreeWalker(startContainer.getRootNode(), NodeFilter.SHOW_TEXT);
    walker.currentNode = startContainer;
    const stretches: Stretch[] = [];
    for (let node: Node | null = startContainer; node; node = node === endContainer ? null : walker.nextNode()) {
      const text = node as Text;
      const from = node === startContainer ? startOffset : 0;
      const to = node === endContainer ? endOffset : text.length;
      if (to > from && text.data.slice(from, to).trim() !== '') stretches.push({ node: text, from, to });
    }
    return stretches;
  });
}

/** Elements whose text mark.js does not count. */
const UNCOUNTED = 'script,style,title';

/** Wraps a stretch; mark.js counts characters from the start of the context it is given. */
function wrap({ node, from, to }: Stretch, className: string): HTMLElement[] {
  const parent = node.parentElement;
  if (!parent) return [];
  let start = from;
  const walker = node.ownerDocument.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text && text !== node; text = walker.nextNode()) {
    if (!text.parentElement?.matches(UNCOUNTED)) start += (text as Text).length;
  }
  const elements: HTMLElement[] = [];
  new MarkJs(parent).markRanges([{ start, length: to - from }], {
    className,
    each(element) {
      // mark.js finds its own marks by this; we know ours, and a page could look for it.
      element.removeAttribute('data-markjs');
      elements.push(element as HTMLElement);
    },
  });
  return elements;
}

/** Gives the page its text node back: mark.js left the beginning in it and made new nodes of the rest. */
function restore({ node, data, elements }: Split): void {
  for (const element of elements) {
    const after = element.nextSibling;
    if (after instanceof Text && data.endsWith(after.data)) after.remove();
    element.remove();
  }
  // A page that wrote to its node meanwhile keeps what it wrote.
  if (data.startsWith(node.data)) node.data = data;
}
