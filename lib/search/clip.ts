import type { Mark } from './marks.ts';

/** Characters a reader sees of a text in a list, about: two lines of a narrow page. */
const SEEN = 90;

/** Characters kept before the first mark where the beginning is cut off. */
const BEFORE = 30;

const ELLIPSIS = '… ';

/** A text that shows what was found in it: without its beginning, at a word, where the first mark stands too far on. */
export function clipToMarks(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] } {
  const [first] = marks;
  if (!first || first.end <= SEEN) return { text, marks: [...marks] };
  const space = text.indexOf(' ', first.start - BEFORE);
  const cut = space >= 0 && space < first.start ? space + 1 : first.start;
  const shift = ELLIPSIS.length - cut;
  return {
    text: ELLIPSIS + text.slice(cut),
    marks: marks.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}
