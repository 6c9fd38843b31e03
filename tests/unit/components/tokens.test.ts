import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');

/** The colours of a token, light and dark. */
const COLOURS = new Map(
  [...css.matchAll(/--sl-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const KINDS = ['weapon', 'munition', 'treaty', 'law', 'organisation', 'person', 'event', 'place', 'policy', 'concept'];

/** Text on what it stands on. */
const PAIRS: [string, string][] = [
  ...['ink', 'ink-2', 'accent', 'differ', 'danger', ...KINDS].flatMap((ink): [string, string][] => [
    [ink, 'paper'],
    [ink, 'paper-2'],
  ]),
  ['ink', 'mark'],
  ['ink', 'flash'],
  ['ink', 'differ-paper'],
  ['ink-2', 'differ-paper'],
  ['differ', 'differ-paper'],
];

/** Relative luminance of an sRGB colour (WCAG 2.1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  test.each(PAIRS)('%s on %s has the contrast that text needs (4.5:1)', (ink, paper) => {
    const colours = [COLOURS.get(ink)?.[scheme], COLOURS.get(paper)?.[scheme]];
    expect(contrast(colours[0] ?? '', colours[1] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

test('every colour token is measured, but for those that are no text and no ground of text', () => {
  const measured = new Set(PAIRS.flat());
  expect([...COLOURS.keys()].filter((name) => !measured.has(name))).toEqual(['rule']);
});
