import { TOPIC_KINDS, type TopicKind } from '../corpus/topic.ts';
import type { DocumentKind } from './document.ts';
import { FIRST_WORD, HEADER_BYTES, layoutOf, SEGMENT_MARK, shapeOf } from './segment-format.ts';

/** A run of documents, from `start` up to `end`. */
export interface DocumentRange {
  start: number;
  end: number;
}

/** Why a buffer cannot be read; in both cases the way on is to build the segment again. */
export type OpenedSegment = { ok: true; segment: Segment } | { ok: false; reason: 'other-version' | 'damaged' };

/** Opens a segment for reading, in place and without parsing: the buffer must not be changed or transferred after. */
export function openSegment(buffer: ArrayBuffer): OpenedSegment {
  if (buffer.byteLength < HEADER_BYTES) return { ok: false, reason: 'damaged' };
  const header = new Uint32Array(buffer, 0, HEADER_BYTES / 4);
  const mark = header[0] ?? 0;
  if (mark >>> 8 !== SEGMENT_MARK >>> 8) return { ok: false, reason: 'damaged' };
  if (mark !== SEGMENT_MARK) return { ok: false, reason: 'other-version' };
  const shape = shapeOf(header);
  if (!shape || layoutOf(shape).end !== buffer.byteLength) return { ok: false, reason: 'damaged' };
  return { ok: true, segment: new Segment(buffer) };
}

/** A segment's parts as views over its buffer. Terms, documents and owners are numbered from 0. */
export class Segment {
  readonly kind: DocumentKind;
  readonly documents: number;
  readonly owners: number;
  readonly terms: number;
  /** First term that is a word; kept names stand before it. */
  readonly firstWord: number;
  readonly bytes: number;
  readonly termStarts: Uint32Array;
  readonly chars: Uint8Array | Uint16Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint8Array;
  readonly ownerStarts: Uint32Array;
  readonly ownerDays: Uint32Array;
  readonly #ownerIndexes: Uint32Array;
  readonly #ownerKeys: Uint32Array;
  readonly #ownerKinds: Uint8Array;
  readonly #ownerKeyBytes: Uint8Array;

  /** Use `openSegment`, which checks the buffer first. */
  constructor(buffer: ArrayBuffer) {
    const shape = shapeOf(new Uint32Array(buffer, 0, HEADER_BYTES / 4));
    if (!shape) throw new Error('This buffer is not a search segment.');
    const at = layoutOf(shape);
    this.kind = shape.kind;
    this.documents = shape.documents;
    this.owners = shape.owners;
    this.terms = shape.terms;
    this.bytes = buffer.byteLength;
    this.termStarts = new Uint32Array(buffer, at.termStarts, shape.terms + 1);
    this.chars =
      shape.charBytes === 2
        ? new Uint16Array(buffer, at.chars, shape.chars)
        : new Uint8Array(buffer, at.chars, shape.chars);
    this.postingStarts = new Uint32Array(buffer, at.postingStarts, shape.terms + 1);
    this.postings = new Uint8Array(buffer, at.postings, shape.postingBytes);
    this.ownerStarts = new Uint32Array(buffer, at.ownerStarts, shape.owners + 1);
    this.ownerDays = new Uint32Array(buffer, at.ownerDays, shape.owners);
    this.#ownerIndexes = new Uint32Array(buffer, at.ownerIndexes, shape.owners);
    this.#ownerKeys = new Uint32Array(buffer, at.ownerKeys, shape.owners + 1);
    this.#ownerKinds = new Uint8Array(buffer, at.ownerKinds, shape.owners);
    this.#ownerKeyBytes = new Uint8Array(buffer, at.ownerKeyBytes, shape.ownerBytes);
    this.firstWord = this.lowerBound(FIRST_WORD, 0, shape.terms);
  }

  /** Length of a term in UTF-16 units. */
  termLength(term: number): number {
    return (this.termStarts[term + 1] as number) - (this.termStarts[term] as number);
  }

  term(term: number): string {
    return String.fromCharCode(...this.chars.subarray(this.termStarts[term], this.termStarts[term + 1]));
  }

  /** First term between `from` and `to` that is not less than `text`. */
  lowerBound(text: string, from = this.firstWord, to = this.terms): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** First term between `from` and `to` after all that start with `text`. */
  prefixEnd(text: string, from = this.firstWord, to = this.terms): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.#compare(middle, text);
      if (order < 0 || this.#startsWith(middle, text)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a term is exactly `text`. */
  is(term: number, text: string): boolean {
    return term < this.terms && this.termLength(term) === text.length && this.#startsWith(term, text);
  }

  /** The owner that a document belongs to. */
  ownerOf(document: number): number {
    let low = 0;
    let high = this.owners;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.ownerStarts[middle] as number) <= document) low = middle;
      else high = middle;
    }
    return low;
  }

  ownerKey(owner: number): string {
    return new TextDecoder().decode(this.#ownerKeyBytes.subarray(this.#ownerKeys[owner], this.#ownerKeys[owner + 1]));
  }

  ownerKind(owner: number): TopicKind | undefined {
    return TOPIC_KINDS[(this.#ownerKinds[owner] as number) - 1];
  }

  /** The passage number of an owner's first document here. */
  ownerIndex(owner: number): number {
    return this.#ownerIndexes[owner] as number;
  }

  /** The documents of an owner. */
  ownerRange(owner: number): DocumentRange {
    return { start: this.ownerStarts[owner] as number, end: this.ownerStarts[owner + 1] as number };
  }

  /** The documents of every owner whose key `belongs`, as the ranges to mark dead when those are removed. */
  rangesOf(belongs: (key: string) => boolean): DocumentRange[] {
    const ranges: DocumentRange[] = [];
    for (let owner = 0; owner < this.owners; owner++)
      if (belongs(this.ownerKey(owner))) ranges.push(this.ownerRange(owner));
    return ranges;
  }

  #compare(term: number, text: string): number {
    const { chars } = this;
    const start = this.termStarts[term] as number;
    const length = (this.termStarts[term + 1] as number) - start;
    const shared = Math.min(length, text.length);
    for (let i = 0; i < shared; i++) {
      const difference = (chars[start + i] as number) - text.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }

  #startsWith(term: number, text: string): boolean {
    const { chars } = this;
    const start = this.termStarts[term] as number;
    if ((this.termStarts[term + 1] as number) - start < text.length) return false;
    for (let i = 0; i < text.length; i++) if (chars[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}
