import { Postings } from './postings.ts';
import type { Query } from './query.ts';
import type { IndexPart } from './search-index.ts';
import { NAME_MARK } from './segment-format.ts';

/** Shorter beginnings say nothing about what was meant. */
const SHORTEST = 2;

/**
 * Keys of topics whose names share the longest beginning with what was typed: what to offer when nothing was found.
 */
export function nearestNames(parts: readonly IndexPart[], query: Query, limit: number): string[] {
  const typed = query.words.map(({ word }) => word).join(' ');
  for (let length = typed.length; length >= SHORTEST; length--) {
    const keys = namesStarting(parts, typed.slice(0, length), limit);
    if (keys.length > 0) return keys;
  }
  return [];
}

function namesStarting(parts: readonly IndexPart[], start: string, limit: number): string[] {
  const keys = new Set<string>();
  const postings = new Postings();
  for (const { segment, dead } of parts) {
    if (segment.kind !== 'name') continue;
    const from = segment.lowerBound(NAME_MARK + start, 0, segment.firstWord);
    const to = segment.prefixEnd(NAME_MARK + start, from, segment.firstWord);
    for (let term = from; term < to && keys.size < limit; term++) {
      const { documents, count } = postings.read(segment, term);
      for (const document of documents.subarray(0, count))
        if (!dead.some(({ start, end }) => document >= start && document < end))
          keys.add(segment.ownerKey(segment.ownerOf(document)));
    }
  }
  return [...keys].slice(0, limit);
}
