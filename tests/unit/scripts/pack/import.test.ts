import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { parsePack } from '../../../../lib/corpus/parse-pack.ts';
import { importPack } from '../../../../scripts/pack/import.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

async function imported(from: string, input: string, lang?: string) {
  const output = join(folder, 'out.pack.json');
  await importPack({
    command: 'import',
    from,
    input,
    output,
    json: false,
    meta: { id: 'glossary', ...(lang ? { lang } : {}) },
  });
  const read = parsePack(readFileSync(output));
  if (!read.ok) throw new Error(read.problems[0].message);
  return read.pack;
}

const glossary = (name: string) => join('tests/fixtures/glossaries', name);

describe('importing', () => {
  it('a table takes terms, definitions and aliases', async () => {
    const { topics } = await imported('csv', glossary('harbour.csv'));
    expect(topics.map(({ id, summary, aliases }) => [id, summary, aliases.map(({ text }) => text)])).toEqual([
      [
        'breakwater',
        'A wall built out into the sea to protect a harbour, or a beach, from waves',
        ['breakwater', 'mole', 'sea wall'],
      ],
      ['fairway', 'The part of a harbour deep enough for ships', ['fairway']],
      ['nm', 'Nautical mile: 1,852 metres', ['NM', 'nautical mile']],
    ]);
    expect(topics[1]?.wikidata).toBe('Q1393261');
    expect(topics[2]?.aliases[0]).toMatchObject({ case: 'exact', inflect: false });
  });

  it('a table without its columns is refused', async () => {
    writeFileSync(join(folder, 'bad.csv'), 'a,b\n1,2\n');
    await expect(imported('csv', join(folder, 'bad.csv'))).rejects.toThrow('the first row must name the columns');
  });

  test.each(['harbour.ttl', 'harbour.jsonld'])(
    'SKOS in %s takes labels by language, definitions and known relations',
    async (name) => {
      const { topics } = await imported('skos', glossary(name));
      expect(topics.map(({ id }) => id)).toEqual(['structure', 'breakwater', 'fairway']);
      expect(topics[1]).toMatchObject({
        summary: 'A wall built out into the sea to protect a harbour.',
        relations: [
          { to: 'structure', type: 'kind-of' },
          { to: 'fairway', type: 'related' },
        ],
      });
      expect(topics.map(({ wikidata }) => wikidata)).toEqual([undefined, undefined, 'Q1393261']);
      expect(topics[1]?.aliases.map(({ text, lang }) => `${text} ${lang}`)).toEqual([
        'breakwater en',
        'Wellenbrecher de',
        'mole en',
      ]);
    },
  );

  it('JSON-LD that leans on a context elsewhere is refused, and nothing is fetched', async () => {
    writeFileSync(join(folder, 'far.jsonld'), '{"@context":"https://schema.example/","@id":"x:a","label":"b"}');
    await expect(imported('skos', join(folder, 'far.jsonld'))).rejects.toThrow('is not fetched');
  });

  it('a Yomitan dictionary takes terms, readings and structured definitions', async () => {
    const bank = [
      ['灯台', 'とうだい', '', '', 0, ['lighthouse', ['港', ['redirected']]], 1, ''],
      [
        '港',
        'みなと',
        '',
        '',
        0,
        [{ type: 'structured-content', content: [{ tag: 'span', content: 'harbour' }, ' or port'] }],
        2,
        '',
      ],
    ];
    const file = join(folder, 'dictionary.zip');
    writeFileSync(
      file,
      zipSync({ 'index.json': strToU8('{"title":"t","format":3}'), 'term_bank_1.json': strToU8(JSON.stringify(bank)) }),
    );
    const { topics } = await imported('yomitan', file, 'ja');
    expect(
      topics.map(({ id, title, summary, aliases }) => [id, title, summary, aliases.map(({ text }) => text)]),
    ).toEqual([
      ['entry', '灯台', 'lighthouse', ['灯台', 'とうだい']],
      ['entry-2', '港', 'harbour or port', ['みなと']],
    ]);
  });

  it('WordNet takes synsets with their words, kinds and relations', async () => {
    const dict = join(folder, 'dict');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(dict);
    for (const part of ['verb', 'adj', 'adv'])
      for (const kind of ['data', 'index']) writeFileSync(join(dict, `${kind}.${part}`), '  1 licence\n');
    writeFileSync(
      join(dict, 'index.noun'),
      '  1 licence\nbank n 2 1 @ 2 0 00000100 00000200\nriver_bank n 1 0 1 0 00000200\n',
    );
    writeFileSync(
      join(dict, 'data.noun'),
      '  1 licence\n00000100 14 n 01 bank 0 000 | an institution that lends  \n00000200 17 n 02 bank 0 river_bank 1 001 @ 00000100 n 0000 | land beside water  \n',
    );
    const { topics } = await imported('wordnet', dict);
    expect(topics.map(({ id, title, summary }) => [id, title, summary])).toEqual([
      ['wn-00000100-n', 'bank', 'an institution that lends'],
      ['wn-00000200-n', 'bank', 'land beside water'],
    ]);
    expect(topics[1]?.relations).toEqual([{ to: 'wn-00000100-n', type: 'kind-of' }]);
    expect(topics[1]?.aliases.map(({ text, ambiguous }) => [text, ambiguous])).toEqual([
      ['bank', true],
      ['river bank', false],
    ]);
  });

  it('leaves no file behind when it fails', async () => {
    await expect(imported('skos', glossary('harbour.csv'))).rejects.toThrow();
    expect(() => readFileSync(join(folder, 'out.pack.json'))).toThrow();
  });
});
