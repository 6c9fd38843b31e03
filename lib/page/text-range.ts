import type { PageBlock } from './blocks.ts';
import type { TextRun } from './line-builder.ts';

/**
 * The stretches of the page that hold `block.text.slice(start, end)` (UTF-16 offsets): one, or several where the page
 * holds something between that the block leaves out (hidden text, a note over a character, a shadow border). Together
 * their text is the block's text but for white space and letter case. Empty if the block has moved on.
 */
export function rangesOf(block: PageBlock, start: number, end: number): StaticRangeInit[] {
  const ranges: StaticRangeInit[] = [];
  for (let index = runAt(block.runs, start); index < block.runs.length; index += 1) {
    const run = block.runs[index] as TextRun;
    if (run.at >= end) break;
    const from = run.from + Math.max(0, start - run.at);
    const to = run.from + Math.min(run.length, end - run.at);
    if (to <= from) continue;
    if (to > run.node.length) return [];
    const last = ranges.at(-1);
    if (last && !run.apart && last.endContainer.getRootNode() === run.node.getRootNode()) {
      last.endContainer = run.node;
      last.endOffset = to;
    } else ranges.push({ startContainer: run.node, startOffset: from, endContainer: run.node, endOffset: to });
  }
  return ranges;
}

/** The block offset of a place in a text node, or `undefined` if the block does not hold it. UTF-16 offsets. */
export function offsetOf(block: PageBlock, node: Text, offset: number): number | undefined {
  const run = block.runs.find((run) => run.node === node && offset >= run.from && offset <= run.from + run.length);
  return run && run.at + offset - run.from;
}

/** Index of the last run that begins at or before `offset`. */
function runAt(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle] as TextRun).at <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
