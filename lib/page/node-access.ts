/**
 * Reads of the tree that a page cannot bend. A form answers `form.firstChild` with its field named "firstChild", and
 * named fields reach the isolated world too, so the members used while walking are those of the prototypes.
 */
function member<Value>(owner: 'Node' | 'Element' | 'Text', name: string): (node: Node) => Value {
  let read: (() => Value) | undefined;
  return (node) => {
    read ??= Object.getOwnPropertyDescriptor(globalThis[owner].prototype, name)?.get as () => Value;
    return read.call(node);
  };
}

/** The first child of a node. */
export const firstChildOf = member<Node | null>('Node', 'firstChild');

/** The node after this one under the same parent. */
export const nextSiblingOf = member<Node | null>('Node', 'nextSibling');

/** The local name of an element; lower case in HTML. */
export const tagOf: (element: Element) => string = member('Element', 'localName');

/** The open shadow root of an element, or null. */
export const shadowRootOf: (element: Element) => ShadowRoot | null = member('Element', 'shadowRoot');

/** The parent of a node, where it is an element. */
export const parentElementOf = member<Element | null>('Node', 'parentElement');

const nodeTypeOf = member<number>('Node', 'nodeType');
const parentOf = member<Node | null>('Node', 'parentNode');
const slotOfElement = member<HTMLSlotElement | null>('Element', 'assignedSlot');
const slotOfText = member<HTMLSlotElement | null>('Text', 'assignedSlot');

/** The parent as the reader sees the tree: a slot for slotted nodes, the host for the top of a shadow root. */
export function renderedParentOf(node: Node): Element | null {
  const slot = isElement(node) ? slotOfElement(node) : isText(node) ? slotOfText(node) : null;
  if (slot) return slot;
  const parent = parentOf(node);
  if (parent === null || isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** True for elements. */
export const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;

/** True for character data that is shown (text and CDATA, which XHTML has). */
export const isText = (node: Node): node is Text => {
  const type = nodeTypeOf(node);
  return type === 3 || type === 4;
};

/** The value of an attribute, or null. */
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
