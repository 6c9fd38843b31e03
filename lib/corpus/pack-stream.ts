import { readGzip } from './gzip.ts';
import type { PackMeta } from './pack.ts';
import { createPackCollector, type PackItem } from './pack-collector.ts';
import { PackError, type PackProblem } from './pack-problem.ts';
import { createPackSplitter } from './pack-splitter.ts';
import type { Source } from './source.ts';
import type { Topic } from './topic.ts';

/** Bytes of a pack file as they come: a file's `stream()`, a Node stream, or a list of chunks. */
export type PackBytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** One validated thing of a pack; `meta` comes before the first topic or source. */
export type StreamedItem =
  | { kind: 'meta'; meta: PackMeta }
  | { kind: 'topic'; topic: Topic }
  | { kind: 'source'; source: Source }
  | { kind: 'warning'; problem: PackProblem };

/**
 * Reads a compiled pack of any size, compressed with gzip or not, holding one item at a time (and the ids of all). Throws
 * `PackError` at the first problem, which may come at the very end: what was taken before must then be thrown away.
 */
export async function* streamPack(
  bytes: PackBytes,
  options: { signal?: AbortSignal } = {},
): AsyncGenerator<StreamedItem, void> {
  let described = false;
  for await (const item of inspectPack(bytes, options)) {
    if (item.kind === 'problem') throw new PackError([item.problem]);
    if (item.kind === 'meta') described = true;
    if (!described && item.kind !== 'warning')
      throw new PackError([
        {
          place: 'pack',
          message: 'must stand before the topics and sources in a pack file; move it up',
          path: ['pack'],
        },
      ]);
    yield item;
  }
}

/** Like `streamPack`, but gives problems as items and goes on wherever the rest can still be read. */
export async function* inspectPack(
  bytes: PackBytes,
  { signal }: { signal?: AbortSignal } = {},
): AsyncGenerator<PackItem, void> {
  const splitter = createPackSplitter();
  const collector = createPackCollector();
  for await (const chunk of readGzip(bytes)) {
    signal?.throwIfAborted();
    for (const part of splitter.push(chunk)) yield* collector.take(part);
  }
  signal?.throwIfAborted();
  splitter.end();
  yield* collector.end();
}
