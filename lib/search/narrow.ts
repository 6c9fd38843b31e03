import { NO_DAY } from './day-number.ts';
import { type Filters, isDated } from './query.ts';
import type { DocumentRange, Segment } from './segment.ts';

/** The parts of the index that answer together and are ranked against each other. */
export const GROUPS = ['topics', 'passages', 'sources'] as const;

/** One of `GROUPS`. */
export type Group = (typeof GROUPS)[number];

/** The group a segment answers in. */
export function groupOf(segment: Segment): Group {
  if (segment.kind === 'passage') return 'passages';
  return segment.kind === 'source' ? 'sources' : 'topics';
}

/** Whether filters leave anything of a group: topics have no date and no source, the rest no kind. */
export function canHold(group: Group, filters: Filters): boolean {
  if (group === 'topics') return filters.sources.length === 0 && !isDated(filters);
  return filters.kinds.length === 0;
}

/** The documents of a segment that filters take out. `sources` holds the keys that fit the source filters. */
export function narrowedOut(segment: Segment, filters: Filters, sources: ReadonlySet<string>): DocumentRange[] {
  const ranges: DocumentRange[] = [];
  for (let owner = 0; owner < segment.owners; owner++)
    if (!fits(segment, owner, filters, sources)) ranges.push(segment.ownerRange(owner));
  return ranges;
}

function fits(segment: Segment, owner: number, filters: Filters, sources: ReadonlySet<string>): boolean {
  if (filters.kinds.length > 0 && !filters.kinds.some((kind) => kind === segment.ownerKind(owner))) return false;
  if (isDated(filters)) {
    const day = segment.ownerDays[owner] as number;
    if (day === NO_DAY || day >= (filters.before ?? Infinity) || day < (filters.after ?? 0)) return false;
  }
  return filters.sources.length === 0 || sources.has(segment.ownerKey(owner));
}
