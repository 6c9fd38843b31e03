import { describe, expect, it } from 'vitest';
import { MARK_COLOURS, MARK_TONES, type MarkColour, markSheetOf } from '../../../lib/page/mark-style.ts';

/** Relative luminance of a colour `#rrggbb` (WCAG 2.1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = [
  ['white', '#ffffff'],
  ['newsprint', '#fff1e5'],
  ['near black', '#121212'],
  ['black', '#000000'],
] as const;

const colours = Object.entries(MARK_COLOURS).filter(([name]) => name !== 'text') as [MarkColour, string][];

describe('the colours of marks', () => {
  it.each(colours.flatMap(([name, colour]) => GROUNDS.map((ground) => [name, ground[0], colour, ground[1]] as const)))(
    '%s keeps 3:1 on %s',
    (_name, _ground, colour, ground) => {
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    },
  );

  it('never stand alone: every tone has a line, and none is printed', () => {
    const sheet = markSheetOf({ look: 'tint', colour: 'teal' }, (tone) => `.${tone}`);
    for (const tone of MARK_TONES) expect(sheet).toMatch(new RegExp(`\\.${tone}\\{text-decoration:underline`));
    expect(sheet.replaceAll(/@media screen[^{]*\{/g, '')).not.toContain('@media');
  });
});
