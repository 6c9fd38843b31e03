import * as v from 'valibot';
import { PACK_LIMITS } from './pack-limits.ts';
import { clip, type PackPath } from './pack-problem.ts';

/** A path into the value looked at, and what is wrong there. */
export interface Finding {
  path: PackPath;
  message: string;
}

/** A value that fits its schema, or what does not fit. Warnings are keys that nothing reads. */
export type Validated<T> =
  | { ok: true; value: T; warnings: Finding[] }
  | { ok: false; findings: [Finding, ...Finding[]]; warnings: Finding[] };

/** Looks a value over with a schema and puts what is wrong into words. Never throws, never keeps the input. */
export function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Validated<v.InferOutput<Schema>> {
  const warnings = unknownKeys(schema, value).slice(0, PACK_LIMITS.problems);
  // A first look that stops at the first issue keeps a hostile list of a million wrong entries cheap.
  const first = v.safeParse(schema, value, { abortEarly: true });
  if (first.success) return { ok: true, value: first.output, warnings };
  const all = isSmall(value) ? v.safeParse(schema, value).issues : undefined;
  const [one, ...more] = all ?? first.issues;
  return { ok: false, findings: [say(one), ...more.slice(0, PACK_LIMITS.problems - 1).map(say)], warnings };
}

function say(issue: v.BaseIssue<unknown>): Finding {
  const path: PackPath = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const last = issue.path?.at(-1);
  if (issue.input === undefined && last !== undefined && 'origin' in last && last.origin === 'key')
    return { path, message: 'is missing' };
  const seen = typeof issue.input === 'string' ? `"${clip(issue.input, 60)}" ` : '';
  return { path, message: seen + issue.message };
}

/** Whether a value has few enough parts that every issue of it may be listed. */
function isSmall(value: unknown, budget = { left: 5_000 }): boolean {
  if (typeof value !== 'object' || value === null) return true;
  for (const part of Object.values(value)) {
    budget.left -= 1;
    if (budget.left < 0 || !isSmall(part, budget)) return false;
  }
  return true;
}

/** Keys of objects in `value` that `schema` knows nothing of, depth first. */
function unknownKeys(schema: v.GenericSchema, value: unknown, path: PackPath = [], found: Finding[] = []): Finding[] {
  if (typeof value !== 'object' || value === null || found.length >= PACK_LIMITS.problems) return found;
  const inner = innermost(schema);
  if (inner.type === 'array' && Array.isArray(value) && inner.item)
    for (const [index, item] of value.entries()) unknownKeys(inner.item, item, [...path, index], found);
  else if (inner.type === 'object' && inner.entries && !Array.isArray(value))
    for (const [key, part] of Object.entries(value)) {
      const entry = Object.hasOwn(inner.entries, key) ? inner.entries[key] : undefined;
      if (entry) unknownKeys(entry, part, [...path, key], found);
      else if (found.length < PACK_LIMITS.problems)
        found.push({
          path: [...path, key],
          message: `is not known here; known are ${Object.keys(inner.entries).join(', ')}`,
        });
    }
  return found;
}

interface Inner {
  type: string;
  item?: v.GenericSchema;
  entries?: Record<string, v.GenericSchema>;
}

/** The object or array schema inside an optional one. */
function innermost(schema: v.GenericSchema): Inner {
  let inner: v.GenericSchema & { wrapped?: v.GenericSchema } = schema;
  while (inner.wrapped) inner = inner.wrapped;
  return inner as Inner;
}
