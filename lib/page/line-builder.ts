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
export const OBJECT_CHARACTER = '\uFFFC';

const UNEVEN = { collapse: /[\t\n\r\f]| {2,}/g, lines: /[\t\r\f]| {2,}|\n/g } as const;
const SPACES = /[ \t\n\r\f]+/y;
const LINE_SPACES = /[ \t\r\f]+/y;

/** Gathers the text of one block with the way back to the text nodes, collapsing white space as the browser does. */
export class LineBuilder {
  text = '';
  runs: TextRun[] = [];
  #apart = false;

  /** Adds `node.data` from `from` up to `to`. */
  add(node: Text, from: number, to: number, style: TextStyle): void {
    const data = from === 0 && to === node.data.length ? node.data : node.data.slice(from, to);
    if (style.whitespace === 'preserve') {
      this.#push(node, from, data, style);
      return;
    }
    this.#addCollapsed(node, from, data, style);
  }

  #addCollapsed(node: Text, from: number, data: string, style: TextStyle): void {
    const uneven = style.whitespace === 'lines' ? UNEVEN.lines : UNEVEN.collapse;
    const spaces = style.whitespace === 'lines' ? LINE_SPACES : SPACES;
    let at = 0;
    if (this.#atSpace()) at = matchEnd(spaces, data, 0);
    while (at < data.length) {
      const next = indexFrom(uneven, data, at);
      if (next > at) this.#push(node, from + at, data.slice(at, next), style);
      at = next;
      if (at >= data.length) break;
      if (style.whitespace === 'lines' && data.charAt(at) === '\n') {
        this.#push(node, from + at, '\n', style);
        at += 1;
      } else {
        if (!this.#atSpace()) this.#pushSpace(node, from + at);
        at = matchEnd(spaces, data, at);
      }
    }
  }

  /** Ends the line inside the block. */
  breakLine(): void {
    this.#trimEnd();
    if (this.text !== '') this.text += '\n';
    this.#apart = true;
  }

  /** Ends the word without a character of the page. */
  gap(): void {
    if (!this.#atSpace()) this.text += ' ';
  }

  /** Notes an object in the line. */
  object(): void {
    this.text += OBJECT_CHARACTER;
    this.#apart = true;
  }

  /** Notes that something of the page was left out here. */
  leaveOut(): void {
    this.#apart = true;
  }

  /** The finished text, without white space or objects alone; empty if there is nothing to read. */
  finish(): string {
    this.#trimEnd();
    return /[^\s\uFFFC]/.test(this.text) ? this.text : '';
  }

  #atSpace(): boolean {
    if (this.text === '') return true;
    const last = this.text.charCodeAt(this.text.length - 1);
    return last === 32 || last === 10;
  }

  #pushSpace(node: Text, from: number): void {
    const last = this.runs.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.text.length) {
      last.length += 1;
    } else this.#run(node, from, 1);
    this.text += ' ';
  }

  #push(node: Text, from: number, data: string, style: TextStyle): void {
    const last = this.runs.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.text.length) {
      last.length += data.length;
    } else this.#run(node, from, data.length);
    this.text += style.transform === 'none' ? data : transformed(data, style.transform, this.text);
  }

  #run(node: Text, from: number, length: number): void {
    this.runs.push({ node, from, at: this.text.length, length, apart: this.#apart });
    this.#apart = false;
  }

  #trimEnd(): void {
    this.text = this.text.replace(/[ \n]+$/, '');
  }
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
