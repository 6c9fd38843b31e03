import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT } from '../../../lib/detect/phrase-format.ts';
import { PhraseTable } from '../../../lib/detect/phrase-table.ts';
import { writeTable } from '../../../lib/detect/write-table.ts';
import { ALPHABET, oracleSpans } from './phrase-oracle.ts';

function tableOf(names: string[], flags = 0): PhraseTable {
  const bytes = writeTable(names.map((text, owner) => ({ text, owner, flags })));
  return new PhraseTable(bytes.buffer as ArrayBuffer, 0);
}

function found(table: PhraseTable, text: string): string[] {
  const flat = table.scan(text);
  return Array.from({ length: flat.length / 3 }, (_, i) => text.slice(flat[3 * i], flat[3 * i + 1]));
}

const character = fc.constantFrom(...Object.keys(ALPHABET));
const letter = fc.constantFrom(...Object.keys(ALPHABET).filter((c) => ALPHABET[c]?.letters !== undefined));
const alias = fc
  .tuple(letter, fc.array(character, { maxLength: 6 }), letter)
  .map(([first, middle, last]) => [first, ...middle, last])
  .filter((characters) => !characters.some((c) => ALPHABET[c]?.break));

describe('finding phrases', () => {
  it('agrees with a plain oracle on any aliases and text of the alphabet', () => {
    fc.assert(
      fc.property(
        fc.array(alias, { minLength: 1, maxLength: 12 }),
        fc.array(character, { maxLength: 60 }),
        (aliases, text) => {
          const flat = [...tableOf(aliases.map((a) => a.join(''))).scan(text.join(''))];
          const spans = flat.flatMap((value, i) => (i % 3 === 0 ? [[value, flat[i + 1]]] : []));
          expect(spans).toEqual(oracleSpans(aliases, text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('agrees with the oracle across the bounds of chunks', () => {
    const aliases = [
      ['a', ' ', 'b', ' ', 'a', ' ', 'a'],
      ['b', ' ', 'b'],
      ['弾', '弾'],
    ];
    const table = tableOf(aliases.map((a) => a.join('')));
    fc.assert(
      fc.property(
        fc.integer({ min: 4080, max: 4100 }),
        fc.array(character, { minLength: 20, maxLength: 60 }),
        (lead, rest) => {
          const text = [...Array.from({ length: lead }, (_, i) => (i % 3 === 2 ? ' ' : 's')), ...rest];
          const flat = [...table.scan(text.join(''))];
          const spans = flat.flatMap((value, i) => (i % 3 === 0 ? [[value, flat[i + 1]]] : []));
          expect(spans).toEqual(oracleSpans(aliases, text));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives spans that start and end on whole characters of any Unicode text', () => {
    const table = tableOf(['cluster munition', 'ATACMS', 'straße', '集束弾薬', 'bombe à sous-munitions']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (before, after) => {
          const text = `${before} ATACMS ${after}`;
          const flat = table.scan(text);
          for (let i = 0; i < flat.length; i += 3) {
            const start = flat[i] as number;
            const end = flat[i + 1] as number;
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(found(table, text)).toContain('ATACMS');
        },
      ),
    );
  });

  it.each([
    ['cluster munition', 'CLUSTER MUNITION, cluster-munition and Cluster\u00a0Munition', 3],
    ['anti-personnel mine', 'anti personnel mine, anti\u2011personnel mine, anti–personnel mine', 3],
    ['Übereinkommen', 'U\u0308bereinkommen, ÜBEREINKOMMEN', 2],
    ['straße', 'STRASSE, Straße, strasse', 3],
    ['office', 'oﬃce', 1],
    ['ATACMS', 'ＡＴＡＣＭＳ', 1],
    ['Зеленський', 'Зелен\u0301ський', 1],
    ['сапёр', 'сапер, САПЁР', 2],
    ['集束弾薬', 'ロシアは集束弾薬を使用', 1],
    ['ระเบิด', 'ลูกระเบิดพวง', 1],
    ['mine', "mine's, mines', ‘mine’ undermine miner mine2", 2],
    ['Biden', "Biden's Biden’s Biden", 3],
    ['Brien', "O'Brien", 0],
    ['ATACMS', "l'ATACMS, d’ATACMS, qu’ATACMS, L’ATACMS", 4],
    ['can', "can't", 0],
    ['AT&T', 'AT&T, AT & T, AT T', 1],
    ['Trump, Jr.', 'Trump, Jr. and Trump Jr.', 1],
  ])('finds “%s” in “%s” %i times', (name, text, times) => {
    expect(found(tableOf([name]), text)).toHaveLength(times);
  });

  it('takes exact names only as written or in capitals throughout', () => {
    const table = tableOf(['Storm Shadow', 'SCALP', 'Nato'], EXACT);
    expect(found(table, 'Storm Shadow, storm shadow, Storm shadow, STORM SHADOW')).toEqual([
      'Storm Shadow',
      'STORM SHADOW',
    ]);
    expect(found(table, 'SCALP, scalp, Scalp')).toEqual(['SCALP']);
    expect(found(table, 'Nato, NATO, nato, NAto')).toEqual(['Nato', 'NATO']);
  });

  it('prefers the longest name and then goes on behind it', () => {
    expect(
      found(tableOf(['Trump', 'Donald Trump', 'Donald Trump Jr.']), 'Donald Trump Jr, Donald Trump, Trump'),
    ).toEqual(['Donald Trump Jr', 'Donald Trump', 'Trump']);
  });

  it('tells names apart whose words share the signature, however many', () => {
    const names = Array.from({ length: 60 }, (_, i) => `abx${String.fromCharCode(97 + (i % 26))}${i}mid${i}yz`);
    const table = tableOf(names);
    for (const name of names) expect(found(table, `see ${name}.`)).toEqual([name]);
    expect(found(table, 'see abxa1mid2yz.')).toEqual([]);
  });

  it('finds names of more words than a chunk boundary spares', () => {
    const name = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
    for (const lead of [0, 4000, 4050, 4090, 8150]) {
      expect(found(tableOf([name]), `${'x '.repeat(lead / 2)}${name} end`)).toEqual([name]);
    }
  });
});
