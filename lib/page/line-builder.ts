/** A stretch of a block's text that stands, character for character, in one text node. UTF-16 offsets. */
export interface TextRun {
  node: Text;
  /** Where the stretch begins in the node. */
  from: number;
  /** Where it begins in the block's text. */
  at: number;
  length: number;
  /** True if the page holds something between the run before and this one that the block's text leaves out. */
  apart: boolean;
}

/** How the page shows the characters of a text node. */
export interface TextStyle {
  whitespace: 'collapse' | 'lines' | 'preserve';
  transform: 'none' | 'uppercase' | 'lowercase' | 'capitalize';
}

/** Stands in a block's text for something shown in the line that is not text: a field, an image, code. */
const OBJECT_CHARACTER = '\uFFFC';

const UNEVEN = { collapse: /[\t\n\r\f]| {2,}/g, lines: /[\t\r\f]| {2,}|\n/g } as const;
const SPACES = /[ \t\n\r\f]+/y;
const LINE_SPACES = /[ \t\r\f]+/y;
const INK = /[^\s\uFFFC]/;

/** Gathers the text of one block with the way back to the text nodes, collapsing white space as the browser does. */
export class LineBuilder {
  runs: TextRun[] = [];
  /** Length of the text by now, UTF-16 units. */
  length = 0;
  #text = '';
  /** True where a further space would not show: at the start and after another one. */
  #atSpace = true;
  #apart = false;

  /** True until the line has text or an object. */
  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Adds `data`, the whole text of `node`, from `from` up to `to`. */
  add(node: Text, data: string, from: number, to: number, style: TextStyle): void {
    const part = from === 0 && to === data.length ? data : data.slice(from, to);
    if (style.whitespace === 'preserve') this.#push(node, from, part, style);
    else this.#addCollapsed(node, from, part, style);
  }

  #addCollapsed(node: Text, from: number, data: string, style: TextStyle): void {
    const uneven = style.whitespace === 'lines' ? UNEVEN.lines : UNEVEN.collapse;
    const spaces = style.whitespace === 'lines' ? LINE_SPACES : SPACES;
    let at = this.#atSpace ? matchEnd(spaces, data, 0) : 0;
    while (at < data.length) {
      const next = indexFrom(uneven, data, at);
      if (next > at) this.#push(node, from + at, next - at === data.length ? data : data.slice(at, next), style);
      at = next;
      if (at >= data.length) break;
      if (style.whitespace === 'lines' && data.charAt(at) === '\n') {
        this.#push(node, from + at, '\n', style);
        at += 1;
      } else {
        if (!this.#atSpace) this.#append(node, from + at, 1, ' ');
        at = matchEnd(spaces, data, at);
      }
    }
  }

  /** Ends the line inside the block. */
  breakLine(): void {
    const text = trimmedEnd(this.#text);
    this.#set(text === '' ? '' : `${text}\n`);
    this.#apart = true;
  }

  /** Ends the word without a character of the page. */
  gap(): void {
    if (!this.#atSpace) this.#set(`${this.#text} `);
  }

  /** Notes an object in the line. */
  object(): void {
    this.#set(this.#text + OBJECT_CHARACTER);
    this.#apart = true;
  }

  /** Notes that something of the page was left out here. */
  leaveOut(): void {
    this.#apart = true;
  }

  /** The finished text, without white space or objects alone; empty if there is nothing to read. */
  finish(): string {
    const text = trimmedEnd(this.#text);
    return INK.test(text) ? text : '';
  }

  #push(node: Text, from: number, data: string, style: TextStyle): void {
    const shown = style.transform === 'none' ? data : transformed(data, style.transform, this.#text);
    this.#append(node, from, data.length, shown);
  }

  #append(node: Text, from: number, length: number, shown: string): void {
    const last = this.runs.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.length)
      last.length += length;
    else {
      this.runs.push({ node, from, at: this.length, length, apart: this.#apart });
      this.#apart = false;
    }
    this.#set(this.#text + shown, shown);
  }

  /** `end` is any end of the text: reading the last letter of a long text that was put together would copy it. */
  #set(text: string, end = text): void {
    const last = end.charCodeAt(end.length - 1);
    this.#text = text;
    this.length = text.length;
    this.#atSpace = text === '' || last === 32 || last === 10;
  }
}

/** Text without the spaces and line ends that end it. */
function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 10)) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

function matchEnd(pattern: RegExp, data: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(data) ? pattern.lastIndex : at;
}

function indexFrom(pattern: RegExp, data: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(data)?.index ?? data.length;
}

/** Text as the style shows it, at the same length: a letter whose other case has another length ("ß") stays. */
function transformed(data: string, transform: TextStyle['transform'], before: string): string {
  if (transform === 'uppercase') return sameLength(data, (text) => text.toUpperCase());
  if (transform === 'lowercase') return sameLength(data, (text) => text.toLowerCase());
  const joined = /[\p{L}\p{N}\p{M}'’]$/u.test(before);
  return data.replace(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu, (word, at: number) =>
    at === 0 && joined ? word : sameLength(word.slice(0, 1), (text) => text.toUpperCase()) + word.slice(1),
  );
}

function sameLength(text: string, change: (text: string) => string): string {
  const changed = change(text);
  if (changed.length === text.length) return changed;
  return Array.from(text, (letter) => {
    const other = change(letter);
    return other.length === letter.length ? other : letter;
  }).join('');
}
