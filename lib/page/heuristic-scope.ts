import { furnitureOf } from './furniture.ts';
import type { Scope } from './scope.ts';
import { withCorrections } from './scope-corrections.ts';
import { type Sheet, type SheetBlock, sheetOf } from './sheet.ts';
import type { Skeleton } from './skeleton.ts';

/** A block counts as prose from this weight on (Latin letters). */
const PROSE = 80;

/** We step into a box while it holds at least this share of the prose of the box around it. */
const MOST = 0.55;

/** Only this many boxes around a block are asked what it is: a page's outer boxes carry names for everything. */
const NEAR = 4;

/** The scope by the weight of prose in boxes alone: for when Readability is late, or has nothing to say. */
export function heuristicScope(skeleton: Skeleton): Scope {
  const sheet = sheetOf(skeleton);
  return withCorrections(sheet, heuristicBlocks(sheet), skeleton);
}

/** Ids of the blocks in the smallest box that holds most of the page's prose. */
export function heuristicBlocks(sheet: Sheet): Set<number> {
  const prose = sheet.filter(isProse);
  const weights = new Map<number, number>();
  for (const { path, weight } of prose) for (const box of path) weights.set(box, (weights.get(box) ?? 0) + weight);
  let box: number | undefined;
  for (let depth = 0, within = prose; ; depth += 1) {
    const around = within.reduce((sum, { weight }) => sum + weight, 0);
    const heaviest = within
      .map(({ path }) => path[depth])
      .reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best), undefined);
    if (heaviest === undefined || weightOf(heaviest) < around * MOST) break;
    box = heaviest;
    within = within.filter(({ path }) => path[depth] === heaviest);
  }
  return new Set(sheet.filter(({ path }) => box === undefined || path.includes(box)).map(({ id }) => id));

  function weightOf(box: number | undefined): number {
    return box === undefined ? 0 : (weights.get(box) ?? 0);
  }
}

const isProse = (block: SheetBlock): boolean =>
  block.weight >= PROSE &&
  block.linked < 0.4 &&
  furnitureOf(block, Math.max(0, block.tags.length - NEAR)) === undefined;
