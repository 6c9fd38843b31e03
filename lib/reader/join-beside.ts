import type { PageBlock } from '../page/blocks.ts';
import { parentElementOf } from '../page/node-access.ts';
import type { PageState } from './page-state.ts';

/** So many blocks before and after are looked at: a post begins with a time, a name and a headline. */
const NEAR = 4;
/** Blocks belong together when a box at most this far above both of them holds both: a post in its list of posts. */
const LEVELS = 3;

const BESIDE = 'nav,footer,aside,form,dialog,menu,figure';

/**
 * Gives blocks that appeared after the scope was found the part they play until it is found again: body, where a body block stands near,
 * before or after, in the same boxes. A new post of a live blog is marked at once this way. What is mostly a link is a teaser.
 */
export function joinBeside(added: readonly PageBlock[], { text: { blocks }, scope }: PageState): void {
  const places = new Map(blocks.map(({ id }, at) => [id, at]));
  const isBody = ({ id }: PageBlock): boolean => scope.get(id) === 'body';
  // In both directions: a post put on top has its old neighbour below it, and its own parts beside one another.
  for (const block of [...added, ...added.toReversed()]) {
    const at = places.get(block.id);
    if (at === undefined || scope.has(block.id)) continue;
    const near = blocks.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter(isBody);
    if (near.length > 0 && isInSameBoxes(block, near) && !block.element.closest(BESIDE) && !isTeaser(block))
      scope.set(block.id, 'body');
  }
}

function isInSameBoxes({ element }: PageBlock, near: readonly PageBlock[]): boolean {
  const own = boxesAround(element);
  return near.some((other) => boxesAround(other.element).some((box) => own.includes(box)));
}

function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let box = parentElementOf(element); box && boxes.length < LEVELS; box = parentElementOf(box)) boxes.push(box);
  return boxes;
}

function isTeaser({ element, text }: PageBlock): boolean {
  if (element.closest('a')) return true;
  let linked = 0;
  for (const { textContent } of element.querySelectorAll('a')) linked += textContent?.length ?? 0;
  return linked > text.length / 2;
}
