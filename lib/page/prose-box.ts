import type { Sheet } from './sheet.ts';

/** We step into a box while it holds at least this share of the prose of the box around it. */
const MOST = 0.55;

/** The smallest box (its item in the skeleton) that holds most of the given prose; `undefined` when none does. */
export function proseBox(prose: Sheet): number | undefined {
  const weights = new Map<number, number>();
  for (const { path, weight } of prose) for (const box of path) weights.set(box, (weights.get(box) ?? 0) + weight);
  const weightOf = (box: number | undefined): number => (box === undefined ? 0 : (weights.get(box) ?? 0));
  let box: number | undefined;
  for (let depth = 0, within = prose; ; depth += 1) {
    const around = within.reduce((sum, { weight }) => sum + weight, 0);
    const heaviest = within
      .map(({ path }) => path[depth])
      .reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best), undefined);
    if (heaviest === undefined || weightOf(heaviest) < around * MOST) return box;
    box = heaviest;
    within = within.filter(({ path }) => path[depth] === heaviest);
  }
}
