/** A document of the corpus: a bundled article or one the reader saved. Ids are unique in their pack. */
export interface Source {
  id: string;
  title: string;
  publisher?: string;
  author?: string;
  /** ISO year, month or day. */
  published?: string;
  /** What of the metadata is inferred from the text rather than stated, in words. */
  inferred?: string;
  url?: string;
  lang: string;
  licence?: string;
  /** Who to credit, as one line. */
  attribution?: string;
  /** When the reader saved it, ISO date and time in UTC; only sources of the reader's own have it. */
  saved?: string;
  /** Which part of a page it is, when it is not the whole of it. */
  part?: 'selection';
  /** The file it was imported from, by its path in what the reader gave. */
  file?: string;
  /** Paragraphs of plain text, verbatim. */
  text: string[];
}

/** Text that passage offsets point into: the paragraphs joined by one blank line. */
export function sourceText(source: Pick<Source, 'text'>): string {
  return source.text.join('\n\n');
}

/** One sentence (or short group) of a source; `start` and `end` are UTF-16 offsets into `sourceText`. */
export interface Passage {
  /** Place in the source, from 0. */
  index: number;
  start: number;
  end: number;
  /** Number of the paragraph it stands in, from 0. */
  paragraph: number;
  /**
   * What the passage stands in a quotation of: who speaks, `unattributed`, or nothing when it is not quoted. `namedAt` is the
   * sentence that names the speaker, as offsets into `sourceText`.
   */
  quote?: { speaker: string; namedAt?: { start: number; end: number } } | 'unattributed';
}
