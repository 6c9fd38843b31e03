import { attributeOf, tagOf } from './node-access.ts';

/** Level of the heading that an element is itself, 1 to 6, or 0. */
export function headingLevel(element: Element): number {
  const tag = tagOf(element);
  if (tag.length === 2 && tag.charCodeAt(0) === 104) return Number(tag.charAt(1)) || 0;
  if (attributeOf(element, 'role') !== 'heading') return 0;
  return Math.min(6, Number(attributeOf(element, 'aria-level')) || 2);
}

/** Level of the heading that an element stands in or is, 1 to 6, or 0. */
export function headingAround(element: Element): number {
  const heading = element.closest('h1,h2,h3,h4,h5,h6');
  return heading ? headingLevel(heading) : 0;
}
