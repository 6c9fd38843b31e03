import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface AnnotateArguments {
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

--jsonl FILE   one {"id", "lang"?, "text"} a line; prints {"id", "spans", "coref"} lines in the same order
--text FILE|-  plain text; prints a list of its mentions
--explain      with the reasons for and against each
--pack FILE    a compiled pack (*.pack.json) beside the bundled one`;

/** Reads the command line; throws an `Error` whose message says what is wrong. */
export function readArguments(args: string[]): AnnotateArguments {
  const { values } = parseArgs({
    args,
    options: {
      jsonl: { type: 'string' },
      text: { type: 'string' },
      explain: { type: 'boolean', default: false },
      pack: { type: 'string', multiple: true, default: [] },
    },
  });
  const { explain, pack: packs } = values;
  if (values.jsonl !== undefined) return { mode: 'jsonl', file: values.jsonl, explain, packs };
  if (values.text !== undefined) return { mode: 'text', file: values.text, explain, packs };
  throw new Error('Say what to read: --jsonl FILE or --text FILE.');
}
