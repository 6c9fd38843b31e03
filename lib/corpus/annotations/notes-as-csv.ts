import type { MarkedText } from './marked-text.ts';

const COLUMNS = [
  'title',
  'address',
  'site',
  'author',
  'published',
  'before',
  'quote',
  'after',
  'start',
  'end',
  'topic',
  'kind',
  'wikidata',
  'note',
] as const;

/**
 * Texts as CSV by RFC 4180, a row for each topic or note of a quotation. It begins with a byte order mark, without which
 * some spreadsheets take it for another encoding.
 */
export function notesAsCsv(texts: MarkedText[]): string {
  const rows = texts.flatMap(({ title, address = '', site = '', author = '', published = '', quotes }) =>
    quotes.flatMap(({ prefix, exact, suffix, start, end, topics, note }) => {
      const place = [title, address, site, author, published, prefix, exact, suffix, String(start), String(end)];
      return [
        ...topics.map((topic) => [...place, topic.title, topic.kind, topic.wikidata ?? '', '']),
        ...(note === undefined ? [] : [[...place, '', '', '', note]]),
      ];
    }),
  );
  return `\ufeff${[[...COLUMNS], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Spreadsheets run a cell that begins like a formula; an apostrophe before it makes it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
