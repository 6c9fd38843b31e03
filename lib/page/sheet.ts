import type { Skeleton } from './skeleton.ts';
import { textWeight } from './text-weight.ts';

/** A block of a skeleton with what its boxes say about it. */
export interface SheetBlock {
  id: number;
  text: string;
  /** Items (numbers in the skeleton) of the boxes around it, outermost first. */
  path: number[];
  /** Tags of those boxes. */
  tags: string[];
  /** Classes, ids and hints of those boxes, lower case, outermost first. */
  names: string[];
  /** Share of the text that stands in links, 0 to 1. */
  linked: number;
  /** Weight of the text: characters, those of dense scripts counted more. */
  weight: number;
}

/** A skeleton's blocks in document order. */
export type Sheet = SheetBlock[];

/** Lays out a skeleton block by block. */
export function sheetOf({ items }: Skeleton): Sheet {
  const paths: number[][] = [];
  const linkedItem: boolean[] = [];
  const blocks = new Map<number, SheetBlock>();
  const linkedLength = new Map<number, number>();
  items.forEach((item, number) => {
    const above = paths[item[0]] ?? [];
    if (item.length === 5) {
      paths[number] = [...above, number];
      linkedItem[number] = item[1] === 'a' || (linkedItem[item[0]] ?? false);
      return;
    }
    const [parent, id, text] = item;
    const block = blocks.get(id);
    if (block) {
      block.text += text;
      block.path = commonPath(block.path, above);
    } else blocks.set(id, { id, text, path: above, tags: [], names: [], linked: 0, weight: 0 });
    if (linkedItem[parent]) linkedLength.set(id, (linkedLength.get(id) ?? 0) + text.trim().length);
  });
  for (const block of blocks.values()) {
    const boxes = block.path.map((number) => items[number]).filter((item) => item?.length === 5);
    block.tags = boxes.map((item) => item?.[1] as string);
    block.names = boxes.map((item) => `${item?.[2]} ${item?.[3]} ${item?.[4]}`.toLowerCase());
    block.linked = (linkedLength.get(block.id) ?? 0) / Math.max(1, block.text.trim().length);
    block.weight = textWeight(block.text);
  }
  return [...blocks.values()];
}

function commonPath(one: number[], other: number[]): number[] {
  let end = 0;
  while (end < one.length && one[end] === other[end]) end += 1;
  return one.slice(0, end);
}
