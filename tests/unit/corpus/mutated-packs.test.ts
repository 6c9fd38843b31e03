import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PackError } from '../../../lib/corpus/pack-problem.ts';
import { streamPack } from '../../../lib/corpus/pack-stream.ts';
import { type ParsedPack, parsePack } from '../../../lib/corpus/parse-pack.ts';
import { freshSample, samplePack } from './sample-pack.ts';

const numRuns = process.env.SIDELIGHT_LONG ? 5_000 : 500;
const json = JSON.stringify(samplePack);
const bytes = new TextEncoder().encode(json);
const tokens = json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^{}[\],:"]+/g) ?? [];

/** Whatever came in: accepted whole and clean, or refused with a place and a sentence; nothing else of the program changed. */
function isFair(read: ParsedPack): void {
  if (read.ok) expect(parsePack(read.pack)).toEqual({ ok: true, pack: read.pack, warnings: [] });
  else
    for (const { place, message } of read.problems)
      expect([place, message].every((text) => text.length > 0 && text.length < 1_000)).toBe(true);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    '',
    -1,
    1e308,
    true,
    '\u0000',
    '\ud800',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '__proto__',
    '2024-02-30',
    [[[[]]]],
    JSON.parse('{"__proto__":{"x":1}}'),
  ),
  fc.string(),
  fc.integer(),
);

describe('a mutated pack is accepted or refused with a place, never more', () => {
  test('bytes', () => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), drop: fc.nat(40), put: fc.uint8Array({ maxLength: 20 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let mutated = Array.from(bytes);
        for (const { at, drop, put } of changes) mutated = mutated.toSpliced(at, drop, ...put);
        isFair(parsePack(Uint8Array.from(mutated)));
      }),
      { numRuns },
    );
  });

  test('tokens', () => {
    const other = fc.oneof(
      fc.constantFrom(...tokens),
      fc.constantFrom('"__proto__"', 'null', '1e999', '"\\ud800"', '{', ']', ',', 'NaN'),
    );
    const change = fc.record({
      at: fc.nat(tokens.length - 1),
      drop: fc.nat(3),
      put: fc.array(other, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let mutated = [...tokens];
        for (const { at, drop, put } of changes) mutated = mutated.toSpliced(at, drop, ...put);
        isFair(parsePack(mutated.join('')));
      }),
      { numRuns },
    );
  });

  test('structure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.infiniteStream(fc.nat(1_000)), strange), { minLength: 1, maxLength: 3 }),
        (changes) => {
          const mutated = freshSample();
          for (const [steps, value] of changes) replaceSomewhere(mutated, steps, value);
          isFair(parsePack(mutated));
          expect(parsePack(JSON.stringify(mutated)).ok).toBe(parsePack(JSON.parse(JSON.stringify(mutated))).ok);
        },
      ),
      { numRuns },
    );
  });

  test('gzip', async () => {
    const packed = gzipSync(bytes);
    const change = fc.record({
      at: fc.nat(packed.length - 1),
      drop: fc.nat(10),
      put: fc.uint8Array({ maxLength: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, drop, put }) => {
        const mutated = Uint8Array.from(Array.from(packed).toSpliced(at, drop, ...put));
        try {
          for await (const item of streamPack([mutated])) expect(item.kind).toMatch(/meta|topic|source|warning/);
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
        }
      }),
      { numRuns },
    );
  });
});

/** Walks down by the given numbers and puts the value, or a copy of another part, where it stops. */
function replaceSomewhere(root: object, steps: Iterable<number>, value: unknown): void {
  let node: Record<string, unknown> = root as Record<string, unknown>;
  for (const step of steps) {
    const keys = Object.keys(node);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const next = node[key];
    if (typeof next === 'object' && next !== null && Object.keys(next).length > 0 && step % 7 !== 0)
      node = next as Record<string, unknown>;
    else {
      if (step % 11 === 0) delete node[key];
      else if (step % 5 === 0) node[`${key}x`] = value;
      else node[key] = value;
      return;
    }
  }
}
