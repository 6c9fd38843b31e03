/**
 * Reads of the tree that a page cannot bend. A form answers `form.firstChild` with its field named "firstChild", and
 * named fields reach the isolated world too, so the members used while walking go through the prototypes for forms.
 */

function inherited<T>(prototype: object, name: string, node: Node): T {
  return Reflect.get(prototype, name, node) as T;
}

const isForm = (node: Node): boolean => node instanceof HTMLFormElement;

/** The first child of a node. */
export const firstChildOf = (node: Node): Node | null =>
  isForm(node) ? inherited(Node.prototype, 'firstChild', node) : node.firstChild;

/** The node after this one under the same parent. */
export const nextSiblingOf = (node: Node): Node | null =>
  isForm(node) ? inherited(Node.prototype, 'nextSibling', node) : node.nextSibling;

/** The parent as the reader sees the tree: a slot for slotted nodes, the host for the top of a shadow root. */
export function renderedParentOf(node: Node): Element | null {
  if (isForm(node)) {
    const slot = inherited<HTMLSlotElement | null>(Element.prototype, 'assignedSlot', node);
    return slot ?? elementOrHost(inherited(Node.prototype, 'parentNode', node));
  }
  const slot = (node as Element | Text).assignedSlot;
  return slot ?? elementOrHost(node.parentNode);
}

function elementOrHost(parent: Node | null): Element | null {
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** True for elements; a form's `nodeType` may be one of its fields. */
export const isElement = (node: Node): node is Element => node.nodeType === 1 || typeof node.nodeType !== 'number';

/** True for character data that is shown (text and CDATA, which XHTML has). */
export const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;

/** The lower-case local name of an element. */
export const tagOf = (element: Element): string =>
  typeof element.localName === 'string' ? element.localName.toLowerCase() : 'form';

/** The value of an attribute, or null. */
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
