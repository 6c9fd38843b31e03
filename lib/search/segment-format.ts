import { DOCUMENT_KINDS, type DocumentKind } from './document.ts';

/**
 * Version of the segment form, its folding and its weights. A segment of another version is not read but built again,
 * so raise it whenever one of the three changes.
 */
export const SEGMENT_VERSION = 1;

/** First four bytes of a segment, "SLs" and the version byte. */
export const SEGMENT_MARK = 0x534c_7300 | SEGMENT_VERSION;

/** Stands before names that are kept whole, and sorts them before all words. */
export const NAME_MARK = '\u0001';

/** The first text that is not a kept name. */
export const FIRST_WORD = '\u0002';

/** Impact bytes are weights in sixteenths. */
export const IMPACT_STEPS = 16;

/**
 * Where each part of a segment lies. The header is 32-bit numbers in the order of these keys after the mark; parts
 * follow it in the order below, the 32-bit ones first so that all are aligned.
 */
export interface SegmentShape {
  kind: DocumentKind;
  documents: number;
  owners: number;
  terms: number;
  /** Bytes per character of the dictionary: 2 as soon as one term leaves Latin-1. */
  charBytes: 1 | 2;
  chars: number;
  postingBytes: number;
  ownerBytes: number;
}

/** Byte offsets of the parts of a segment, and its whole length. */
export interface SegmentLayout {
  /** First document of each owner, and the end: 4 bytes × (owners + 1). */
  ownerStarts: number;
  /** The passage number of each owner's first document: 4 bytes × owners. */
  ownerIndexes: number;
  /** Day numbers: 4 bytes × owners. */
  ownerDays: number;
  /** Where each owner's key starts among the key bytes, and the end: 4 bytes × (owners + 1). */
  ownerKeys: number;
  /** Where each term starts among the characters, and the end: 4 bytes × (terms + 1). */
  termStarts: number;
  /** Where each term's postings start, and the end: 4 bytes × (terms + 1). */
  postingStarts: number;
  /** Characters of all terms in sorted order. */
  chars: number;
  /** For each term: varint count, then for each document varint gap and impact byte. */
  postings: number;
  /** Topic kinds: one byte per owner, place in `TOPIC_KINDS` + 1, or 0. */
  ownerKinds: number;
  /** Keys of the owners in UTF-8. */
  ownerKeyBytes: number;
  end: number;
}

/** Length of the header in bytes: the mark and the eight numbers of a shape. */
export const HEADER_BYTES = 9 * 4;

/** Where the parts of a segment of this shape lie. */
export function layoutOf(shape: SegmentShape): SegmentLayout {
  const { owners, terms } = shape;
  const ownerStarts = HEADER_BYTES;
  const ownerIndexes = ownerStarts + 4 * (owners + 1);
  const ownerDays = ownerIndexes + 4 * owners;
  const ownerKeys = ownerDays + 4 * owners;
  const termStarts = ownerKeys + 4 * (owners + 1);
  const postingStarts = termStarts + 4 * (terms + 1);
  const chars = postingStarts + 4 * (terms + 1);
  const postings = chars + shape.chars * shape.charBytes;
  const ownerKinds = postings + shape.postingBytes;
  const ownerKeyBytes = ownerKinds + owners;
  const end = ownerKeyBytes + shape.ownerBytes;
  return {
    ownerStarts,
    ownerIndexes,
    ownerDays,
    ownerKeys,
    termStarts,
    postingStarts,
    chars,
    postings,
    ownerKinds,
    ownerKeyBytes,
    end,
  };
}

/** The header of a segment of this shape. */
export function headerOf(shape: SegmentShape): Uint32Array {
  const { documents, owners, terms, charBytes, chars, postingBytes, ownerBytes } = shape;
  const kind = DOCUMENT_KINDS.indexOf(shape.kind);
  return Uint32Array.of(SEGMENT_MARK, kind, documents, owners, terms, charBytes, chars, postingBytes, ownerBytes);
}

/** Reads a header back; `undefined` when its numbers make no sense. */
export function shapeOf(header: Uint32Array): SegmentShape | undefined {
  const [, kindNumber, documents, owners, terms, charBytes, chars, postingBytes, ownerBytes] = [...header];
  const kind = DOCUMENT_KINDS[kindNumber ?? -1];
  if (!kind || documents === undefined || owners === undefined || terms === undefined) return undefined;
  if (chars === undefined || postingBytes === undefined || ownerBytes === undefined) return undefined;
  if (charBytes !== 1 && charBytes !== 2) return undefined;
  return { kind, documents, owners, terms, charBytes, chars, postingBytes, ownerBytes };
}
