import { Postings } from './postings.ts';
import type { IndexPart } from './search-index.ts';
import type { Segment } from './segment.ts';
import { type OwnerEntry, SegmentWriter } from './segment-writer.ts';

/** Terms merged between two pauses. */
const STEP = 64;

/**
 * Writes segments of one kind as one, without the dead documents. Nothing but the segments is needed; impact bytes keep
 * the length norm of the segment they came from. Call `next()` until `done`, as with `buildSegmentInSteps`.
 */
export function* mergeSegmentsInSteps(parts: readonly IndexPart[]): Generator<undefined, ArrayBuffer, undefined> {
  const [first] = parts;
  if (!first) throw new Error('There is nothing to merge.');
  const writer = new SegmentWriter(first.segment.kind);
  const sources = parts.map((part) => ({ segment: part.segment, numbers: renumber(part, writer), next: 0 }));
  const postings = new Postings();
  for (let merged = 1; ; merged++) {
    const term = leastTerm(sources);
    if (term === undefined) break;
    const documents: number[] = [];
    const impacts: number[] = [];
    for (const source of sources) {
      if (!source.segment.is(source.next, term)) continue;
      postings.read(source.segment, source.next++);
      for (let i = 0; i < postings.count; i++) {
        const number = source.numbers[postings.documents[i] as number] as number;
        if (number < 0) continue;
        documents.push(number);
        impacts.push(postings.impacts[i] as number);
      }
    }
    if (documents.length > 0) writer.term(term, documents, impacts);
    if (merged % STEP === 0) yield;
  }
  yield;
  return writer.finish();
}

/** Writes the documents that live, each unbroken run under its owner, and gives their new numbers; -1 for the dead. */
function renumber({ segment, dead }: IndexPart, writer: SegmentWriter): Int32Array {
  const isDead = new Uint8Array(segment.documents);
  for (const { start, end } of dead) isDead.fill(1, start, end);
  const numbers = new Int32Array(segment.documents).fill(-1);
  for (let owner = 0; owner < segment.owners; owner++) {
    const { start, end } = segment.ownerRange(owner);
    for (let document = start; document < end; document++) {
      if (isDead[document]) continue;
      if (document === start || isDead[document - 1]) writer.owner(entryOf(segment, owner, document - start));
      numbers[document] = writer.document();
    }
  }
  return numbers;
}

function entryOf(segment: Segment, owner: number, offset: number): OwnerEntry {
  const topicKind = segment.ownerKind(owner);
  return {
    key: segment.ownerKey(owner),
    index: segment.ownerIndex(owner) + offset,
    day: segment.ownerDays[owner] as number,
    ...(topicKind && { topicKind }),
  };
}

function leastTerm(sources: readonly { segment: Segment; next: number }[]): string | undefined {
  let least: string | undefined;
  for (const { segment, next } of sources) {
    if (next >= segment.terms) continue;
    const term = segment.term(next);
    if (least === undefined || term < least) least = term;
  }
  return least;
}
