import type { PageBlock, PageBlockRole } from '../page/blocks.ts';
import { parentElementOf } from '../page/node-access.ts';
import type { PageState } from './page-state.ts';

/** So many blocks before and after are looked at: a post begins with a time, a name and a headline. */
const NEAR = 4;
/** Blocks belong together when a box at most this far above both of them holds both: a post in its list of posts. */
const LEVELS = 3;

const BESIDE = 'nav,footer,aside,form,dialog,menu,figure';

/**
 * The part a block plays that appeared after the scope was found, until the scope is found again: body, when a body block stands near
 * it, before or after, in the same boxes. A new post of a live blog is marked at once this way. What is mostly a link is a teaser.
 */
export function roleBeside(block: PageBlock, { text, scope }: PageState): PageBlockRole | undefined {
  const at = text.blocks.findIndex(({ id }) => id === block.id);
  const near = text.blocks.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter(({ id }) => scope.get(id) === 'body');
  const own = boxesAround(block.element);
  const joins = near.some(({ element }) => boxesAround(element).some((box) => own.includes(box)));
  return joins && !block.element.closest(BESIDE) && !isTeaser(block) ? 'body' : undefined;
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
