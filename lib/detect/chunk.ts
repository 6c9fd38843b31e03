import { APOSTROPHE, FIRST_WORD, foldTable, IGNORED, RARE, rewrittenFoldTable } from '../text/fold.ts';
import { rewrite } from '../text/rewrite.ts';
import { letterOf, type Units } from './phrase-hash.ts';

/** Units read at a time: small enough that all arrays stay in the first-level cache. */
export const CHUNK_UNITS = 4096;
/** Rewriting may put a seam at every unit and spell out ligatures. */
const ROOM = CHUNK_UNITS * 3 + 16;

/** How the units of the present chunk relate to the text. */
type Mapping = 'same' | 'dropped' | 'rewritten';

/*
 * There is one chunk, which all tables read in turn: scans never overlap. Its arrays belong to the module and not to an
 * object because a compiler knows the place and length of a constant array, which makes the passes a tenth faster.
 */

/** Room before the first letter, so that `tails` can be read at the end of a word of one letter. */
const LEAD = 4;
const lettersBuffer = new ArrayBuffer(LEAD + ROOM);
/** One byte for each folded unit: the unit itself in ASCII, else see `letterOf`. */
const letters = new Uint8Array(lettersBuffer, LEAD);
/** The four letters from an offset on, for signatures, little end first. */
export const heads = new DataView(lettersBuffer, LEAD);
/** The four letters before an offset. */
export const tails = new DataView(lettersBuffer);
/** Start and end of each word, in units. */
export const bounds = new Int32Array(ROOM);
/** Signature of each word and numbers of the words where a phrase may start, for the passes that follow. */
export const signatures = new Int32Array(ROOM);
export const candidates = new Int32Array(ROOM);
/** What may start at each candidate, read ahead. */
export const likely = new Int32Array(ROOM);
const wideUnits = new Uint16Array(ROOM);
/** Original offset of each unit, and where what it stands for ends. */
const starts = new Int32Array(ROOM);
const ends = new Int32Array(ROOM);
const asciiFold = new Uint8Array(256);
let encoder: TextEncoder | undefined;
let ascii = true;
let mapping: Mapping = 'same';

/** Folded units of the chunk; separators are codes below `FIRST_WORD`. */
export function foldedUnits(): Units {
  return ascii ? letters : wideUnits;
}

/** First pass: folded units and word bounds of a chunk; returns the number of words. */
export function readChunk(chunk: string): number {
  if (encoder === undefined) {
    encoder = new TextEncoder();
    asciiFold.set(foldTable().subarray(0, 128));
  }
  const { read, written } = encoder.encodeInto(chunk, letters);
  ascii = read === written;
  if (ascii) return readAscii(read) >> 1;
  const edges = readUnits(chunk, foldTable());
  return (edges >= 0 ? edges : readRewritten(chunk)) >> 1;
}

function readAscii(length: number): number {
  let edges = 0;
  let inWord = 0;
  letters[length] = letters[length + 1] = letters[length + 2] = 0;
  // Folded in place, four at a time, and bounds written whether or not one is there: the branch-free form is twice as fast.
  for (let i = 0; i < length; i += 4) {
    let code = asciiFold[letters[i] as number] as number;
    let word = (31 - code) >>> 31;
    letters[i] = code;
    bounds[edges] = i;
    edges += word ^ inWord;
    code = asciiFold[letters[i + 1] as number] as number;
    inWord = (31 - code) >>> 31;
    letters[i + 1] = code;
    bounds[edges] = i + 1;
    edges += word ^ inWord;
    code = asciiFold[letters[i + 2] as number] as number;
    word = (31 - code) >>> 31;
    letters[i + 2] = code;
    bounds[edges] = i + 2;
    edges += word ^ inWord;
    code = asciiFold[letters[i + 3] as number] as number;
    inWord = (31 - code) >>> 31;
    letters[i + 3] = code;
    bounds[edges] = i + 3;
    edges += word ^ inWord;
  }
  if (inWord) bounds[edges++] = length;
  letters[length] = letters[length + 1] = letters[length + 2] = 0;
  mapping = 'same';
  return edges;
}

/** Any UTF-16 without rare units; ignored ones are dropped. Returns -1 when a unit is rare. */
function readUnits(chunk: string, fold: Uint16Array): number {
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
    wideUnits[n] = code;
    letters[n] = letterOf(code);
    starts[n] = i;
    bounds[edges] = n;
    edges += word ^ inWord;
    inWord = word;
    n += kept;
  }
  if (rare !== 0) return -1;
  starts[n] = length;
  if (inWord) bounds[edges++] = n;
  wideUnits[n] = wideUnits[n + 1] = wideUnits[n + 2] = 0;
  mapping = n === length ? 'same' : 'dropped';
  return edges;
}

function readRewritten(chunk: string): number {
  const plain = rewrite(chunk);
  const edges = readUnits(plain.text, rewrittenFoldTable());
  const last = edges > 0 ? (bounds[edges - 1] as number) : 0;
  for (let n = 0; n <= last; n++) {
    const unit = starts[n] as number;
    starts[n] = plain.starts[unit] ?? chunk.length;
    ends[n] = plain.ends[unit] ?? chunk.length;
  }
  mapping = 'rewritten';
  return edges;
}

/** Offset in the chunk where what the unit stands for starts. */
export function originalStart(unit: number): number {
  return mapping === 'same' ? unit : (starts[unit] as number);
}

/** Offset in the chunk where the word that ends before `unit` ends. */
export function originalEnd(unit: number): number {
  if (mapping === 'same') return unit;
  if (mapping === 'dropped') return (starts[unit - 1] as number) + 1;
  return ends[unit - 1] as number;
}

/**
 * Whether an apostrophe makes the units part of a longer word: "can|'t" and "O'|Brien", but not "Biden|'s" or the
 * elision of "l'|ATACMS" and "qu'|Ottawa".
 */
export function insideWord(start: number, end: number): boolean {
  const units = foldedUnits();
  if (units[end] === APOSTROPHE && (units[end + 1] as number) >= FIRST_WORD) {
    const possessive = units[end + 1] === 0x73 && (units[end + 2] as number) < FIRST_WORD;
    if (!possessive) return true;
  }
  if (start < 2 || units[start - 1] !== APOSTROPHE || (units[start - 2] as number) < FIRST_WORD) return false;
  const letter = units[start - 2] as number;
  const alone = start < 3 || (units[start - 3] as number) < FIRST_WORD;
  const elided = alone
    ? 'ldjmnstc'.includes(String.fromCharCode(letter))
    : letter === 0x75 && units[start - 3] === 0x71;
  return !elided;
}
