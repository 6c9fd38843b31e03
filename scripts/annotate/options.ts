import { parseArgs } from 'node:util';

/** What the command line asks for: text to read, or saved pages. */
export type AnnotateArguments = TextArguments | PageArguments;

/** Saved pages, as files or folders; `url` is the address of a page that does not tell its own. */
export interface PageArguments {
  mode: 'html';
  paths: string[];
  url?: string;
  json: boolean;
  /** How often each page is read, for times; each reading gives a line. */
  runs: number;
  /** Whether the extension's worker is killed before each page. */
  cold: boolean;
}

/** Text to annotate without a browser. */
export interface TextArguments {
  mode: 'jsonl' | 'text';
  /** File to read, or `-` for standard input. */
  file: string;
  explain: boolean;
  /** Pack files or folders beside the bundled pack. */
  packs: string[];
}

/** How to call the command. */
export const USAGE = `usage: npm run -s annotate -- --jsonl FILE [--explain] [--pack FILE]...
       npm run -s annotate -- --text FILE|- [--explain] [--pack FILE]...
       npm run -s annotate -- --html FILE|DIR... [--url URL] [--json] [--runs N] [--cold]

--jsonl FILE   one {"id", "lang"?, "text"} a line; prints {"id", "spans", "coref"} lines in the same order
--text FILE|-  plain text; prints a list of its mentions
--explain      with the reasons for and against each
--pack FILE    a compiled pack (*.pack.json) beside the bundled one
--html PATH    saved pages, read by the built extension in headless Chromium; a meta.json beside a page may give its url and charset
--url URL      the address to read a page under
--json         one line of JSON a page instead of a table
--runs N       reads all pages N times and prints, to standard error, how long that took
--cold         kills the extension's worker before each page`;

/** Reads the command line; throws an `Error` whose message says what is wrong. */
export function readArguments(args: string[]): AnnotateArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      jsonl: { type: 'string' },
      text: { type: 'string' },
      explain: { type: 'boolean', default: false },
      html: { type: 'string', multiple: true },
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      runs: { type: 'string', default: '1' },
      cold: { type: 'boolean', default: false },
      pack: { type: 'string', multiple: true, default: [] },
    },
  });
  const { explain, pack: packs } = values;
  if (values.html !== undefined) {
    const { html, url, json, cold } = values;
    const runs = Number(values.runs);
    if (!Number.isInteger(runs) || runs < 1)
      throw new Error(`--runs takes a whole number from 1 on, not “${values.runs}”.`);
    return { mode: 'html', paths: [...html, ...positionals], json, runs, cold, ...(url !== undefined && { url }) };
  }
  if (positionals.length > 0) throw new Error(`“${positionals[0]}” belongs to no option.`);
  if (values.jsonl !== undefined) return { mode: 'jsonl', file: values.jsonl, explain, packs };
  if (values.text !== undefined) return { mode: 'text', file: values.text, explain, packs };
  throw new Error('Say what to read: --jsonl FILE, --text FILE or --html PATH.');
}
