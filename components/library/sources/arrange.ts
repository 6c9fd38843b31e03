import type { SourceLine } from './source-actions.ts';

/** What sources can be sorted by. */
export type SourceOrder = 'saved' | 'published' | 'title' | 'site';

/** A line with what it is searched by, made once. */
export interface SearchableLine extends SourceLine {
  words: string;
}

/** Letters as they are compared: small, without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Makes lines ready to be searched. */
export function searchable(lines: SourceLine[]): SearchableLine[] {
  return lines.map((line) => ({
    ...line,
    words: plain([line.title, line.publisher, line.author, line.url, line.published].filter(Boolean).join(' ')),
  }));
}

/** The lines that hold every word of a query, of one pack or of all, in an order. Dates come newest first. */
export function arrange(
  lines: readonly SearchableLine[],
  { query, pack, order, lang }: { query: string; pack: string; order: SourceOrder; lang: string },
): SearchableLine[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  const found = lines.filter(
    (line) => (pack === '' || line.pack === pack) && wanted.every((word) => line.words.includes(word)),
  );
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const later = (one = '', other = ''): number => (one < other ? 1 : one > other ? -1 : 0);
  const by: Record<SourceOrder, (one: SourceLine, other: SourceLine) => number> = {
    saved: (one, other) => later(one.saved, other.saved),
    published: (one, other) => later(one.published, other.published),
    title: (one, other) => compare(one.title, other.title),
    // A source without a site comes after those that have one.
    site: (one, other) => compare(one.publisher ?? '\uffff', other.publisher ?? '\uffff'),
  };
  return found.sort((one, other) => by[order](one, other) || compare(one.title, other.title));
}
