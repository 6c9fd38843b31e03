import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashingAliases } from '../../../lib/corpus/alias-clash.ts';
import { topicFindings } from '../../../lib/corpus/consistency.ts';
import { mergeTopics, relinked } from '../../../lib/corpus/merge-topics.ts';
import { freeId, furtherNames, newAlias, newTopic } from '../../../lib/corpus/own-topic.ts';
import type { Topic } from '../../../lib/corpus/topic.ts';

const topic = (part: Partial<Topic>): Topic => ({ ...newTopic('', 'en'), id: 'x', title: 'X', summary: 'X.', ...part });
const fact = (cite: string) => ({
  label: 'Length',
  value: '1 km',
  asOf: { date: '2024', of: 'fact' as const },
  cite: [cite],
});

describe('two topics made one', () => {
  it('keeps the id, title, kind and summary of the one and the names, facts and summary of the other', () => {
    const into = topic({ id: 'a', title: 'A', kind: 'place', summary: 'A is.', aliases: [newAlias('Aha', 'en')] });
    const from = topic({ id: 'b', title: 'B', kind: 'person', summary: 'B was.', aliases: [newAlias('Beh', 'uk')] });
    const merged = mergeTopics(from, into);
    expect(merged).toMatchObject({ id: 'a', title: 'A', kind: 'place', summary: 'A is.', background: ['B was.'] });
    expect(merged.aliases.map(({ text }) => text)).toEqual(['Aha', 'Beh']);
  });

  it('tells apart references that happened to have the same key, and keeps one of two that are the same', () => {
    const same = { key: 'r1', title: 'Report', url: 'https://example.org/' };
    const into = topic({ facts: [fact('r1')], references: [same] });
    const other = topic({ facts: [fact('r1')], references: [{ key: 'r1', title: 'Another' }] });
    expect(mergeTopics(other, into)).toMatchObject({
      facts: [{ cite: ['r1'] }, { cite: ['r1-2'] }],
      references: [same, { key: 'r1-2', title: 'Another' }],
    });
    expect(mergeTopics(topic({ facts: [fact('z')], references: [{ ...same, key: 'z' }] }), into)).toMatchObject({
      facts: [{ cite: ['r1'] }, { cite: ['r1'] }],
      references: [same],
    });
  });

  it('leaves no relation to itself, and none stated twice', () => {
    const into = topic({ id: 'a', relations: [{ to: 'b', type: 'related' }] });
    const from = topic({
      id: 'b',
      relations: [
        { to: 'a', type: 'part-of' },
        { to: 'c', type: 'related' },
      ],
    });
    expect(mergeTopics(from, into).relations).toEqual([{ to: 'c', type: 'related' }]);
    expect(relinked(topic({ id: 'c', relations: [{ to: 'b', type: 'related' }] }), 'b', 'a').relations).toEqual([
      { to: 'a', type: 'related' },
    ]);
    expect(relinked(into, 'b', 'a').relations).toEqual([]);
  });

  it('of any two sound topics is a sound topic', () => {
    const key = fc.constantFrom('r1', 'r2', 'r3');
    const sound = fc
      .record({
        names: fc.uniqueArray(fc.constantFrom('alpha', 'Alpha', 'beta', 'gamma ray'), { maxLength: 3 }),
        keys: fc.uniqueArray(key, { minLength: 1 }),
      })
      .map(({ names, keys }) => {
        const aliases = names.map((name) => newAlias(name, 'en'));
        const clashes = new Set(clashingAliases(aliases).map(([, second]) => second));
        return topic({
          aliases: aliases.filter((_, at) => !clashes.has(at)),
          references: keys.map((one) => ({ key: one, title: `Reference ${one}` })),
          facts: keys.map((one) => fact(one)),
        });
      });
    fc.assert(
      fc.property(sound, sound, (one, other) => {
        expect(topicFindings(mergeTopics({ ...one, id: 'y' }, other))).toEqual([]);
      }),
    );
  });
});

describe('a topic of the reader’s own', () => {
  it.each([
    ['storm shadow', 'fold'],
    ['Storm Shadow', 'exact'],
    ['ATACMS', 'exact'],
  ])('takes “%s” as a name in which capitals are %s', (text, capitals) => {
    expect(newAlias(text, 'en').case).toBe(capitals);
  });

  it.each([
    ['Kakhovka Dam', [], 'kakhovka-dam'],
    ['Kakhovka Dam', ['kakhovka-dam', 'kakhovka-dam-2'], 'kakhovka-dam-3'],
    ['Каховська ГЕС', [], 'topic'],
  ])('“%s” beside %j has the id %s', (title, taken, id) => {
    expect(freeId(title, new Set(taken))).toBe(id);
  });

  it('that gives a pack’s topic further names can stand for itself', () => {
    const known = topic({ id: 'halo', title: 'The HALO Trust', kind: 'organisation', summary: 'Clears mines.' });
    expect(furtherNames(known, 'arms/halo')).toMatchObject({
      title: 'The HALO Trust',
      sameAs: 'arms/halo',
      aliases: [],
    });
  });
});
