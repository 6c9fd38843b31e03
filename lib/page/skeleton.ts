import type { PageBlock } from './blocks.ts';
import { attributeOf, renderedParentOf, tagOf } from './node-access.ts';

/**
 * The shape of a page without what makes it heavy: its boxes and links, their classes and ids, and the text of its
 * blocks under their numbers. No scripts, styles, images or attributes. JSON-safe; at most 1 MiB of characters.
 */
export interface Skeleton {
  /** The page's title, its `og:title` and its description, where it has them: they tell the headline and standfirst. */
  title: string;
  headline: string;
  description: string;
  /** In document order: a box under the item with number `parent`, or a text of block `block` under it. -1 is the top. */
  items: (SkeletonBox | SkeletonText)[];
}

/** `[parent, tag, classes, id, hints]`: hints are the values of role, itemprop and rel, joined by spaces. */
export type SkeletonBox = [parent: number, tag: string, classes: string, id: string, hints: string];
export type SkeletonText = [parent: number, block: number, text: string];

/** Room for the items, in characters: with keys and quotes the message stays within 1 MiB. */
const ROOM = 900_000;
/** Longest class or id that is kept; machine-made ones run on. UTF-16 units. */
const LONGEST_NAME = 200;

/** Boxes deeper than this are left out, not their text: pages nested without end would make paths without end. */
const DEEPEST = 256;

/** Serialises the blocks of a page with the boxes around them; yields between blocks so that the caller may pause. */
export function* walkSkeleton(document: Document, blocks: readonly PageBlock[]): Generator<Skeleton | undefined> {
  const items: Skeleton['items'] = [];
  const numbers = new Map<Element, number>();
  const depths: number[] = [];
  let room = ROOM;

  const boxNumber = (element: Element): number => {
    const missing: Element[] = [];
    let above: Element | null = element;
    for (; above && !numbers.has(above); above = renderedParentOf(above)) missing.push(above);
    let parent = above ? (numbers.get(above) ?? -1) : -1;
    for (const box of missing.reverse()) {
      const depth = (depths[parent] ?? 0) + 1;
      if (depth > DEEPEST || isTransparent(box)) numbers.set(box, parent);
      else {
        const item = boxItem(box, parent);
        room -= item[1].length + item[2].length + item[3].length + item[4].length + 24;
        parent = items.push(item) - 1;
        depths[parent] = depth;
        numbers.set(box, parent);
      }
    }
    return parent;
  };

  for (const block of blocks) {
    for (const [index, run] of block.runs.entries()) {
      const holder = renderedParentOf(run.node) ?? block.element;
      const parent = boxNumber(holder);
      const end = block.runs[index + 1]?.at ?? block.text.length;
      const text = block.text.slice(run.at, end);
      const last = items.at(-1);
      if (last?.length === 3 && last[0] === parent && last[1] === block.id) last[2] += text;
      else items.push([parent, block.id, text]);
      room -= text.length + 12;
    }
    if (room < 0) break;
    yield undefined;
  }
  yield {
    title: document.title,
    headline: metaOf(document, 'meta[property="og:title"]'),
    description: metaOf(document, 'meta[property="og:description"],meta[name="description"]'),
    items,
  };
}

/** Phrases but links leave no trace: only their text counts. */
const TRANSPARENT = new Set(
  'abbr b bdi bdo big cite data del dfn em font i ins mark nobr q s slot small span strike strong sub sup u var'.split(
    ' ',
  ),
);

const isTransparent = (element: Element): boolean =>
  TRANSPARENT.has(tagOf(element)) && !/by|author|caption|credit/i.test(attributeOf(element, 'class') ?? '');

function boxItem(element: Element, parent: number): SkeletonBox {
  const hints = [attributeOf(element, 'role'), attributeOf(element, 'itemprop'), attributeOf(element, 'rel')];
  return [
    parent,
    tagOf(element),
    (attributeOf(element, 'class') ?? '').trim().slice(0, LONGEST_NAME),
    (attributeOf(element, 'id') ?? '').slice(0, LONGEST_NAME),
    hints.filter(Boolean).join(' ').slice(0, LONGEST_NAME),
  ];
}

const metaOf = (document: Document, selector: string): string =>
  document.querySelector(selector)?.getAttribute('content')?.trim().slice(0, 1_000) ?? '';
