import type { PageBlock, PageBlockRole } from '../page/blocks.ts';
import type { PageState } from './page-state.ts';

/**
 * The part a block plays that appeared after the scope was found, until the scope is found again: body, when it stands
 * under the same parent as a body block before or after it. A new post of a live blog is marked at once this way.
 */
export function roleBeside(block: PageBlock, { text, scope }: PageState): PageBlockRole | undefined {
  const at = text.blocks.findIndex(({ id }) => id === block.id);
  const beside = [text.blocks[at - 1], text.blocks[at + 1]];
  const parent = block.element.parentElement;
  const joins = beside.some((other) => other && scope.get(other.id) === 'body' && sharesParent(other, parent));
  return joins ? 'body' : undefined;
}

function sharesParent({ element }: PageBlock, parent: Element | null): boolean {
  const own = element.parentElement;
  return own !== null && parent !== null && (own === parent || own.parentElement === parent.parentElement);
}
