import { PACK_FORMAT_VERSION, type Pack, type PackMeta } from './pack.ts';
import { createPackCollector, type PackItem, type PackPart } from './pack-collector.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import { PackError, type PackProblem } from './pack-problem.ts';
import { createPackSplitter } from './pack-splitter.ts';
import type { Source } from './source.ts';
import type { Topic } from './topic.ts';

/** A pack that may be used, or why it may not. Warnings name keys that this version does not know. */
export type ParsedPack =
  | { ok: true; pack: Pack; warnings: PackProblem[] }
  | { ok: false; problems: [PackProblem, ...PackProblem[]] };

/** Bytes cut at a time, so that parts are freed as they are looked at. */
const CHUNK = 64 * 1024;

/**
 * Reads a compiled pack from its text, its bytes (not compressed) or the value `JSON.parse` gave. Never throws: any input
 * is accepted whole or refused with problems that name their place. Large or compressed files are for `streamPack`.
 */
export function parsePack(input: unknown): ParsedPack {
  try {
    return gather(itemsOf(partsOf(input)));
  } catch (error) {
    if (error instanceof PackError) return { ok: false, problems: [...error.problems] };
    throw error;
  }
}

function gather(items: Iterable<PackItem>): ParsedPack {
  let meta: PackMeta | undefined;
  const topics: Topic[] = [];
  const sources: Source[] = [];
  const warnings: PackProblem[] = [];
  const problems: PackProblem[] = [];
  for (const item of items) {
    if (item.kind === 'meta') meta = item.meta;
    else if (item.kind === 'topic') topics.push(item.topic);
    else if (item.kind === 'source') sources.push(item.source);
    else if (item.kind === 'problem') problems.push(item.problem);
    else if (warnings.length < PACK_LIMITS.problems) warnings.push(item.problem);
    if (problems.length >= PACK_LIMITS.problems) break;
  }
  const [first, ...rest] = problems;
  if (first) return { ok: false, problems: [first, ...rest] };
  if (!meta) return { ok: false, problems: [{ place: 'pack', message: 'is missing', path: ['pack'] }] };
  const pack: Pack = { format: 'sidelight-pack', formatVersion: PACK_FORMAT_VERSION, pack: meta, topics, sources };
  return { ok: true, pack, warnings };
}

function* itemsOf(parts: Iterable<PackPart>): Generator<PackItem> {
  const collector = createPackCollector();
  for (const part of parts) yield* collector.take(part);
  yield* collector.end();
}

function* partsOf(input: unknown): Generator<PackPart> {
  if (typeof input === 'string') yield* partsOfBytes(new TextEncoder().encode(input));
  else if (input instanceof Uint8Array) yield* partsOfBytes(input);
  else yield* partsOfValue(input);
}

function* partsOfBytes(bytes: Uint8Array): Generator<PackPart> {
  const splitter = createPackSplitter();
  for (let at = 0; at < bytes.length; at += CHUNK) yield* splitter.push(bytes.subarray(at, at + CHUNK));
  splitter.end();
}

function* partsOfValue(value: unknown): Generator<PackPart> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PackError([{ place: 'pack', message: 'must be an object; this is not a pack', path: [] }]);
  for (const [key, part] of Object.entries(value))
    if ((key === 'topics' || key === 'sources') && Array.isArray(part))
      for (const [index, entry] of part.entries()) yield { key, index, value: entry };
    else yield { key, value: part };
}
