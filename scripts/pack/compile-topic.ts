import type { PackPath } from '../../lib/corpus/pack-problem.ts';

/** A value of the compiled shape, not yet validated, and the way back to where its author wrote each part. */
export interface Draft {
  value: unknown;
  authoredPath(path: PackPath): PackPath;
}

type Fields = Record<string, unknown>;

/** Turns the head and body of a topic file into a draft of a compiled topic; what does not fit is left for validation. */
export function draftTopic(head: unknown, body: string): Draft {
  const fields = isFields(head) ? head : {};
  const { aliases, paths } = flattenAliases(fields.aliases);
  const value = without({
    ...fields,
    companion: flag(fields.companion),
    aliases,
    facts: dated(fields.facts),
    disputes: dated(fields.disputes),
    background: paragraphs(body, ' '),
  });
  return {
    value,
    authoredPath: ([first, second, ...rest]) =>
      first === 'aliases' && typeof second === 'number'
        ? [...(paths[second] ?? ['aliases']), ...rest]
        : [first, second, ...rest].filter((step) => step !== undefined),
  };
}

/** Turns the head and body of a source file into a draft of a compiled source; the body is kept verbatim. */
export function draftSource(head: unknown, body: string): Draft {
  const fields = isFields(head) ? head : {};
  return { value: { ...fields, text: paragraphs(body, '\n') }, authoredPath: (path) => path };
}

/** Aliases as one list with their languages, and the authored path of each. */
function flattenAliases(byLanguage: unknown): { aliases: unknown; paths: PackPath[] } {
  if (!isFields(byLanguage)) return { aliases: byLanguage, paths: [] };
  const aliases: unknown[] = [];
  const paths: PackPath[] = [];
  for (const [lang, list] of Object.entries(byLanguage))
    for (const [index, entry] of (Array.isArray(list) ? list : [list]).entries()) {
      const { inflect, ambiguous, mark, ...rest }: Fields = isFields(entry) ? entry : { text: entry };
      aliases.push(without({ ...rest, lang, inflect: flag(inflect), ambiguous: flag(ambiguous), mark: flag(mark) }));
      paths.push(['aliases', lang, index]);
    }
  return { aliases, paths };
}

function dated(entries: unknown): unknown {
  if (!Array.isArray(entries)) return entries;
  return entries.map((entry) => {
    if (!isFields(entry) || entry.asOf === undefined) return entry;
    const { asOf } = entry;
    return { ...entry, asOf: isFields(asOf) ? { of: 'fact', ...asOf } : { date: asOf, of: 'fact' } };
  });
}

function flag(value: unknown): unknown {
  if (value === 'yes' || value === 'true') return true;
  return value === 'no' || value === 'false' ? false : value;
}

/** Paragraphs are parted by blank lines; the lines of one are joined with `glue`. */
function paragraphs(body: string, glue: string): string[] {
  return body
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim().split(/\r?\n/).join(glue))
    .filter((paragraph) => paragraph !== '');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function without(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
