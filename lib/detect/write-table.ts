import { align, CHAINED, FORM_BITS, HAS_LONGER, TABLE_HEADER, type TableHeader, WIDE } from './phrase-format.ts';
import { bloomBits, extendPhrase, gapCode, letterOf, pairSignature, wordHash, wordSignature } from './phrase-hash.ts';
import { type PhraseUnits, phraseUnits, readPhrase } from './phrase-units.ts';

/** One spelling to find. Of forms that match the same span the earlier one in the list wins. */
export interface Form {
  text: string;
  /** What the form stands for; a number of the caller's own. */
  owner: number;
  /** `EXACT`, `AMBIGUOUS` and `DERIVED`. */
  flags: number;
}

/** A chain longer than this makes the compiler hash whole words instead of signatures. */
const LONGEST_CHAIN = 24;
/** Filled part of the slots: denser tables are smaller but their probes longer. */
const LOAD = 0.6;
/** Bits of the Bloom filter per key; with two bits set a key, 1.4 % of other words pass. */
const FILTER_BITS = 16;
/** Above 4 MB the filter leaves the processor's cache and costs more than it saves. */
const LARGEST_FILTER_BITS = 1 << 25;

/** Compiles forms into a phrase table: the bytes that `PhraseTable` reads where they lie. */
export function writeTable(forms: readonly Form[]): Uint8Array {
  return compile(forms, false) ?? (compile(forms, true) as Uint8Array);
}

/** Open-addressing map from phrase hash to slot value, growing as prefixes come in. */
class Prefixes {
  hashes: Int32Array;
  values: Uint32Array;
  used = 0;

  constructor(expected: number) {
    let size = 1 << 10;
    while (size < expected * 2.6) size <<= 1;
    this.hashes = new Int32Array(size);
    this.values = new Uint32Array(size);
  }

  /** Place of the hash; a new one has the value 0 until the caller sets it. */
  place(hash: number): number {
    if (this.used * 1.6 > this.hashes.length) this.grow();
    const mask = this.hashes.length - 1;
    let at = (Math.imul(hash, 0x27d4eb2f) >>> 5) & mask;
    while (this.values[at] !== 0 && this.hashes[at] !== hash) at = (at + 1) & mask;
    if (this.values[at] === 0) {
      this.hashes[at] = hash;
      this.used++;
    }
    return at;
  }

  private grow(): void {
    const { hashes, values } = this;
    this.hashes = new Int32Array(hashes.length * 2);
    this.values = new Uint32Array(hashes.length * 2);
    this.used = 0;
    for (let i = 0; i < hashes.length; i++) {
      const value = values[i] as number;
      if (value !== 0) this.values[this.place(hashes[i] as number)] = value;
    }
  }
}

/** Signature of the word at `start..end` of folded units. */
function signatureAt(units: Uint16Array, start: number, end: number): number {
  const length = end - start;
  let head = 0;
  let tail = 0;
  for (let i = 0; i < 4 && i < length; i++) {
    head |= letterOf(units[start + i] as number) << (8 * i);
    tail |= letterOf(units[end - 1 - i] as number) << (24 - 8 * i);
  }
  return wordSignature(head, tail, length);
}

/** The table, or `undefined` when signatures of words collide too often for chains to stay short. */
function compile(forms: readonly Form[], fullHash: boolean): Uint8Array | undefined {
  const prefixes = new Prefixes(forms.length);
  const flags = new Uint8Array(forms.length);
  const keys = new Int32Array(forms.length);
  const chainEnd = new Map<number, { last: number; length: number }>();
  const chains: [number, number][] = [];
  const phrase = phraseUnits();
  let keyCount = 0;
  let longest = 0;
  let poolBytes = 0;

  for (let form = 0; form < forms.length; form++) {
    const { text, flags: given } = forms[form] as Form;
    const wide = isWide(text);
    flags[form] = given | (wide ? WIDE : 0);
    poolBytes += wide ? 2 * text.length : text.length;
    readPhrase(text, phrase);
    if (phrase.words === 0) continue;
    longest = Math.max(longest, phrase.words);
    keys[keyCount++] = filterKey(phrase);
    const head = addPhrase(phrase, form);
    if (head !== undefined && !chain(head, form)) return undefined;
  }
  return lay();

  /** Enters every prefix; gives the form that already holds the whole phrase's slot, if any. */
  function addPhrase({ units, bounds, words }: PhraseUnits, form: number): number | undefined {
    let hash = 0;
    for (let w = 0; w < words; w++) {
      const start = bounds[2 * w] as number;
      const end = bounds[2 * w + 1] as number;
      const word = fullHash ? wordHash(units, start, end) : signatureAt(units, start, end);
      hash = w === 0 ? word : extendPhrase(hash, gapCode(units, bounds[2 * w - 1] as number, start), word);
      const at = prefixes.place(hash);
      const value = prefixes.values[at] as number;
      if (w < words - 1) prefixes.values[at] = value | HAS_LONGER;
      else if ((value & FORM_BITS) !== 0) return (value & FORM_BITS) - 1;
      else prefixes.values[at] = value | (form + 1);
    }
    return undefined;
  }

  function chain(head: number, form: number): boolean {
    const end = chainEnd.get(head) ?? { last: head, length: 1 };
    flags[end.last] = (flags[end.last] as number) | CHAINED;
    chains.push([end.last, form]);
    chainEnd.set(head, { last: form, length: end.length + 1 });
    return fullHash || end.length < LONGEST_CHAIN;
  }

  function lay(): Uint8Array {
    let filterBits = 1 << 12;
    while (filterBits < keyCount * FILTER_BITS && filterBits < LARGEST_FILTER_BITS) filterBits <<= 1;
    const slots = Math.max(8, Math.ceil(prefixes.used / LOAD)) | 1;
    let at = align(TABLE_HEADER.length * 4);
    const take = (bytes: number) => {
      const start = at;
      at = align(at + bytes);
      return start;
    };
    const header: TableHeader = {
      forms: forms.length,
      longest,
      filterWords: filterBits >> 5,
      slots,
      chains: chains.length,
      fullHash: fullHash ? 1 : 0,
      poolBytes,
      filterAt: take(filterBits >> 3),
      slotsAt: take(slots * 8),
      poolStartsAt: take((forms.length + 1) * 4),
      ownersAt: take(forms.length * 4),
      chainsAt: take(chains.length * 8),
      flagsAt: take(forms.length),
      poolAt: take(poolBytes),
      bytes: at,
      reserved: 0,
    };
    const bytes = new Uint8Array(at);
    const u32 = (start: number, length: number) => new Uint32Array(bytes.buffer, start, length);
    u32(0, TABLE_HEADER.length).set(TABLE_HEADER.map((name) => header[name]));
    writeFilter(u32(header.filterAt, header.filterWords));
    writeSlots(u32(header.slotsAt, slots * 2));
    chains.sort((a, b) => a[0] - b[0]);
    u32(header.chainsAt, chains.length * 2).set(chains.flat());
    u32(header.ownersAt, forms.length).set(forms.map((form) => form.owner));
    bytes.set(flags, header.flagsAt);
    writePool(bytes.subarray(header.poolAt), u32(header.poolStartsAt, forms.length + 1));
    return bytes;
  }

  function writeFilter(filter: Uint32Array): void {
    const mask = filter.length - 1;
    for (let i = 0; i < keyCount; i++) {
      const key = keys[i] as number;
      filter[key & mask] = (filter[key & mask] as number) | bloomBits(key);
    }
  }

  function writeSlots(slots: Uint32Array): void {
    const size = slots.length >> 1;
    prefixes.values.forEach((value, i) => {
      if (value === 0) return;
      const hash = prefixes.hashes[i] as number;
      let at = (hash >>> 1) % size;
      while (slots[2 * at + 1] !== 0) at = at + 1 === size ? 0 : at + 1;
      slots[2 * at] = hash;
      slots[2 * at + 1] = value;
    });
  }

  function writePool(pool: Uint8Array, starts: Uint32Array): void {
    let at = 0;
    forms.forEach(({ text }, form) => {
      starts[form] = at;
      const wide = ((flags[form] as number) & WIDE) !== 0;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        pool[at++] = unit;
        if (wide) pool[at++] = unit >> 8;
      }
    });
    starts[forms.length] = at;
  }
}

/** One-word phrases are filtered by their word, longer ones by their first two. */
function filterKey({ units, bounds, words }: PhraseUnits): number {
  const first = signatureAt(units, bounds[0] as number, bounds[1] as number);
  if (words === 1) return first;
  return pairSignature(first, signatureAt(units, bounds[2] as number, bounds[3] as number));
}

function isWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return true;
  return false;
}
