import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Entry } from './entry.ts';

const NAMES = {
  term: /^(?:term|title|name|word|entry)$/i,
  definition: /^(?:definition|summary|description|meaning)$/i,
  aliases: /^(?:alias(?:es)?|synonyms?|also|names)$/i,
};

/**
 * A glossary table: a first row that names the columns `term`, `definition` and, if wanted, `aliases` (parted by `;` or `|`)
 * and `wikidata`. Commas or tabs part the columns.
 */
export function csvImporter(delimiter: ',' | '\t') {
  return async function* (input: string, lang: string): AsyncGenerator<Entry> {
    const rows = createReadStream(input).pipe(
      parse({
        delimiter,
        bom: true,
        columns: (header: string[]) => header.map(columnName),
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: 1024 * 1024,
      }),
    );
    let row = 1;
    for await (const { term, definition, aliases, wikidata } of rows as AsyncIterable<
      Record<string, string | undefined>
    >) {
      row += 1;
      if (row === 2 && (term === undefined || definition === undefined))
        throw new Error(`${input}: the first row must name the columns, two of them "term" and "definition".`);
      if (!term?.trim()) throw new Error(`${input}: row ${row} has no term; fill it in or remove the row.`);
      const names = (aliases ?? '')
        .split(/[;|]/)
        .map((text) => text.trim())
        .filter(Boolean);
      yield {
        term,
        definition: definition ?? '',
        names: names.map((text) => ({ text, lang })),
        ...(wikidata ? { wikidata } : {}),
      };
    }
  };
}

function columnName(header: string): string {
  const name = header.trim();
  return Object.entries(NAMES).find(([, pattern]) => pattern.test(name))?.[0] ?? name.toLowerCase();
}
