import { attributeOf, isElement, isText, renderedParentOf, shadowRootOf, tagOf } from './node-access.ts';

/** A tree, or several beside each other, that stand where one element's children would. */
interface Part {
  walker: TreeWalker;
  /** True before the root itself was given. */
  fresh: boolean;
  /** Roots of the trees to come. */
  rest: Node[];
}

/** What a `TreeWalker` shows: elements, text and CDATA. */
const SHOWN = 0x1 | 0x4 | 0x8;

/** Goes through elements and text as the browser shows them: shadow roots for their hosts' children, what is slotted at its slot. */
export class NodeCursor {
  #parts: Part[] = [];
  #node: Node | null = null;
  #skips = false;
  #trail: Element[] = [];

  constructor(root: Element) {
    this.#push([root]);
  }

  /** The next node in order, or null. */
  next(): Node | null {
    for (let part = this.#parts.at(-1); part; part = this.#parts.at(-1)) {
      const node = this.#step(part);
      if (node) {
        this.#node = node;
        return node;
      }
      const root = part.rest.shift();
      if (root) Object.assign(part, { walker: walkerOf(root), fresh: true });
      else {
        this.#parts.pop();
        // The element whose children these were shown for has been read.
        this.#skips = true;
      }
    }
    return null;
  }

  #step(part: Part): Node | null {
    const { walker, fresh } = part;
    if (fresh) {
      part.fresh = false;
      return walker.root;
    }
    if (!this.#skips) return walker.nextNode();
    this.#skips = false;
    for (;;) {
      const node = walker.nextSibling();
      if (node) return node;
      if (!walker.parentNode()) return null;
    }
  }

  /** Goes on after the node given last and all below it. */
  skip(): void {
    this.#skips = true;
  }

  /** Goes on after `element`, which holds the node given last. */
  leave(element: Element): void {
    while (this.#parts.length > 1 && !this.#parts.at(-1)?.walker.root.contains(element)) this.#parts.pop();
    const part = this.#parts.at(-1);
    if (part) part.walker.currentNode = element;
    this.#skips = true;
  }

  /** Enters what is shown in the place of the children of `element`, given last; calls back for an open shadow root. */
  enter(element: Element, onShadowRoot?: (root: ShadowRoot) => void): void {
    const shadowRoot = shadowRootOf(element);
    const tag = tagOf(element);
    if (shadowRoot) {
      onShadowRoot?.(shadowRoot);
      this.#push([...shadowRoot.childNodes]);
    } else if (tag === 'slot') {
      const nodes = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
      if (nodes.length > 0) this.#push(nodes);
    } else if (tag === 'details' && isShut(element)) {
      this.#push([...element.children].filter((child) => tagOf(child) === 'summary').slice(0, 1));
    }
  }

  /** Notes where the cursor stands, before the page may change. */
  mark(): void {
    this.#trail = [];
    for (let at = this.#node && renderedParentOf(this.#node); at; at = renderedParentOf(at)) this.#trail.push(at);
  }

  /**
   * Finds the way back when the page took the node given last out: goes on after the element it was taken from. Whoever watches the
   * page has that element read again.
   */
  recover(): void {
    if (!this.#node || this.#node.isConnected) return;
    const place = this.#trail.find(({ isConnected }) => isConnected);
    this.#node = null;
    if (place) this.leave(place);
    else this.#parts = [];
  }

  #push(roots: Node[]): void {
    const [root, ...rest] = roots.filter((node) => isElement(node) || isText(node));
    this.#skips = root === undefined;
    if (root) this.#parts.push({ walker: walkerOf(root), fresh: true, rest });
  }
}

const walkerOf = (root: Node): TreeWalker => (root.ownerDocument as Document).createTreeWalker(root, SHOWN);

/** True for closed details, of which only the summary shows. */
export const isShut = (element: Element): boolean =>
  tagOf(element) === 'details' && attributeOf(element, 'open') === null;
