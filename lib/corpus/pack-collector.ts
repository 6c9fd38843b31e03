import type * as v from 'valibot';
import { topicFindings, topicLinks } from './consistency.ts';
import type { PackMeta } from './pack.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import { clip, type PackProblem, pathInWords } from './pack-problem.ts';
import { packMetaSchema, packSchema, sourceSchema, topicSchema } from './pack-schema.ts';
import type { Source } from './source.ts';
import type { Topic } from './topic.ts';
import { type Finding, validate } from './validate.ts';

/** One value at the top of a pack, or one topic or source, not yet looked at. */
export interface PackPart {
  key: string;
  /** Place in the list, from 0, for topics and sources. */
  index?: number;
  value: unknown;
}

/** What looking at one part gave. */
export type PackItem =
  | { kind: 'meta'; meta: PackMeta }
  | { kind: 'topic'; topic: Topic }
  | { kind: 'source'; source: Source }
  | { kind: 'warning'; problem: PackProblem }
  | { kind: 'problem'; problem: PackProblem };

/** Looks at the parts of one pack in any order of topics and sources; keeps ids only, so memory stays small. */
export interface PackCollector {
  /** What this part gives: the item, warnings before it, or problems in its stead. */
  take(part: PackPart): PackItem[];
  /** What only the whole shows: missing parts and links that lead nowhere. */
  end(): PackItem[];
}

/** Links to items not seen yet that one pack may have open at a time. */
const OPEN_LINKS = 1_000_000;

/** Starts looking at a pack. */
export function createPackCollector(): PackCollector {
  const seen = { topics: new Map<string, number>(), sources: new Map<string, number>() };
  const open = { topics: new Map<string, PackProblem>(), sources: new Map<string, PackProblem>() };
  const once = new Set<string>();

  function look<Schema extends v.GenericSchema>(
    schema: Schema,
    part: PackPart,
    more: (value: v.InferOutput<Schema>) => Finding[],
    item: (value: v.InferOutput<Schema>) => PackItem,
  ): PackItem[] {
    const problemAt = (finding: Finding) => problem(part, finding);
    const result = validate(schema, part.value);
    const warnings = result.warnings.map((finding): PackItem => ({ kind: 'warning', problem: problemAt(finding) }));
    const findings = result.ok ? more(result.value) : result.findings;
    // A link to a broken entry is not dangling; saying so too would only hide what is wrong.
    if (!result.ok && (part.key === 'topics' || part.key === 'sources'))
      remember(part.key, idOf(part.value) ?? '', part.index ?? 0);
    if (!result.ok || findings.length > 0)
      return [
        ...warnings,
        ...findings.slice(0, PACK_LIMITS.problems).map((f): PackItem => ({ kind: 'problem', problem: problemAt(f) })),
      ];
    return [...warnings, item(result.value)];
  }

  function remember(list: 'topics' | 'sources', id: string, index: number): Finding[] {
    open[list].delete(id);
    const earlier = seen[list].get(id);
    seen[list].set(id, earlier ?? index);
    if (earlier !== undefined)
      return [{ path: ['id'], message: `"${id}" is the id of entry ${earlier + 1} too; give each its own` }];
    if (seen[list].size > PACK_LIMITS[list])
      return [{ path: [], message: `is one more than the ${PACK_LIMITS[list]} ${list} a pack may hold` }];
    return [];
  }

  function follow(part: PackPart, topic: Topic): Finding[] {
    for (const link of topicLinks(topic)) {
      if (seen[link.in].has(link.to) || open[link.in].has(link.to)) continue;
      if (open[link.in].size >= OPEN_LINKS)
        return [
          { path: link.path, message: 'is one link to later entries too many; put topics before those that name them' },
        ];
      open[link.in].set(link.to, problem(part, { path: link.path, message: danglingLink(link.in, link.to) }));
    }
    return [];
  }

  return {
    take(part) {
      const { key, index } = part;
      if (index === undefined) {
        if (once.has(key)) return [refuse(key, 'stands twice; keep one of them')];
        once.add(key);
      }
      if (key === 'topics' && index !== undefined)
        return look(
          topicSchema,
          part,
          (topic) => [...remember('topics', topic.id, index), ...topicFindings(topic), ...follow(part, topic)],
          (topic) => ({ kind: 'topic', topic }),
        );
      if (key === 'sources' && index !== undefined)
        return look(
          sourceSchema,
          part,
          ({ id }) => remember('sources', id, index),
          (source) => ({ kind: 'source', source }),
        );
      if (key === 'pack')
        return look(
          packMetaSchema,
          part,
          () => [],
          (meta) => ({ kind: 'meta', meta }),
        );
      if (key === 'format' || key === 'formatVersion') {
        const result = validate(packSchema.entries[key], part.value);
        return result.ok ? [] : result.findings.map((finding) => refuse(key, finding.message));
      }
      if (key === 'topics' || key === 'sources') return part.value === undefined ? [] : [refuse(key, 'must be a list')];
      return [
        { kind: 'warning', problem: { place: key, message: 'is not known here; nothing reads it', path: [key] } },
      ];
    },
    end() {
      const missing = ['format', 'formatVersion', 'pack'].filter((key) => !once.has(key));
      return [
        ...missing.map((key) => refuse(key, 'is missing; this is not a pack, or only a piece of one')),
        ...[...open.topics.values(), ...open.sources.values()]
          .slice(0, PACK_LIMITS.problems)
          .map((found): PackItem => ({ kind: 'problem', problem: found })),
      ];
    },
  };
}

/** What to say of a link to an entry that the pack does not hold. */
export function danglingLink(list: 'topics' | 'sources', id: string): string {
  const one = list === 'topics' ? 'topic' : 'source';
  return `names the ${one} "${clip(id, 60)}", which this pack does not hold; correct the id or add the ${one}`;
}

function refuse(key: string, message: string): PackItem {
  return { kind: 'problem', problem: { place: clip(key, 60), message, path: [key] } };
}

function problem({ key, index, value }: PackPart, { path, message }: Finding): PackProblem {
  const id = idOf(value);
  const name = id === undefined ? '' : ` "${clip(id, 60)}"`;
  const item = index === undefined ? clip(key, 60) : `${key.replace(/s$/, '')} ${index + 1}${name}`;
  return { place: path.length ? `${item}, ${pathInWords(path)}` : item, message, path };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;
}
