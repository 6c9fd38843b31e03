import { buildSegment } from '../../../lib/search/build-segment.ts';
import type { DocumentKind, SearchDocument } from '../../../lib/search/document.ts';
import { type IndexPart, SearchIndex } from '../../../lib/search/search-index.ts';
import { openSegment, type Segment } from '../../../lib/search/segment.ts';

/** A segment that was just built, opened. */
export function opened(buffer: ArrayBuffer): Segment {
  const result = openSegment(buffer);
  if (!result.ok) throw new Error(result.reason);
  return result.segment;
}

/** An index part without dead documents. */
export function part(kind: DocumentKind, documents: SearchDocument[]): IndexPart {
  return { segment: opened(buildSegment(kind, documents)), dead: [] };
}

/** Passages of one source from their texts. */
export function passages(texts: readonly string[], owner = 'pack/source', date?: string): SearchDocument[] {
  return texts.map((text, index) => ({ owner, index, ...(date && { date }), fields: [[text]] }));
}

/** Topics as name documents: each list is a title and its aliases; keys are `pack/0`, `pack/1`… */
export function topics(names: readonly (readonly string[])[]): SearchDocument[] {
  return names.map(([title = '', ...aliases], i) => ({
    owner: `pack/${i}`,
    index: 0,
    topicKind: 'treaty',
    fields: [[title], aliases],
  }));
}

/** An index of some parts. */
export function indexOf(...parts: IndexPart[]): SearchIndex {
  return new SearchIndex(parts);
}
