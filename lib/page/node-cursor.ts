import { attributeOf, isElement, isText, renderedParentOf, shadowRootOf, tagOf } from './node-access.ts';

/** What a `TreeWalker` shows: elements, text and CDATA. */
const SHOWN = 0x1 | 0x4 | 0x8;

/** A tree among those that stand where one element's children would; `rest` are the roots of the trees to come. */
interface Part {
  walker: TreeWalker;
  rest: Node[];
}

/** Goes through elements and text as the browser shows them: shadow roots for their hosts' children, what is slotted at its slot. */
export class NodeCursor {
  #walker: TreeWalker;
  #rest: Node[] = [];
  #around: Part[] = [];
  #node: Node | null = null;
  #fresh = true;
  #skips = false;
  #trail: Element[] = [];

  constructor(root: Element) {
    this.#walker = walkerOf(root);
  }

  /** True outside of shadow roots and slots, where the tree is shown as it stands. */
  get isPlain(): boolean {
    return this.#around.length === 0;
  }

  /** The next node in order, or null. */
  next(): Node | null {
    // Nearly every step is this one.
    const node = this.#fresh || this.#skips ? null : this.#walker.nextNode();
    if (node === null) return this.#turn();
    this.#node = node;
    return node;
  }

  #turn(): Node | null {
    for (;;) {
      const node = this.#step();
      if (node) {
        this.#node = node;
        return node;
      }
      const root = this.#rest.shift();
      if (root) this.#begin(root);
      else {
        const part = this.#around.pop();
        if (!part) return null;
        this.#walker = part.walker;
        this.#rest = part.rest;
        // The element whose children these were shown for has been read.
        this.#skips = true;
      }
    }
  }

  #step(): Node | null {
    const walker = this.#walker;
    const fresh = this.#fresh;
    const skips = this.#skips;
    this.#fresh = false;
    this.#skips = false;
    if (fresh) return walker.root;
    if (!skips) return walker.nextNode();
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
  leave(element: Node): void {
    for (let part = this.#around.at(-1); part && !this.#walker.root.contains(element); part = this.#around.at(-1)) {
      this.#around.pop();
      this.#walker = part.walker;
      this.#rest = part.rest;
    }
    this.#walker.currentNode = element;
    this.#fresh = false;
    this.#skips = true;
  }

  /** Enters what is shown in the place of the children of `element`, given last: of a shadow host, a slot or closed details. */
  enter(element: Element): void {
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) this.#push([...shadowRoot.childNodes]);
    else if (element instanceof HTMLSlotElement) {
      const nodes = element.assignedNodes();
      if (nodes.length > 0) this.#push(nodes);
    } else if (isShut(element))
      this.#push([...element.children].filter((child) => tagOf(child) === 'summary').slice(0, 1));
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
    this.leave(place ?? this.#walker.root);
  }

  #push(roots: Node[]): void {
    const [root, ...rest] = roots.filter((node) => isElement(node) || isText(node));
    if (!root) {
      this.#skips = true;
      return;
    }
    this.#around.push({ walker: this.#walker, rest: this.#rest });
    this.#rest = rest;
    this.#begin(root);
  }

  #begin(root: Node): void {
    this.#walker = walkerOf(root);
    this.#fresh = true;
    this.#skips = false;
  }
}

const walkerOf = (root: Node): TreeWalker => (root.ownerDocument as Document).createTreeWalker(root, SHOWN);

/** True for closed details, of which only the summary shows. */
export const isShut = (element: Element): boolean =>
  tagOf(element) === 'details' && attributeOf(element, 'open') === null;
