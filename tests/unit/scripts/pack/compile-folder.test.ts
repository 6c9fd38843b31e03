import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { parsePack } from '../../../../lib/corpus/parse-pack.ts';
import { writePack } from '../../../../lib/corpus/write-pack.ts';
import { compilePackFolder } from '../../../../scripts/pack/compile-folder.ts';
import { newPack } from '../../../../scripts/pack/new.ts';

const EXAMPLE = 'docs/examples/monetary-policy';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Changes to the example: file, text to replace, its replacement, the line and the words that the problem names. */
const BROKEN: [file: string, from: string, to: string, line: number, message: string][] = [
  ['pack.yaml', 'version: 1.0.0', 'version: one', 3, 'version: "one" is not a version'],
  ['pack.yaml', 'licence:', 'license:', 6, 'license: is not known here'],
  ['topics/policy-rate.md', 'kind: concept', 'kind: idea', 4, 'not a kind of topic'],
  ['topics/policy-rate.md', 'id: policy-rate', 'id: base-rate', 2, "differs from the file's name"],
  ['topics/policy-rate.md', 'case: exact}', 'case: loud}', 10, 'aliases, en 3, case: "loud" must be "exact" or "fold"'],
  ['topics/policy-rate.md', '    - key interest rate', '    - POLICY-RATE', 9, 'match the same words'],
  ['topics/policy-rate.md', 'de: [Leitzins]', 'de: Leitzins, Zins', 12, 'aliases, de: "Leitzins, Zins" must be'],
  ['topics/policy-rate.md', 'heads: {en: [rate]}', 'heads: [rate]', 15, 'must be lists of words by language'],
  ['topics/policy-rate.md', 'cite: [boe-rate]', 'cite: [boe]', 17, 'no reference of this topic has that key'],
  ['topics/policy-rate.md', 'to: quantitative-easing', 'to: easing', 19, 'names the topic "easing"'],
  ['topics/policy-rate.md', 'heads: {en', 'heads: {en: {en', 16, 'this is not YAML'],
  ['topics/quantitative-easing.md', 'asOf: 2009-03,', 'asOf: 2009-13,', 15, 'does not exist'],
  ['topics/quantitative-easing.md', 'ambiguous: yes', 'ambiguous: maybe', 9, 'must be true or false'],
  ['topics/quantitative-easing.md', 'mark: no', 'mark: never', 10, 'mark: "never" must be true or false'],
  ['topics/quantitative-easing.md', '---\n', '', 1, 'must begin with fields between two lines of three hyphens'],
  ['sources/central-banks-in-brief.md', 'lang: en\n', '', 2, 'lang: is missing'],
];

describe('an authored pack', () => {
  it('compiles into what the extension reads', () => {
    const { pack, problems } = compilePackFolder(EXAMPLE);
    expect(problems).toEqual([]);
    expect(pack?.topics.map(({ id }) => id)).toEqual(['inflation-targeting', 'policy-rate', 'quantitative-easing']);
    expect(pack && parsePack([...writePack(pack)].join(''))).toEqual({ ok: true, pack, warnings: [] });
  });

  it('means years, numbers and words as they are written', () => {
    const topic = compilePackFolder(EXAMPLE).pack?.topics[0];
    expect(topic?.facts[0]).toMatchObject({ value: 'New Zealand', asOf: { date: '1990', of: 'fact' } });
    expect(topic?.aliases.at(-3)).toMatchObject({ text: '2% target', inflect: false, ambiguous: true });
    expect(topic?.background).toHaveLength(2);
    const easing = compilePackFolder(EXAMPLE).pack?.topics[2];
    expect(easing?.aliases.at(-1)).toMatchObject({ text: 'Geldschwemme', mark: false });
  });

  test.each(BROKEN)('%s with "%s" changed to "%s" is refused at line %i', (file, from, to, line, message) => {
    cpSync(EXAMPLE, folder, { recursive: true });
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    const { pack, problems } = compilePackFolder(folder);
    expect(pack).toBeUndefined();
    const told = problems.filter((problem) => problem.file === path);
    expect(told.map((problem) => problem.line)).toContain(line);
    expect(told.map((problem) => problem.message).join('\n')).toContain(message);
  });

  it('made new is valid as it stands', async () => {
    await newPack({ input: join(folder, 'fresh') });
    expect(compilePackFolder(join(folder, 'fresh'))).toMatchObject({ problems: [], pack: { pack: { id: 'fresh' } } });
  });

  it('is asked for where there is none', () => {
    expect(compilePackFolder(folder).problems[0]?.message).toContain('there is no such file');
  });
});
