/** How marks look: a dotted line, a plain line, or a line on a tint. Every look has a line: colour alone says nothing. */
export type MarkLook = 'dotted' | 'line' | 'tint';

/** The colours a reader may choose. */
export type MarkColour = 'teal' | 'violet' | 'rust' | 'blue' | 'text';

/** How a reader wants marks to look. */
export interface MarkStyle {
  look: MarkLook;
  colour: MarkColour;
}

/** What a mark says: an explicit mention, a referring one (lighter), or the one whose card is open. */
export type MarkTone = 'explicit' | 'referring' | 'active';

/** All tones, the plainest first. */
export const MARK_TONES: readonly MarkTone[] = ['explicit', 'referring', 'active'];

/** What a reader who has chosen nothing sees. */
export const DEFAULT_MARK_STYLE: MarkStyle = { look: 'dotted', colour: 'teal' };

/**
 * Middle tones, so that a line keeps a contrast of 3:1 (WCAG 2.1, SC 1.4.11) on white and on near-black pages alike; we
 * cannot know the page's ground. `text` takes the colour of the words.
 */
export const MARK_COLOURS: Readonly<Record<MarkColour, string>> = {
  teal: '#0a8a80',
  violet: '#8b6bd9',
  rust: '#c7652b',
  blue: '#3f7fd1',
  text: 'currentColor',
};

/** The declarations for one tone. */
export function declarationsOf({ look, colour }: MarkStyle, tone: MarkTone): string {
  const ink = MARK_COLOURS[colour];
  const line =
    tone === 'active'
      ? 'solid 3px'
      : tone === 'referring'
        ? 'dotted 1px'
        : look === 'dotted'
          ? 'dotted 2px'
          : 'solid 2px';
  const tinted = tone === 'active' || (look === 'tint' && tone === 'explicit');
  const ground = tinted
    ? `background-color:color-mix(in srgb,${ink} ${tone === 'active' ? 24 : 14}%,transparent);`
    : '';
  return `text-decoration:underline ${line} ${ink};text-underline-offset:18%;text-decoration-skip-ink:auto;${ground}`;
}

/** The style sheet for tones; `selectorOf` says which elements or highlights a tone's marks are. Printed pages stay as they are. */
export function markSheetOf(
  style: MarkStyle,
  selectorOf: (tone: MarkTone) => string,
  tones: Iterable<MarkTone> = MARK_TONES,
): string {
  const rules = Array.from(tones, (tone) => `${selectorOf(tone)}{${declarationsOf(style, tone)}}`).join('');
  const forced = Array.from(
    tones,
    (tone) => `${selectorOf(tone)}{text-decoration-color:LinkText;background-color:transparent}`,
  );
  return `@media screen{${rules}}@media screen and (forced-colors:active){${forced.join('')}}`;
}
