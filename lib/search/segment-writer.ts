import { TOPIC_KINDS, type TopicKind } from '../corpus/topic.ts';
import type { DocumentKind } from './document.ts';
import { GrowingBytes } from './growing.ts';
import { headerOf, layoutOf, type SegmentShape } from './segment-format.ts';

/** The owner of a run of documents, as a segment keeps it. `day` is a `dayNumber`. */
export interface OwnerEntry {
  key: string;
  /** Passage number of its first document here. */
  index: number;
  day: number;
  topicKind?: TopicKind;
}

/** Writes one segment: documents of owners in order, then terms in sorted order, then `finish`. */
export class SegmentWriter {
  readonly #kind: DocumentKind;
  readonly #owners: OwnerEntry[] = [];
  readonly #ownerStarts: number[] = [];
  #documents = 0;
  readonly #terms: string[] = [];
  readonly #termStarts: number[] = [0];
  readonly #postingStarts: number[] = [0];
  readonly #postings = new GrowingBytes();
  #chars = 0;
  #wide = false;

  constructor(kind: DocumentKind) {
    this.#kind = kind;
  }

  /** Starts the run of a new owner, at the next document. */
  owner(entry: OwnerEntry): void {
    this.#owners.push(entry);
    this.#ownerStarts.push(this.#documents);
  }

  /** Adds a document to the run of the last owner and gives its number. */
  document(): number {
    return this.#documents++;
  }

  /** Adds a term with its documents (ascending) and their impact bytes. */
  term(term: string, documents: readonly number[], impacts: readonly number[]): void {
    const postings = this.#postings;
    postings.pushVarint(documents.length);
    let last = -1;
    documents.forEach((document, i) => {
      postings.pushVarint(document - last);
      postings.push(impacts[i] ?? 1);
      last = document;
    });
    this.#terms.push(term);
    this.#chars += term.length;
    this.#wide ||= /[^\0-\xff]/.test(term);
    this.#termStarts.push(this.#chars);
    this.#postingStarts.push(postings.length);
  }

  /** The finished segment. */
  finish(): ArrayBuffer {
    const keys = this.#owners.map((owner) => new TextEncoder().encode(owner.key));
    const keyStarts = [0];
    for (const key of keys) keyStarts.push((keyStarts.at(-1) ?? 0) + key.length);
    const shape: SegmentShape = {
      kind: this.#kind,
      documents: this.#documents,
      owners: keys.length,
      terms: this.#terms.length,
      charBytes: this.#wide ? 2 : 1,
      chars: this.#chars,
      postingBytes: this.#postings.length,
      ownerBytes: keyStarts.at(-1) ?? 0,
    };
    const at = layoutOf(shape);
    const buffer = new ArrayBuffer(at.end);
    const numbers = (offset: number, values: ArrayLike<number>) =>
      new Uint32Array(buffer, offset, values.length).set(values);
    numbers(0, headerOf(shape));
    numbers(at.ownerStarts, [...this.#ownerStarts, this.#documents]);
    numbers(
      at.ownerIndexes,
      this.#owners.map((owner) => owner.index),
    );
    numbers(
      at.ownerDays,
      this.#owners.map((owner) => owner.day),
    );
    numbers(at.ownerKeys, keyStarts);
    numbers(at.termStarts, this.#termStarts);
    numbers(at.postingStarts, this.#postingStarts);
    this.#writeChars(shape, buffer, at.chars);
    new Uint8Array(buffer, at.postings, shape.postingBytes).set(this.#postings.bytes());
    new Uint8Array(buffer, at.ownerKinds, keys.length).set(
      this.#owners.map((owner) => (owner.topicKind ? TOPIC_KINDS.indexOf(owner.topicKind) + 1 : 0)),
    );
    keys.forEach((key, i) => {
      new Uint8Array(buffer, at.ownerKeyBytes + (keyStarts[i] ?? 0), key.length).set(key);
    });
    return buffer;
  }

  #writeChars(shape: SegmentShape, buffer: ArrayBuffer, offset: number): void {
    const chars =
      shape.charBytes === 2
        ? new Uint16Array(buffer, offset, shape.chars)
        : new Uint8Array(buffer, offset, shape.chars);
    let at = 0;
    for (const term of this.#terms) for (let i = 0; i < term.length; i++) chars[at++] = term.charCodeAt(i);
  }
}
