import { createReadStream, existsSync, statSync } from 'node:fs';
import type { Pack } from '../../lib/corpus/pack.ts';
import type { PackItem } from '../../lib/corpus/pack-collector.ts';
import { PackError } from '../../lib/corpus/pack-problem.ts';
import { inspectPack } from '../../lib/corpus/pack-stream.ts';
import { compilePackFolder } from './compile-folder.ts';
import type { FileProblem } from './file-problem.ts';

/** A pack read from an authored folder or a compiled file; no pack where there are errors. */
export interface LoadedPack {
  pack: Pack | undefined;
  problems: FileProblem[];
}

/** Reads a pack; throws an `Error` when there is nothing at `path`. */
export async function loadPack(path: string): Promise<LoadedPack> {
  if (!existsSync(path)) throw new Error(`There is nothing at ${path}; check the path.`);
  if (statSync(path).isDirectory()) return compilePackFolder(path);
  const loaded: LoadedPack = { pack: undefined, problems: [] };
  const pack: Omit<Pack, 'pack'> & { pack?: Pack['pack'] } = {
    format: 'sidelight-pack',
    formatVersion: 1,
    topics: [],
    sources: [],
  };
  for await (const item of readable(path))
    if (item.kind === 'meta') pack.pack = item.meta;
    else if (item.kind === 'topic') pack.topics.push(item.topic);
    else if (item.kind === 'source') pack.sources.push(item.source);
    else loaded.problems.push(told(path, item));
  const { pack: meta, ...rest } = pack;
  const failed = loaded.problems.some(({ level }) => level === 'error');
  return meta && !failed ? { ...loaded, pack: { ...rest, pack: meta } } : loaded;
}

async function* readable(path: string): AsyncGenerator<PackItem> {
  try {
    yield* inspectPack(createReadStream(path));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const problem of error.problems) yield { kind: 'problem', problem };
  }
}

function told(file: string, { kind, problem }: Extract<PackItem, { kind: 'warning' | 'problem' }>): FileProblem {
  const level = kind === 'warning' ? 'warning' : 'error';
  return { file, line: 0, message: `${problem.place}: ${problem.message}`, level };
}
