import { describe, expect, it, test } from 'vitest';
import { passagesOf } from '../../../lib/corpus/passages.ts';
import { sourceText } from '../../../lib/corpus/source.ts';

/** Paragraphs, the passage looked at by its first words, and who speaks in it. */
const SPEAKERS: [rule: string, text: string[], passage: string, speaker: string | undefined][] = [
  ['nobody, outside quotations', ['It rained. “Stay,” she said.'], 'It rained', undefined],
  ['who the sentence at its end names', ['“We go. It was hard,” said Jane Doe, the mayor.'], '“We go', 'Jane Doe'],
  ['who the sentence at its start names', ['Mayor Roe said: “All is well. We stay.”'], 'We stay', 'Mayor Roe'],
  ['who the sentence before names', ['Mayor Roe replied to critics. “We stay.”'], '“We stay', 'Mayor Roe'],
  [
    'who introduces the paragraph',
    ['An NSC spokesperson provided official commentary:', 'We saw no changes.'],
    'We saw',
    'An NSC spokesperson',
  ],
  [
    'who introduces it, only for that paragraph',
    ['A. Roe said this in a statement:', 'We go.', 'It rained.'],
    'It rained',
    undefined,
  ],
  ['nobody known', ['He left. “All is lost. We go.” Then silence.'], 'We go', 'unattributed'],
  ['nobody known behind a pronoun', ['“We go. It was hard,” he said.'], '“We go', 'unattributed'],
  ['nobody, where only some words are quoted', ['They are “wholly needed” now.'], 'They', undefined],
];

describe('passages', () => {
  test.each(SPEAKERS)('the speaker is %s', (_rule, text, opening, speaker) => {
    const full = sourceText({ text });
    const found = passagesOf({ text }).find(({ start }) => full.startsWith(opening, start));
    expect(found).toBeDefined();
    expect(found?.quote === undefined || found.quote === 'unattributed' ? found?.quote : found.quote.speaker).toBe(
      speaker,
    );
  });

  it('have offsets into the whole text, numbers in order and their paragraph', () => {
    const text = ['One. Two.', 'Three.'];
    const full = sourceText({ text });
    expect(
      passagesOf({ text }).map(({ index, start, end, paragraph }) => [index, full.slice(start, end), paragraph]),
    ).toEqual([
      [0, 'One.', 0],
      [1, 'Two.', 0],
      [2, 'Three.', 1],
    ]);
  });

  it('point to the sentence that names the speaker', () => {
    const text = ['Jane Doe wrote on Monday:', 'We go. Now.'];
    const quote = passagesOf({ text })[2]?.quote;
    expect(quote).toEqual({ speaker: 'Jane Doe', namedAt: { start: 0, end: 25 } });
  });
});
