import type { PageResult } from './html.ts';

/** What took how long over runs: the median of the runs' 95th percentiles over the pages, in ms. */
export function timesOf(runs: PageResult[][]): string {
  const figures: [string, (page: PageResult) => number, (page: PageResult) => boolean][] = [
    ['from the gate’s yes to painted, wall', ({ timings }) => timings.total, ({ isArticle }) => isArticle],
    ['renderer, processor time', ({ timings }) => timings.cpu, ({ isArticle }) => isArticle],
    ['gate, processor time', ({ timings }) => timings.gate, () => true],
    ['longest task, wall', ({ longestTask }) => longestTask, () => true],
    ['longest task, processor time', ({ longestTaskCpu }) => longestTaskCpu, () => true],
  ];
  const lines = figures.map(([name, figure, counts]) => {
    const slowest = runs.map((pages) => quantile(pages.filter(counts).map(figure), 0.95));
    return `${name}: ${quantile(slowest, 0.5).toFixed(1)} ms (${slowest.map((ms) => ms.toFixed(1)).join(', ')})`;
  });
  return `95th percentile over the pages, median of ${runs.length} runs (each run):\n${lines.join('\n')}`;
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
