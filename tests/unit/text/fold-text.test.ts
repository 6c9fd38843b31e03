import { describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/text/fold-text.ts';

describe('folding', () => {
  it.each([
    ['Cluster Munition', 'cluster munition'],
    ['cluster-munition', 'cluster munition'],
    ['cluster\u2011munition', 'cluster munition'],
    ['clus\u00adter\u00a0 munition', 'cluster munition'],
    ['Traité', 'traite'],
    ['Traite\u0301', 'traite'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['oﬃce', 'office'],
    ['ＡＴＡＣＭＳ', 'atacms'],
    ['Сапёр', 'сапер'],
    ['Зеленський', 'зеленський'],
    ['Їжак', 'їжак'],
    ['d’Ottawa', "d'ottawa"],
    ['Trump, Jr.', 'trump, jr'],
    ['“NATO”', 'nato'],
    ['集束弾薬', '集束弾薬'],
    ['', ''],
  ])('brings “%s” to “%s”', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    for (const text of ['Anti–personnel  Mines', 'Übereinkommen über Streumunition', 'AT & T', '𝐀TACMS 🔥']) {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }
  });
});
