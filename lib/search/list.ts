import type { Group } from './narrow.ts';
import type { SearchedSegment } from './score.ts';
import type { ScoredDocument } from './top-hits.ts';

/**
 * The documents that filters leave where no word ranks them: topics in the order of their keys; the rest newest first,
 * one of each source before a second of any.
 */
export function* listed(segments: readonly SearchedSegment[], group: Group): Generator<ScoredDocument, void> {
  const runs = segments.flatMap((searched, segment) => livingRuns(searched).map((run) => ({ segment, ...run })));
  if (group !== 'topics') runs.sort((one, other) => other.day - one.day);
  const longest = runs.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  for (let nth = 0; nth < longest; nth++)
    for (const { segment, start, end } of runs)
      if (start + nth < end) yield { segment, document: start + nth, score: 0, found: 0 };
}

function livingRuns({ segment, hidden }: SearchedSegment): { start: number; end: number; day: number }[] {
  const isHidden = new Uint8Array(segment.documents);
  for (const { start, end } of hidden) isHidden.fill(1, start, end);
  return Array.from({ length: segment.owners }, (_, owner) => ({
    ...segment.ownerRange(owner),
    day: segment.ownerDays[owner] as number,
  })).filter(({ start }) => !isHidden[start]);
}
