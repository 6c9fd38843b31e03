import { describe, expect, it, test } from 'vitest';
import { describeProblem } from '../../../lib/corpus/pack-problem.ts';
import { parsePack } from '../../../lib/corpus/parse-pack.ts';
import { writePack } from '../../../lib/corpus/write-pack.ts';
import { BAD_FILES } from './bad-pack-cases.ts';
import { freshSample, samplePack } from './sample-pack.ts';

describe('a pack', () => {
  it('is read alike from text, bytes and data, with what was left out filled in', () => {
    const text = JSON.stringify(samplePack, null, 2);
    const fromText = parsePack(text);
    expect(fromText).toMatchObject({ ok: true, warnings: [] });
    expect(parsePack(`\uFEFF${text}\n`)).toEqual(fromText);
    expect(parsePack(new TextEncoder().encode(text))).toEqual(fromText);
    expect(parsePack(freshSample())).toEqual(fromText);
    expect(fromText.ok && fromText.pack.topics[1]).toEqual({
      ...samplePack.topics[1],
      companion: false,
      ...{ background: [], aliases: [], cues: {}, anticues: {}, heads: {} },
      ...{ facts: [], disputes: [], timeline: [], relations: [], references: [] },
    });
  });

  it('reads the same after it was written', () => {
    const read = parsePack(samplePack);
    expect(read.ok && parsePack([...writePack(read.pack)].join(''))).toEqual(read);
  });

  it('may hold keys from the future, which are dropped with a warning', () => {
    const text = JSON.stringify(samplePack)
      .replace('"kind":"place"', '"kind":"place","mood":1')
      .replace('"pack":', '"extra":[1],"pack":');
    const read = parsePack(text);
    expect(read.ok && read.warnings.map(({ place }) => place)).toEqual(['extra', 'topic 2 "harbour", mood']);
    expect(read.ok && read.pack).toEqual((parsePack(samplePack) as { pack?: unknown }).pack);
  });

  it('cannot reach the prototype of anything', () => {
    const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
    const text = JSON.stringify(samplePack)
      .replace('{"id":"harbour"', `${evil},"id":"harbour"`)
      .replace('"cues":{', '"cues":{"__proto__":["x"],');
    const read = parsePack(text);
    expect(read.ok).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(read.ok && Object.getPrototypeOf(read.pack.topics[0]?.cues)).toBe(Object.prototype);
  });

  it('tells every problem of a topic at once', () => {
    const sample = freshSample();
    Object.assign(sample.topics[1] ?? {}, { kind: 'spot', wikidata: '42', summary: '' });
    const read = parsePack(sample);
    expect(read.ok || read.problems.map(({ path }) => path.join('.'))).toEqual(['kind', 'wikidata', 'summary']);
  });

  test.each(BAD_FILES)('with %s is refused', (_what, file, place, message) => {
    const read = parsePack(file);
    expect(read.ok).toBe(false);
    const said = read.ok ? '' : read.problems.map(describeProblem).join('\n');
    expect(said).toContain(place);
    expect(said).toContain(message);
  });

  test.each([null, undefined, 5, true, [], () => 1, Symbol('x'), new Map()])('is not %s', (value) => {
    expect(parsePack(value).ok).toBe(false);
  });
});
