import { parseArgs } from 'node:util';

/** How to call the command. */
export const USAGE = `usage: npm run -s pack -- check DIR|FILE              says what is wrong, with file and line
       npm run -s pack -- build DIR -o FILE           compiles a folder (FILE ending in .gz is compressed)
       npm run -s pack -- new DIR                     makes a pack to start from
       npm run -s pack -- stats DIR|FILE [--json]     counts, and what is thin
       npm run -s pack -- import --from csv|tsv|skos|yomitan|wordnet [INPUT] -o FILE
                [--id ID] [--title TEXT] [--lang LANG] [--licence TEXT] [--author TEXT]
       npm run -s pack -- schema [-o FILE]            prints the JSON Schema of compiled packs

Exit code: 0 all well, 1 the pack has errors, 2 the command was not understood.`;

/** What the command line asks for. */
export interface PackArguments {
  command: string;
  /** Folder or file to read, where the command takes one. */
  input: string;
  output: string;
  from: string;
  json: boolean;
  meta: { id?: string; title?: string; lang?: string; licence?: string; author?: string };
}

/** Thrown for a command line that cannot be followed; the message says what is wrong. */
export class UsageError extends Error {}

const NEEDS = {
  check: ['input'],
  build: ['input', 'output'],
  new: ['input'],
  stats: ['input'],
  import: ['from', 'output'],
  schema: [],
} as const;

/** Reads the command line; throws `UsageError`. */
export function readArguments(args: string[]): PackArguments {
  const text = { type: 'string' } as const;
  const parse = () =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o', default: '' },
        from: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
        id: text,
        title: text,
        lang: text,
        licence: text,
        author: text,
      },
    });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { output, from, json, ...meta } = parsed.values;
  const [command = '', input = '', ...more] = parsed.positionals;
  if (!Object.hasOwn(NEEDS, command))
    throw new UsageError(command ? `There is no command "${command}".` : 'Say what to do.');
  if (more.length > 0) throw new UsageError(`One folder or file at a time; "${more[0]}" is too many.`);
  const given = { command, input, output, from, json, meta };
  for (const need of NEEDS[command as keyof typeof NEEDS])
    if (given[need] === '')
      throw new UsageError(
        `"pack ${command}" needs ${need === 'output' ? '-o FILE' : need === 'from' ? '--from' : 'a folder or file'}.`,
      );
  return given;
}
