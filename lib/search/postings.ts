import type { Segment } from './segment.ts';

/** Decoded postings of one term. The arrays are reused; only the first `count` entries are valid. */
export class Postings {
  count = 0;
  documents = new Uint32Array(1024);
  impacts = new Uint8Array(1024);

  /** Reads the postings of a term. With `held` only those of documents that have all bits of `mask` there. */
  read(segment: Segment, term: number, held?: Uint16Array, mask = 0): this {
    const bytes = segment.postings;
    let at = segment.postingStarts[term] as number;
    let byte = bytes[at++] as number;
    let count = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      count |= (byte & 127) << shift;
    }
    if (count > this.documents.length) {
      this.documents = new Uint32Array(count * 2);
      this.impacts = new Uint8Array(count * 2);
    }
    const { documents, impacts } = this;
    let document = -1;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      byte = bytes[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        gap |= (byte & 127) << shift;
      }
      document += gap;
      const impact = bytes[at++] as number;
      if (held !== undefined && ((held[document] as number) & mask) !== mask) continue;
      documents[kept] = document;
      impacts[kept++] = impact;
    }
    this.count = kept;
    return this;
  }
}

/** In how many documents the terms from `from` up to `to` stand, a document counted once per term. */
export function documentFrequency(segment: Segment, from: number, to: number): number {
  const { postings, postingStarts } = segment;
  let sum = 0;
  for (let term = from; term < to; term++) {
    let at = postingStarts[term] as number;
    let byte = postings[at++] as number;
    sum += byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] as number;
      sum += (byte & 127) << shift;
    }
  }
  return sum;
}
