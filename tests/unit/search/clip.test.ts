import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipToMarks } from '../../../lib/search/clip.ts';

const FAR = 'Officials in the capital declined to say on Tuesday evening how many of the shells or mines had arrived.';

describe('a clipped text', () => {
  test('is whole where the first mark is in sight', () => {
    const marks = [{ start: 0, end: 9 }];
    expect(clipToMarks(FAR, marks)).toEqual({ text: FAR, marks });
  });

  test('begins at a word a little before a mark that would be out of sight', () => {
    const start = FAR.indexOf('mines');
    const clipped = clipToMarks(FAR, [{ start, end: start + 5 }]);
    expect(clipped.text).toBe('… how many of the shells or mines had arrived.');
    expect(clipped.marks.map((mark) => clipped.text.slice(mark.start, mark.end))).toEqual(['mines']);
  });

  test('keeps every mark on its word, in any text', () => {
    const text = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(), (words, at) => {
        const whole = words.join(' ');
        const start = at % whole.length;
        const mark = { start, end: Math.min(whole.length, start + 7) };
        const clipped = clipToMarks(whole, [mark]);
        expect(clipped.marks.map(({ start, end }) => clipped.text.slice(start, end))).toEqual([
          whole.slice(mark.start, mark.end),
        ]);
        expect(clipped.marks[0]?.end).toBeLessThanOrEqual(90);
      }),
    );
  });
});
