import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Entry } from './entry.ts';

/** Uncompressed bytes of one term bank that are read; real ones have at most a few million. */
const BANK_BYTES = 64 * 1024 * 1024;
const BANK = /^term_bank_\d+\.json$/;

/** A Yomitan dictionary: a zip with `index.json` and `term_bank_N.json` files of format 3. */
export function* yomitanImporter(input: string, lang: string): Generator<Entry> {
  const zip = readFileSync(input);
  const names: string[] = [];
  const index = parse(
    input,
    'index.json',
    unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (BANK.test(name) && originalSize <= BANK_BYTES) names.push(name);
        return name === 'index.json' && originalSize <= BANK_BYTES;
      },
    }),
  );
  if (names.length === 0 || typeof index !== 'object')
    throw new Error(`${input}: this is not a Yomitan term dictionary; it has no term bank.`);
  for (const name of names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    // One bank at a time, so that a large dictionary never stands in memory whole.
    const rows = parse(input, name, unzipSync(zip, { filter: (file) => file.name === name }));
    if (!Array.isArray(rows)) throw new Error(`${input}, ${name}: must hold a list of terms.`);
    for (const row of rows) {
      if (!Array.isArray(row) || typeof row[0] !== 'string' || row[0].trim() === '') continue;
      const [term, reading, , , , glossary] = row;
      // A list among the definitions is no text; it says of which term this one is a form.
      const texts = (Array.isArray(glossary) ? glossary : [glossary]).filter((part) => !Array.isArray(part));
      const definition = texts.map(plainText).filter(Boolean).join('; ');
      yield { term, definition, names: typeof reading === 'string' && reading !== '' ? [{ text: reading, lang }] : [] };
    }
  }
}

function parse(input: string, name: string, files: Record<string, Uint8Array>): unknown {
  const bytes = files[name];
  if (!bytes) throw new Error(`${input}: ${name} is missing; this is not a Yomitan dictionary.`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Error(`${input}, ${name}: is not JSON; the dictionary is damaged.`);
  }
}

/** The text of a definition, whose structured content nests objects and lists. */
function plainText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(plainText).join(' ');
  if (typeof content !== 'object' || content === null) return '';
  if ('text' in content && typeof content.text === 'string') return content.text;
  return 'content' in content ? plainText(content.content) : '';
}
