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
    cues: byLanguage(fields.cues),
    anticues: byLanguage(fields.anticues),
    heads: byLanguage(fields.heads),
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
function flattenAliases(authored: unknown): { aliases: unknown; paths: PackPath[] } {
  if (!isFields(authored)) return { aliases: authored, paths: [] };
  const flat = Object.entries(authored).flatMap(([lang, list]): { alias: unknown; path: PackPath }[] =>
    // "moon, tide" without brackets is one text, which nobody would ever find; validation refuses it.
    Array.isArray(list)
      ? list.map((entry, index) => ({ alias: draftAlias(entry, lang), path: ['aliases', lang, index] }))
      : [{ alias: list, path: ['aliases', lang] }],
  );
  return { aliases: flat.map(({ alias }) => alias), paths: flat.map(({ path }) => path) };
}

function draftAlias(entry: unknown, lang: string): Fields {
  const { inflect, ambiguous, mark, ...rest }: Fields = isFields(entry) ? entry : { text: entry };
  return without({ ...rest, lang, inflect: flag(inflect), ambiguous: flag(ambiguous), mark: flag(mark) });
}

/** Words without their language, as one text that validation refuses with what to write instead. */
function byLanguage(words: unknown): unknown {
  return Array.isArray(words) ? words.join(', ') : words;
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
