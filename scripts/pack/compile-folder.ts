import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GenericSchema, InferOutput } from 'valibot';
import { topicFindings, topicLinks } from '../../lib/corpus/consistency.ts';
import { PACK_FORMAT_VERSION, type Pack } from '../../lib/corpus/pack.ts';
import { danglingLink } from '../../lib/corpus/pack-collector.ts';
import { pathInWords } from '../../lib/corpus/pack-problem.ts';
import { packMetaSchema, sourceSchema, topicSchema } from '../../lib/corpus/pack-schema.ts';
import type { Topic } from '../../lib/corpus/topic.ts';
import { type Finding, validate } from '../../lib/corpus/validate.ts';
import { type Draft, draftSource, draftTopic } from './compile-topic.ts';
import type { FileProblem } from './file-problem.ts';
import { type FrontMatter, parseFrontMatter, parseYaml } from './front-matter.ts';

/** A compiled pack, or `undefined` when any problem is an error; problems in the order of the files. */
export interface CompiledFolder {
  pack: Pack | undefined;
  problems: FileProblem[];
}

interface Read<T> {
  value: T | undefined;
  file: string;
  /** Adds what was found in this file, at its line. */
  tell(findings: Finding[]): void;
}

/** Compiles an authored pack: `pack.yaml`, `topics/*.md` and `sources/*.md`. Reads files, never throws for what they hold. */
export function compilePackFolder(dir: string): CompiledFolder {
  const problems: FileProblem[] = [];
  const metaFile = join(dir, 'pack.yaml');
  if (!existsSync(metaFile)) {
    const message =
      'there is no such file; every pack folder has one (`npm run -s pack -- new DIR` makes a pack to start from)';
    return { pack: undefined, problems: [{ file: metaFile, line: 0, message, level: 'error' }] };
  }
  const asIs = (value: unknown): Draft => ({ value, authoredPath: (path) => path });
  const meta = read(metaFile, parseYaml(metaFile, text(metaFile)), asIs, packMetaSchema, problems);
  const topics = readFolder(join(dir, 'topics'), draftTopic, topicSchema, problems);
  const sources = readFolder(join(dir, 'sources'), draftSource, sourceSchema, problems);

  const ids = {
    topics: new Set(topics.map(({ file }) => basename(file, '.md'))),
    sources: new Set(sources.map(({ file }) => basename(file, '.md'))),
  };
  for (const { value, tell } of topics) {
    if (!value) continue;
    tell(topicFindings(value));
    tell(missingAliases(value));
    const dangling = topicLinks(value).filter((link) => !ids[link.in].has(link.to));
    tell(dangling.map((link) => ({ path: link.path, message: danglingLink(link.in, link.to) })));
  }
  if (topics.length === 0)
    problems.push({
      file: join(dir, 'topics'),
      line: 0,
      message: 'holds no topic; write topics/<id>.md',
      level: 'error',
    });
  if (!meta.value || problems.some(({ level }) => level === 'error')) return { pack: undefined, problems };
  const pack: Pack = {
    format: 'sidelight-pack',
    formatVersion: PACK_FORMAT_VERSION,
    pack: meta.value,
    topics: topics.flatMap(({ value }) => value ?? []),
    sources: sources.flatMap(({ value }) => value ?? []),
  };
  return { pack, problems };
}

function readFolder<Schema extends GenericSchema<unknown, { id: string }>>(
  dir: string,
  draft: (head: unknown, body: string) => Draft,
  schema: Schema,
  problems: FileProblem[],
): Read<InferOutput<Schema>>[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const file = join(dir, name);
      if (!name.endsWith('.md')) {
        problems.push({
          file,
          line: 0,
          message: 'is not a Markdown file (.md); move it out of the pack',
          level: 'error',
        });
        return [];
      }
      const found = read(file, parseFrontMatter(file, text(file)), draft, schema, problems);
      if (found.value && found.value.id !== basename(name, '.md'))
        found.tell([{ path: ['id'], message: `"${found.value.id}" differs from the file's name; make them the same` }]);
      return [found];
    });
}

function read<Schema extends GenericSchema>(
  file: string,
  matter: FrontMatter,
  draft: (head: unknown, body: string) => Draft,
  schema: Schema,
  problems: FileProblem[],
): Read<InferOutput<Schema>> {
  problems.push(...matter.problems);
  const { value, authoredPath } = draft(matter.data, matter.body);
  const tell = (findings: Finding[]) => {
    for (const finding of findings) {
      const path = authoredPath(finding.path);
      const message = path.length > 0 ? `${pathInWords(path)}: ${finding.message}` : finding.message;
      problems.push({ file, line: matter.lineOf(path), message, level: 'error' });
    }
  };
  if (matter.problems.length > 0) return { value: undefined, file, tell };
  const result = validate(schema, value);
  tell(result.warnings);
  if (!result.ok) tell(result.findings);
  return { value: result.ok ? result.value : undefined, file, tell };
}

function missingAliases({ aliases }: Topic): Finding[] {
  return aliases.length > 0
    ? []
    : [{ path: ['aliases'], message: 'names no alias, so no text can mention this topic; add one' }];
}

function text(file: string): string {
  return readFileSync(file, 'utf8');
}
