import { attributeOf, firstChildOf, isText, nextSiblingOf, tagOf } from './node-access.ts';

/** Tags for lines of text: few of a page's elements, nearly all of them in its article. */
const LINES = new Set('p h1 h2 h3 h4 h5 h6 li dt dd blockquote figcaption td th b strong em i cite q'.split(' '));

/**
 * Selectors for the elements whose own text a range covers. A rule for all elements would make the browser compute every
 * style of the page again, so a mark's rules name only elements like those that hold marks: by tag, and where a tag can hold
 * anything by its classes too. A page that changes those classes is read again, and its marks are put again.
 */
export function holderSelectors({ startContainer, endContainer }: StaticRangeInit): string[] {
  const selectors = [selectorOf(startContainer.parentElement)];
  for (let node: Node | null = startContainer; node && node !== endContainer; ) {
    node = after(node);
    if (node && isText(node)) selectors.push(selectorOf(node.parentElement));
  }
  return selectors;
}

/** The node after this one in document order. */
function after(node: Node): Node | null {
  const child = firstChildOf(node);
  if (child) return child;
  for (let at: Node | null = node; at; at = at.parentNode) {
    const sibling = nextSiblingOf(at);
    if (sibling) return sibling;
  }
  return null;
}

/** In a shadow root's top there is no element; the host's styles count there. */
function selectorOf(element: Element | null): string {
  if (!element) return ':host';
  const own = namesOf(element);
  return own.includes(':') && element.parentElement ? `${namesOf(element.parentElement)}>${own}` : own;
}

function namesOf(element: Element): string {
  const tag = tagOf(element);
  if (LINES.has(tag)) return tag;
  const name = CSS.escape(tag);
  const value = attributeOf(element, 'class');
  if (value === null) return `${name}:not([class])`;
  const classes = value.split(/\s+/).filter(Boolean);
  return [name, ...classes.map((one) => CSS.escape(one))].join('.');
}
