import { FIRST_WORD, foldTable, HYPHEN, IGNORED, RARE, rewrittenFoldTable, SPACE } from '../text/fold.ts';
import { hasRare, rewrite } from '../text/rewrite.ts';
import {
  bounds,
  CHUNK_UNITS,
  candidates,
  foldedUnits,
  heads,
  insideWord,
  likely,
  originalEnd,
  originalStart,
  readChunk,
  signatures,
  tails,
} from './chunk.ts';
import { CHAINED, EXACT, FORM_BITS, HAS_LONGER, TABLE_HEADER, type TableHeader, WIDE } from './phrase-format.ts';
import { bloomHolds, extendPhrase, gapCode, NO_PHRASE, pairSignature, wordHash, wordSignature } from './phrase-hash.ts';

/** Tables of more slots than this do not fit the processor's cache. */
const CACHED_SLOTS = 1 << 17;

/**
 * A compiled set of phrases, read where its bytes lie. Finding works in three passes over each chunk of text: fold units
 * and note word bounds without branching; test each word and each pair of words against a Bloom filter; look the few
 * survivors up in a table of all phrase prefixes, longest first, and compare with the stored spelling.
 */
export class PhraseTable {
  readonly size: number;
  readonly owners: Uint32Array;
  private readonly slotCount: number;
  private readonly longest: number;
  private readonly fullHash: boolean;
  private readonly filter: Int32Array;
  private readonly slots: Int32Array;
  private readonly poolStarts: Uint32Array;
  private readonly chains: Uint32Array;
  private readonly formFlags: Uint8Array;
  private readonly pool: Uint8Array;
  private readonly phraseEnds = new Int32Array(256);
  private readonly phraseForms = new Int32Array(256);
  /** Kept so that no compiler drops the reads of `touch`. */
  protected touched = 0;
  private found = new Int32Array(3 * 256);

  /** Views over the table at `at` of the buffer; nothing is read but the header. */
  constructor(buffer: ArrayBuffer, at: number) {
    const numbers = new Uint32Array(buffer, at, TABLE_HEADER.length);
    const h = Object.fromEntries(TABLE_HEADER.map((name, i) => [name, numbers[i]])) as TableHeader;
    this.slotCount = h.slots;
    this.longest = h.longest;
    this.fullHash = h.fullHash === 1;
    this.size = h.forms;
    this.filter = new Int32Array(buffer, at + h.filterAt, h.filterWords);
    this.slots = new Int32Array(buffer, at + h.slotsAt, h.slots * 2);
    this.poolStarts = new Uint32Array(buffer, at + h.poolStartsAt, h.forms + 1);
    this.owners = new Uint32Array(buffer, at + h.ownersAt, h.forms);
    this.chains = new Uint32Array(buffer, at + h.chainsAt, h.chains * 2);
    this.formFlags = new Uint8Array(buffer, at + h.flagsAt, h.forms);
    this.pool = new Uint8Array(buffer, at + h.poolAt, h.poolBytes);
  }

  /** `EXACT`, `AMBIGUOUS` and `DERIVED` of a form. */
  flags(form: number): number {
    return this.formFlags[form] as number;
  }

  /** A form as its alias spells it. */
  text(form: number): string {
    const start = this.poolStarts[form] ?? 0;
    const end = this.poolStarts[form + 1] ?? 0;
    const wide = (this.flags(form) & WIDE) !== 0;
    let text = '';
    for (let p = start; p < end; p += wide ? 2 : 1) {
      text += String.fromCharCode((this.pool[p] as number) | (wide ? (this.pool[p + 1] as number) << 8 : 0));
    }
    return text;
  }

  /** Forms after this one that have the same hash, in order; they need not spell the same. */
  *chained(form: number): Generator<number> {
    for (let f = form; (this.flags(f) & CHAINED) !== 0; ) {
      f = this.nextInChain(f);
      yield f;
    }
  }

  /**
   * Leftmost-longest whole-word matches, none overlapping, as `start, end, form` with UTF-16 offsets into `text`. The
   * array is the table's own and holds until the next scan.
   */
  scan(text: string): Int32Array {
    const length = text.length;
    let base = 0;
    let count = 0;
    let lastEnd = 0;
    for (;;) {
      const top = Math.min(length, base + CHUNK_UNITS);
      const whole = top === length;
      const words = readChunk(base === 0 && whole ? text : text.slice(base, top));
      let limit = words;
      let next = top;
      if (!whole && words > 0) {
        // Words near the end wait for the next chunk, so that no phrase is cut.
        limit = words - this.longest - 1;
        if (limit <= 0) limit = Math.max(0, words - 1);
        next = base + originalStart(bounds[2 * limit] as number);
        if (next === base) {
          next = top;
          limit = words;
        }
      }
      count = this.confirm(text, base, this.filterWords(words), limit, words, count, lastEnd);
      if (count > 0) lastEnd = this.found[count - 2] as number;
      if (whole) return this.found.subarray(0, count);
      base = next;
    }
  }

  /** Second pass: numbers of the words at which a phrase may start go to `candidates`. */
  private filterWords(words: number): number {
    const filter = this.filter;
    const mask = filter.length - 1;
    let count = 0;
    let before = 0;
    let passed = 0;
    for (let w = 0; w < words; w++) {
      const start = bounds[2 * w] as number;
      const end = bounds[2 * w + 1] as number;
      const signature = wordSignature(heads.getInt32(start, true), tails.getInt32(end, true), end - start);
      signatures[w] = signature;
      const pair = pairSignature(before, signature);
      const pairPasses = bloomHolds(filter[pair & mask] as number, pair);
      candidates[count] = w - 1;
      count += passed | pairPasses;
      passed = bloomHolds(filter[signature & mask] as number, signature);
      before = signature;
    }
    candidates[count] = words - 1;
    return count + passed;
  }

  private slotOf(hash: number): number {
    const { slots, slotCount: size } = this;
    for (let at = (hash >>> 1) % size; ; ) {
      const value = slots[2 * at + 1] as number;
      if (value === 0 || slots[2 * at] === hash) return value;
      if (++at === size) at = 0;
    }
  }

  /** Third pass: looks candidates up and appends matches to `found`; returns its new length. */
  private confirm(
    text: string,
    base: number,
    candidateCount: number,
    limit: number,
    words: number,
    found: number,
    foundEnd: number,
  ): number {
    const units = foldedUnits();
    const { phraseEnds, phraseForms } = this;
    const full = this.fullHash;
    let count = found;
    let lastEnd = foundEnd;
    if (!full && this.slotCount > CACHED_SLOTS) this.touch(candidateCount, words);
    for (let c = 0; c < candidateCount; c++) {
      const first = candidates[c] as number;
      if (first < 0) continue;
      if (first >= limit) break;
      const unit = bounds[2 * first] as number;
      const start = base + originalStart(unit);
      if (start < lastEnd) continue;
      let lengths = 0;
      let hash = 0;
      for (let w = first, gap = 0; ; ) {
        const word = full
          ? wordHash(units, bounds[2 * w] as number, bounds[2 * w + 1] as number)
          : (signatures[w] as number);
        hash = w === first ? word : extendPhrase(hash, gap, word);
        const value = this.slotOf(hash);
        if ((value & FORM_BITS) !== 0 && lengths < phraseEnds.length) {
          phraseEnds[lengths] = w;
          phraseForms[lengths++] = (value & FORM_BITS) - 1;
        }
        if ((value & HAS_LONGER) === 0 || ++w >= words) break;
        gap = gapCode(units, bounds[2 * w - 1] as number, bounds[2 * w] as number);
        if (gap === NO_PHRASE) break;
      }
      while (lengths-- > 0) {
        const unitEnd = bounds[2 * (phraseEnds[lengths] as number) + 1] as number;
        const form = this.firstSpelled(text, base, unit, unitEnd, phraseForms[lengths] as number);
        if (form < 0) continue;
        if (count + 3 > this.found.length) this.growFound();
        lastEnd = base + originalEnd(unitEnd);
        this.found[count] = start;
        this.found[count + 1] = lastEnd;
        this.found[count + 2] = form;
        count += 3;
        break;
      }
    }
    return count;
  }

  /**
   * Reads what looking up each candidate will read: slots, then place and flags of the form, then its spelling. As no
   * read of a round depends on another, the waits for memory overlap.
   */
  private touch(candidateCount: number, words: number): void {
    const units = foldedUnits();
    const { slots, slotCount, poolStarts, formFlags, pool } = this;
    const from = (candidates[0] as number) < 0 ? 1 : 0;
    let seen = 0;
    for (let c = from; c < candidateCount; c++) {
      const w = candidates[c] as number;
      const word = signatures[w] as number;
      const gap = units[bounds[2 * w + 1] as number] as number;
      const next = w + 1 < words ? (signatures[w + 1] as number) : 0;
      const pair = extendPhrase(word, gap === HYPHEN ? SPACE : gap, next);
      const single = 2 * ((word >>> 1) % slotCount);
      const double = 2 * ((pair >>> 1) % slotCount);
      const value = slots[double] === pair ? (slots[double + 1] as number) : (slots[single + 1] as number);
      likely[c] = Math.max((value & FORM_BITS) - 1, 0);
    }
    for (let c = from; c < candidateCount; c++) {
      const form = likely[c] as number;
      seen ^= formFlags[form] as number;
      likely[c] = poolStarts[form] as number;
    }
    for (let c = from; c < candidateCount; c++) seen ^= pool[likely[c] as number] as number;
    this.touched = seen;
  }

  private growFound(): void {
    const grown = new Int32Array(this.found.length * 2);
    grown.set(this.found);
    this.found = grown;
  }

  /** First form of the chain whose spelling is that of the units, or -1. */
  private firstSpelled(text: string, base: number, start: number, end: number, head: number): number {
    if (insideWord(start, end)) return -1;
    for (let form = head; ; form = this.nextInChain(form)) {
      if (this.isSpelled(text, base, start, end, form)) return form;
      if ((this.flags(form) & CHAINED) === 0) return -1;
    }
  }

  private nextInChain(form: number): number {
    const { chains } = this;
    let low = 0;
    let high = chains.length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((chains[2 * middle] as number) < form) low = middle + 1;
      else high = middle;
    }
    return chains[2 * low + 1] as number;
  }

  /** Compares the folded units with a form's spelling, and its capitals if the form is exact. */
  private isSpelled(text: string, base: number, start: number, end: number, form: number): boolean {
    const flags = this.flags(form);
    if ((flags & (EXACT | WIDE)) === 0 && this.isSpelledAlike(start, end, form)) return true;
    const { pool, poolStarts } = this;
    const step = (flags & WIDE) !== 0 ? 2 : 1;
    const units = foldedUnits();
    const fold = foldTable();
    let at = start;
    let raised = false;
    let lower = false;
    for (let p = poolStarts[form] as number, stop = poolStarts[form + 1] as number; p < stop; p += step) {
      const unit = (pool[p] as number) | (step === 2 ? (pool[p + 1] as number) << 8 : 0);
      const code = fold[unit] as number;
      if (code === RARE) return this.isRareSpelled(text, base, start, end, form);
      if (code === IGNORED) continue;
      if (code < FIRST_WORD) {
        // Hashes have compared separators; here only their place counts.
        if (at === start || at === end) continue;
        if ((units[at] as number) >= FIRST_WORD && (units[at - 1] as number) >= FIRST_WORD) return false;
        while (at < end && (units[at] as number) < FIRST_WORD) at++;
        continue;
      }
      if (at >= end || units[at] !== code) return false;
      if ((flags & EXACT) !== 0) {
        const written = text.charCodeAt(base + originalStart(at));
        if (written === unit) lower ||= code === unit && isLower(unit);
        else if (isLower(unit)) raised = true;
        else return false;
      }
      at++;
    }
    return at === end && !(raised && lower);
  }

  /** Whether a form of Latin-1 folds to just these units, separators too: so it is with nearly all that is found. */
  private isSpelledAlike(start: number, end: number, form: number): boolean {
    const { pool, poolStarts } = this;
    const units = foldedUnits();
    const fold = foldTable();
    const shift = (poolStarts[form] as number) - start;
    if ((poolStarts[form + 1] as number) - shift !== end) return false;
    for (let at = start; at < end; at++) {
      if (units[at] !== fold[pool[at + shift] as number]) return false;
    }
    return true;
  }

  /** As `isSpelled` for the few spellings that must themselves be rewritten first. */
  private isRareSpelled(text: string, base: number, start: number, end: number, form: number): boolean {
    const spelling = this.text(form);
    const units = foldedUnits();
    if ((this.flags(form) & EXACT) !== 0) {
      const written = text.slice(base + originalStart(start), base + originalEnd(end));
      if (written.normalize('NFKC') !== spelling.normalize('NFKC')) return false;
    }
    const fold = rewrittenFoldTable();
    const plain = hasRare(spelling) ? rewrite(spelling).text : spelling;
    const wanted: number[] = [];
    for (let i = 0; i < plain.length; i++) {
      const code = fold[plain.charCodeAt(i)] as number;
      if (code >= FIRST_WORD && code !== IGNORED) wanted.push(code);
    }
    let n = 0;
    for (let at = start; at < end; at++) {
      if ((units[at] as number) < FIRST_WORD) continue;
      if (units[at] !== wanted[n++]) return false;
    }
    return n === wanted.length;
  }
}

function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toUpperCase();
}
