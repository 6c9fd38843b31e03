import { foldTable, IGNORED, RARE, rewrittenFoldTable } from '../text/fold.ts';
import { rewrite } from '../text/rewrite.ts';

/** Units read at a time: small enough that all arrays stay in the first-level cache. */
export const CHUNK_UNITS = 4096;
/** Rewriting may put a seam at every unit and spell out ligatures. */
const ROOM = CHUNK_UNITS * 3 + 16;

/** How the units of the present chunk relate to the text. */
type Mapping = 'same' | 'dropped' | 'rewritten';

/**
 * The part of a text that is being scanned: its folded units, the bounds of its words and the way back to the original.
 * Its arrays are written over by every `read`.
 */
export class Chunk {
  readonly units = new Uint16Array(ROOM);
  /** Pairs of units as one number, for signatures. */
  readonly pairs = new DataView(this.units.buffer);
  /** Start and end of each word, in units. */
  readonly bounds = new Int32Array(ROOM);
  /** Signature of each word and numbers of the words where a phrase may start, for the passes that follow. */
  readonly signatures = new Int32Array(ROOM);
  readonly candidates = new Int32Array(ROOM);
  /** Original offset of each unit, and where what it stands for ends. */
  private readonly starts = new Int32Array(ROOM);
  private readonly ends = new Int32Array(ROOM);
  private readonly ascii = new Uint8Array(ROOM);
  private readonly asciiFold = Uint8Array.from(foldTable().subarray(0, 128));
  private readonly encoder = new TextEncoder();
  private mapping: Mapping = 'same';

  /** First pass: folded units and word bounds of a chunk; returns the number of words. */
  read(chunk: string): number {
    const { read, written } = this.encoder.encodeInto(chunk, this.ascii);
    if (read === written) return this.readAscii(read) >> 1;
    const edges = this.readUnits(chunk, foldTable());
    return (edges >= 0 ? edges : this.readRewritten(chunk)) >> 1;
  }

  private readAscii(length: number): number {
    const { ascii, asciiFold, units, bounds } = this;
    let edges = 0;
    let inWord = 0;
    ascii[length] = ascii[length + 1] = ascii[length + 2] = 0;
    // Four at a time, and bounds written whether or not one is there: the branch-free form is twice as fast.
    for (let i = 0; i < length; i += 4) {
      let code = asciiFold[ascii[i] as number] as number;
      let word = (31 - code) >>> 31;
      units[i] = code;
      bounds[edges] = i;
      edges += word ^ inWord;
      code = asciiFold[ascii[i + 1] as number] as number;
      inWord = (31 - code) >>> 31;
      units[i + 1] = code;
      bounds[edges] = i + 1;
      edges += word ^ inWord;
      code = asciiFold[ascii[i + 2] as number] as number;
      word = (31 - code) >>> 31;
      units[i + 2] = code;
      bounds[edges] = i + 2;
      edges += word ^ inWord;
      code = asciiFold[ascii[i + 3] as number] as number;
      inWord = (31 - code) >>> 31;
      units[i + 3] = code;
      bounds[edges] = i + 3;
      edges += word ^ inWord;
    }
    if (inWord) bounds[edges++] = length;
    units[length] = units[length + 1] = units[length + 2] = 0;
    this.mapping = 'same';
    return edges;
  }

  /** Any UTF-16 without rare units; ignored ones are dropped. Returns -1 when a unit is rare. */
  private readUnits(chunk: string, fold: Uint16Array): number {
    const { units, bounds, starts } = this;
    const length = chunk.length;
    let edges = 0;
    let inWord = 0;
    let n = 0;
    let rare = 0;
    for (let i = 0; i < length; i++) {
      const code = fold[chunk.charCodeAt(i)] as number;
      const kept = (((code ^ IGNORED) - 1) >>> 31) ^ 1;
      rare |= ((code ^ RARE) - 1) >>> 31;
      const word = inWord ^ ((((31 - code) >>> 31) ^ inWord) & kept);
      units[n] = code;
      starts[n] = i;
      bounds[edges] = n;
      edges += word ^ inWord;
      inWord = word;
      n += kept;
    }
    if (rare !== 0) return -1;
    starts[n] = length;
    if (inWord) bounds[edges++] = n;
    units[n] = units[n + 1] = units[n + 2] = 0;
    this.mapping = n === length ? 'same' : 'dropped';
    return edges;
  }

  private readRewritten(chunk: string): number {
    const plain = rewrite(chunk);
    const edges = this.readUnits(plain.text, rewrittenFoldTable());
    const { starts, ends } = this;
    const last = edges > 0 ? (this.bounds[edges - 1] as number) : 0;
    for (let n = 0; n <= last; n++) {
      const unit = starts[n] as number;
      starts[n] = plain.starts[unit] ?? chunk.length;
      ends[n] = plain.ends[unit] ?? chunk.length;
    }
    this.mapping = 'rewritten';
    return edges;
  }

  /** Offset in the chunk where what the unit stands for starts. */
  originalStart(unit: number): number {
    return this.mapping === 'same' ? unit : (this.starts[unit] as number);
  }

  /** Offset in the chunk where the word that ends before `unit` ends. */
  originalEnd(unit: number): number {
    if (this.mapping === 'same') return unit;
    if (this.mapping === 'dropped') return (this.starts[unit - 1] as number) + 1;
    return this.ends[unit - 1] as number;
  }
}

let shared: Chunk | undefined;

/** The one chunk that all tables scan in turn: scans never overlap. */
export function sharedChunk(): Chunk {
  shared ??= new Chunk();
  return shared;
}
