import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/detect/compile-lexicon.ts';
import { isIntact, LexiconError, openLexicon } from '../../../lib/detect/lexicon.ts';

const source = {
  pack: 'demo',
  topics: [
    {
      id: 'mine',
      kind: 'weapon' as const,
      companion: true,
      aliases: [{ text: 'Landmine', lang: 'en', case: 'fold' as const, inflect: true, ambiguous: true }],
      cues: { en: ['Ottawa'], uk: ['міна'] },
      anticues: {},
      heads: { en: ['weapon'] },
      relations: [{ to: 'treaty', type: 'related' as const }],
    },
    {
      id: 'treaty',
      kind: 'treaty' as const,
      companion: false,
      aliases: [{ text: 'Ottawa Treaty', lang: 'en', case: 'exact' as const, inflect: false, ambiguous: false }],
      cues: {},
      anticues: {},
      heads: {},
      relations: [],
    },
  ],
};

describe('a lexicon', () => {
  it('gives back what detection needs, with relations in both directions', () => {
    const lexicon = openLexicon(compileLexicon(source));
    expect(lexicon.pack).toBe('demo');
    expect(lexicon.topics).toBe(2);
    expect(lexicon.key(1)).toBe('demo/treaty');
    expect(lexicon.topic(0)).toMatchObject({
      companion: true,
      cues: ['ottawa', 'міна'],
      heads: { en: ['weapon'] },
      related: [1],
    });
    expect(lexicon.topic(1)).toMatchObject({ companion: false, related: [0], anticues: [] });
  });

  it('is the same bytes for the same pack', () => {
    expect(new Uint8Array(compileLexicon(source))).toEqual(new Uint8Array(compileLexicon(source)));
  });

  it('works from a copy of its bytes, as after storage', () => {
    const copy = structuredClone(compileLexicon(source));
    expect(isIntact(copy)).toBe(true);
    expect([...openLexicon(copy).names.scan('an Ottawa Treaty, landmines')]).toHaveLength(6);
  });

  it('refuses what is no lexicon, is cut, is of another version or has a damaged header', () => {
    const good = compileLexicon(source);
    const changed = (at: number, value: number) => {
      const copy = good.slice(0);
      new Uint32Array(copy)[at] = value;
      return copy;
    };
    for (const bad of [new ArrayBuffer(0), new ArrayBuffer(200), good.slice(0, -16), changed(1, 99), changed(5, 7)]) {
      expect(() => openLexicon(bad)).toThrow(LexiconError);
      expect(isIntact(bad)).toBe(false);
    }
  });

  it('notices a damaged byte in its body when asked to check it all', () => {
    const bad = compileLexicon(source);
    const bytes = new Uint8Array(bad);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    expect(() => openLexicon(bad)).not.toThrow();
    expect(isIntact(bad)).toBe(false);
  });

  it('knows nothing of aliases that are never to be marked, nor of their words', () => {
    const [mine, treaty] = source.topics;
    if (!mine || !treaty) throw new Error('the source has two topics');
    const quiet = { text: 'the ban', lang: 'en', case: 'fold' as const, inflect: true, ambiguous: false, mark: false };
    const topics = [mine, { ...treaty, aliases: [...treaty.aliases, quiet] }];
    expect(new Uint8Array(compileLexicon({ pack: 'demo', topics }))).toEqual(new Uint8Array(compileLexicon(source)));
  });

  it('takes a pack without topics', () => {
    const lexicon = openLexicon(compileLexicon({ pack: 'empty', topics: [] }));
    expect([...lexicon.names.scan('anything at all')]).toEqual([]);
  });
});
