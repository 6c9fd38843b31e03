import { furnitureOf } from './furniture.ts';
import { proseBox } from './prose-box.ts';
import type { Sheet, SheetBlock } from './sheet.ts';

/** A block counts as prose from this weight on (Latin letters). */
const PROSE = 80;

/** Only this many boxes around a block are asked what it is: a page's outer boxes carry names for everything. */
const NEAR = 4;

/** Ids of the blocks in the smallest box that holds most of the page's prose. */
export function heuristicBlocks(sheet: Sheet): Set<number> {
  const box = proseBox(sheet.filter(isProse));
  return new Set(sheet.filter(({ path }) => box === undefined || path.includes(box)).map(({ id }) => id));
}

const isProse = (block: SheetBlock): boolean =>
  block.weight >= PROSE &&
  block.linked < 0.4 &&
  furnitureOf(block, Math.max(0, block.tags.length - NEAR)) === undefined;
