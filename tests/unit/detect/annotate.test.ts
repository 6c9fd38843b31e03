import { describe, expect, it } from 'vitest';
import { annotate, explain } from '../../../lib/detect/annotate.ts';
import type { Block } from '../../../lib/detect/block.ts';
import { type Evidence, noEvidence } from '../../../lib/detect/evidence.ts';
import { bundledLexicon } from './marked-text.ts';

const lexicon = bundledLexicon();
const body = (id: number, text: string): Block => ({ id, text, role: 'body' });
const topics = (blocks: Block[], evidence: Evidence = noEvidence()) =>
  annotate([lexicon], { blocks, evidence }).mentions.map(({ block, topics: [key] }) => [block, key.split('/')[1]]);

describe('annotating in batches', () => {
  it('asks for a block again when a later one names what its doubtful name waited for', () => {
    const doubtful = body(1, 'The minister would not talk about Taurus.');
    const first = annotate([lexicon], { blocks: [doubtful], evidence: noEvidence() });
    expect(first.mentions).toEqual([]);
    expect(first.evidence.waiting).toEqual({ taurus: [1] });
    const second = annotate([lexicon], {
      blocks: [body(2, 'The Taurus KEPD 350 flies low.')],
      evidence: first.evidence,
    });
    expect(second.redo).toEqual([1]);
    expect(topics([doubtful], second.evidence)).toEqual([[1, 'taurus-kepd-350']]);
  });

  it('asks again for a surname that turns out to be someone else’s', () => {
    const first = annotate([lexicon], {
      blocks: [body(1, 'Trump led after the first session.')],
      evidence: noEvidence(),
    });
    expect(first.mentions).toHaveLength(1);
    const second = annotate([lexicon], {
      blocks: [body(2, 'It was Judd Trump at his best.')],
      evidence: first.evidence,
    });
    expect(second.redo).toEqual([1]);
    expect(topics([body(1, 'Trump led after the first session.')], second.evidence)).toEqual([]);
  });

  it('settles on the person once the page gives the full name', () => {
    const first = annotate([lexicon], {
      blocks: [body(1, 'Eric Trump spoke. Then Trump left.')],
      evidence: noEvidence(),
    });
    expect(first.mentions).toEqual([]);
    const second = annotate([lexicon], { blocks: [body(2, 'Donald Trump was there too.')], evidence: first.evidence });
    expect(second.redo).toEqual([1]);
    expect(topics([body(1, 'Eric Trump spoke. Then Trump left.')], second.evidence)).toEqual([[1, 'donald-trump']]);
  });

  it('never asks for a block of the batch itself, and forgets blocks that were sent again', () => {
    const first = annotate([lexicon], { blocks: [body(1, 'Nothing on Taurus.')], evidence: noEvidence() });
    const again = annotate([lexicon], {
      blocks: [body(1, 'The Taurus KEPD 350. And Taurus.')],
      evidence: first.evidence,
    });
    expect(again.redo).toEqual([]);
    expect(again.evidence.waiting).toEqual({});
  });

  it('does not change the evidence it is given', () => {
    const evidence = noEvidence();
    annotate([lexicon], { blocks: [body(1, 'Trump, ATACMS and Taurus.')], evidence });
    expect(evidence).toEqual(noEvidence());
  });

  it('keeps evidence plain JSON', () => {
    const { evidence } = annotate([lexicon], {
      blocks: [body(1, 'Judd Trump. ATACMS. Taurus.')],
      evidence: noEvidence(),
    });
    expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
  });
});

describe('what the reader has chosen', () => {
  const blocks = [body(1, 'Biden sent ATACMS.')];
  it('leaves muted topics out', () => {
    const { mentions } = annotate(
      [lexicon],
      { blocks, evidence: noEvidence() },
      { muted: ['arms-and-treaties/atacms'] },
    );
    expect(mentions.map((m) => m.topics[0])).toEqual(['arms-and-treaties/joe-biden']);
  });

  it('drops an alias that the reader said means something else, and says so', () => {
    const rejected = { atacms: ['arms-and-treaties/atacms' as const] };
    const request = { blocks, evidence: noEvidence() };
    expect(annotate([lexicon], request, { rejected }).mentions).toHaveLength(1);
    const [why] = explain([lexicon], request, { block: 1, start: 11, end: 17 }, { rejected });
    expect(why?.taken).toBe(false);
    expect(why?.reasons.map((r) => r.rule)).toContain('reader-said-not');
  });

  it('gives referring mentions only when asked', () => {
    const request = { blocks: [body(1, 'ATACMS came. The missiles flew.')], evidence: noEvidence() };
    expect(annotate([lexicon], request).mentions).toHaveLength(1);
    expect(annotate([lexicon], request, { referring: true }).mentions).toHaveLength(2);
  });
});

describe('explaining', () => {
  it('gives the reasons, which add up to the score', () => {
    const text = 'Berlin will send Taurus to Ukraine.';
    const [why] = explain(
      [lexicon],
      { blocks: [body(1, text)], evidence: noEvidence() },
      { block: 1, start: 17, end: 23 },
    );
    expect(why).toMatchObject({ topic: 'arms-and-treaties/taurus-kepd-350', alias: 'Taurus', taken: true });
    expect(why?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBe(why?.score);
  });

  it('names the longer name that a name is part of', () => {
    const [why] = explain(
      [lexicon],
      { blocks: [body(1, 'Hunter Biden came.')], evidence: noEvidence() },
      { block: 1, start: 7, end: 12 },
    );
    expect(why?.taken).toBe(false);
    expect(why?.reasons).toContainEqual({ rule: 'other-name', seen: 'Hunter Biden', weight: -20 });
  });
});

describe('several packs', () => {
  it('keeps the topics of all packs that name a span, and the longer name where they differ', async () => {
    const { compileLexicon } = await import('../../../lib/detect/compile-lexicon.ts');
    const { openLexicon } = await import('../../../lib/detect/lexicon.ts');
    const alias = (text: string) => ({ text, lang: 'en', case: 'fold' as const, inflect: true, ambiguous: false });
    const topic = (id: string, names: string[]) => ({
      id,
      kind: 'concept' as const,
      companion: false,
      aliases: names.map(alias),
      cues: {},
      anticues: {},
      heads: {},
      relations: [],
    });
    const a = openLexicon(
      compileLexicon({ pack: 'a', topics: [topic('x', ['red line']), topic('y', ['line of control'])] }),
    );
    const b = openLexicon(
      compileLexicon({ pack: 'b', topics: [topic('z', ['red line']), topic('w', ['thin red line'])] }),
    );
    const { mentions } = annotate([a, b], {
      blocks: [body(1, 'A red line. The thin red line.')],
      evidence: noEvidence(),
    });
    expect(mentions.map((m) => m.topics)).toEqual([['a/x', 'b/z'], ['b/w']]);
  });
});

describe('languages that are left out', () => {
  const alias = (text: string, lang: string) => ({
    text,
    lang,
    case: 'exact' as const,
    inflect: true,
    ambiguous: false,
  });
  const aliases = [alias('Border Lake', 'en'), alias('Grenzsee', 'de'), alias('Orta', 'en'), alias('Orta', 'it')];
  const texts = 'Border Lake, Border Lakes, Grenzsee and Orta.';

  it.each([
    [[], ['Border Lake', 'Border Lakes', 'Grenzsee', 'Orta']],
    [['de'], ['Border Lake', 'Border Lakes', 'Orta']],
    [['en'], ['Grenzsee', 'Orta']],
    [['en', 'it'], ['Grenzsee']],
    [['en', 'de', 'it'], []],
  ])('leaving out %j leaves %j', async (leftOut, found) => {
    const { compileLexicon } = await import('../../../lib/detect/compile-lexicon.ts');
    const { openLexicon } = await import('../../../lib/detect/lexicon.ts');
    const { newTopic } = await import('../../../lib/corpus/own-topic.ts');
    const topics = [{ ...newTopic('', 'en'), id: 'lake', kind: 'place' as const, aliases }];
    const lexicon = openLexicon(compileLexicon({ pack: 'lakes', topics }));
    const blocks = [{ id: 1, text: texts, role: 'body' as const }];
    const { mentions } = annotate([lexicon], { blocks, evidence: noEvidence(), lang: 'en' }, { leftOut });
    expect(mentions.map(({ start, end }) => texts.slice(start, end))).toEqual(found);
  });
});
