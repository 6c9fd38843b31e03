import zlib from 'node:zlib';
import { gzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { PackError } from '../../../lib/corpus/pack-problem.ts';
import { inspectPack, type PackBytes, streamPack } from '../../../lib/corpus/pack-stream.ts';
import { parsePack } from '../../../lib/corpus/parse-pack.ts';
import { samplePack } from './sample-pack.ts';

const bytes = new TextEncoder().encode(JSON.stringify(samplePack, null, 1));

function* pieces(of: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < of.length; at += size) yield of.subarray(at, at + size);
}

async function all(input: PackBytes) {
  const items = [];
  for await (const item of streamPack(input)) items.push(item);
  return items;
}

describe('streaming a pack', () => {
  test.each([1, 2, 7, 1_000, 1_000_000])('gives the same items in chunks of %i bytes, packed or not', async (size) => {
    const read = parsePack(samplePack);
    const expected = read.ok && [
      { kind: 'meta', meta: read.pack.pack },
      ...read.pack.topics.map((topic) => ({ kind: 'topic', topic })),
      ...read.pack.sources.map((source) => ({ kind: 'source', source })),
    ];
    expect(await all(pieces(bytes, size))).toEqual(expected);
    expect(await all(pieces(gzipSync(bytes), size))).toEqual(expected);
  });

  it('reads a file as browsers give it', async () => {
    expect(await all(new Blob([bytes]).stream())).toHaveLength(4);
  });

  it('wants the description before the topics', async () => {
    const { pack, ...rest } = samplePack;
    const late = new TextEncoder().encode(JSON.stringify({ ...rest, pack }));
    await expect(all([late])).rejects.toThrow('must stand before the topics');
  });

  it('stops at the first problem, or tells them all to whoever inspects', async () => {
    const bad = new TextEncoder().encode(
      JSON.stringify(samplePack).replace('"place"', '"spot"').replace('"to":"harbour"', '"to":"port"'),
    );
    await expect(all([bad])).rejects.toBeInstanceOf(PackError);
    const problems = [];
    for await (const item of inspectPack([bad])) if (item.kind === 'problem') problems.push(item.problem.place);
    expect(problems).toEqual(['topic 2 "harbour", kind', 'topic 1 "lighthouse", relations 1, to']);
  });

  it('refuses gzip that is far denser than any pack, after a bounded amount of it', async () => {
    const bomb = zlib.gzipSync(new Uint8Array(192 * 1024 * 1024).fill(0x20), { level: 1 });
    let handedOver = 0;
    const slowly = (function* () {
      for (const piece of pieces(bomb, 1024)) {
        handedOver += piece.length;
        yield piece;
      }
    })();
    await expect(all(slowly)).rejects.toThrow('times its size');
    expect(handedOver).toBeLessThan(bomb.length / 2);
  });

  it('refuses gzip that is cut short', async () => {
    await expect(all([gzipSync(bytes).subarray(0, 300)])).rejects.toBeInstanceOf(PackError);
  });

  it('stops when asked to, and lets go of its input', async () => {
    const stop = new AbortController();
    let closed = false;
    const input = (function* () {
      try {
        for (const piece of pieces(bytes, 100)) {
          stop.abort();
          yield piece;
        }
      } finally {
        closed = true;
      }
    })();
    const reading = (async () => {
      for await (const item of streamPack(input, { signal: stop.signal })) expect(item.kind).not.toBe('topic');
    })();
    await expect(reading).rejects.toThrow('aborted');
    expect(closed).toBe(true);
  });
});
