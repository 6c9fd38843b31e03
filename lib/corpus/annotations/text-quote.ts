/** A quotation with some of the text around it, as the Web Annotation model's TextQuoteSelector holds it. */
export interface TextQuote {
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** A stretch of a text; UTF-16 offsets. */
export interface QuotePlace {
  start: number;
  end: number;
}

/** Text kept before and after a quotation, UTF-16 units: what other annotation tools keep, too. */
const AROUND = 32;

/** The quotation of a stretch of a text. No surrogate pair is cut. */
export function quoteOf(text: string, { start, end }: QuotePlace): Required<TextQuote> {
  const from = whole(text, Math.max(0, start - AROUND));
  const to = whole(text, Math.min(text.length, end + AROUND));
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Counts the characters (code points) before UTF-16 offsets that are asked for in ascending order. */
export function characterCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      count = 0;
    }
    for (; at < offset; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0xdc00 || unit > 0xdfff) count += 1;
    }
    return count;
  };
}

/**
 * Finds a quotation in a text that may have changed slightly since: as it stands, then whatever its white space, quotation
 * marks and dashes are, then with some letters changed. Of several places the one with the likest surroundings is taken,
 * then the one nearest to `hint` (UTF-16 offset). Nothing is found when too much has changed.
 */
export function findQuote(text: string, quote: TextQuote, hint?: number): QuotePlace | undefined {
  if (quote.exact.trim() === '') return undefined;
  const places = exactPlaces(text, quote.exact);
  if (places.length > 0) return likest(text, quote, places, hint);
  const plain = plainText(text);
  const wanted = { ...quote, exact: plainText(quote.exact).text.trim() };
  const found = exactPlaces(plain.text, wanted.exact);
  const place =
    found.length > 0
      ? likest(plain.text, wanted, found, hint === undefined ? undefined : plain.at.indexOf(hint))
      : nearly(plain.text, wanted);
  return place && { start: plain.at[place.start] ?? 0, end: (plain.at[place.end - 1] ?? 0) + 1 };
}

function exactPlaces(text: string, exact: string): QuotePlace[] {
  const places: QuotePlace[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1))
    places.push({ start, end: start + exact.length });
  return places;
}

function likest(text: string, { prefix = '', suffix = '' }: TextQuote, places: QuotePlace[], hint?: number) {
  const likeness = ({ start, end }: QuotePlace): number =>
    commonEnd(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    commonStart(text.slice(end, end + suffix.length), suffix);
  const away = ({ start }: QuotePlace): number => (hint === undefined ? 0 : Math.abs(start - hint));
  return places.reduce((best, place) => {
    const better = likeness(place) - likeness(best);
    return better > 0 || (better === 0 && away(place) < away(best)) ? place : best;
  });
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** Share of a quotation that may have changed. */
const CHANGED = 0.2;
/** Quotations longer than this (UTF-16 units) are found by their beginning and end. */
const LONG = 300;
const EDGE = 120;

/** The stretch that differs least from a quotation, when it does not differ too much. */
function nearly(text: string, { exact, prefix, suffix }: TextQuote): QuotePlace | undefined {
  if (exact.length <= LONG) return closest(text, exact, { prefix: prefix ?? '', suffix: suffix ?? '' });
  const head = closest(text, exact.slice(0, EDGE), { prefix: prefix ?? '', suffix: '' });
  const tail = head && closest(text.slice(head.end), exact.slice(-EDGE), { prefix: '', suffix: suffix ?? '' });
  if (!head || !tail) return undefined;
  const place = { start: head.start, end: head.end + tail.end };
  return place.end - place.start <= exact.length * (1 + CHANGED) ? place : undefined;
}

/**
 * Approximate matching by Sellers (1980): the last row of the edit distances of a pattern against all ends in a text, with
 * the start that each cheapest way began at. Time is the product of both lengths.
 */
function closest(text: string, exact: string, around: { prefix: string; suffix: string }): QuotePlace | undefined {
  const most = Math.floor(exact.length * CHANGED);
  const length = exact.length;
  let costs = Int32Array.from({ length: length + 1 }, (_, at) => at);
  let starts = new Int32Array(length + 1);
  let nextCosts = new Int32Array(length + 1);
  let nextStarts = new Int32Array(length + 1);
  let least = most + 1;
  let places: QuotePlace[] = [];
  for (let end = 1; end <= text.length; end++) {
    nextCosts[0] = 0;
    nextStarts[0] = end;
    const sign = text.charCodeAt(end - 1);
    for (let at = 1; at <= length; at++) {
      const change = (costs[at - 1] ?? 0) + (exact.charCodeAt(at - 1) === sign ? 0 : 1);
      const added = (costs[at] ?? 0) + 1;
      const missing = (nextCosts[at - 1] ?? 0) + 1;
      const cost = Math.min(change, added, missing);
      nextCosts[at] = cost;
      nextStarts[at] = (cost === change ? starts[at - 1] : cost === added ? starts[at] : nextStarts[at - 1]) ?? 0;
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
    const cost = costs[length] ?? 0;
    if (cost > least) continue;
    if (cost < least) places = [];
    least = cost;
    places.push({ start: starts[length] ?? 0, end });
  }
  return places.length > 0 && least <= most ? likest(text, { exact, ...around }, places) : undefined;
}

const SAME: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '„': '"', '–': '-', '—': '-', '‑': '-' };

/** A text with single spaces and plain marks, and where each of its characters stood. */
function plainText(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (/[\u00ad\u200b-\u200d\ufeff]/.test(sign)) continue;
    const same = /\s/.test(sign) ? ' ' : (SAME[sign] ?? sign);
    if (same === ' ' && plain.endsWith(' ')) continue;
    plain += same;
    at.push(index);
  }
  return { text: plain, at };
}

/** An offset that does not stand inside a surrogate pair. */
function whole(text: string, offset: number): number {
  const low = text.charCodeAt(offset);
  return low >= 0xdc00 && low <= 0xdfff ? offset + 1 : offset;
}
