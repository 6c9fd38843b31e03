import type { Span } from '../text/sentences.ts';

const OPENING = '“„«‟';
const CLOSING = '”»';

/**
 * Stretches of a paragraph between quotation marks, marks included; UTF-16 offsets. A mark that is opened and not closed
 * reaches to the end, as in a quotation of several paragraphs.
 */
export function quotations(paragraph: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let at = 0; at < paragraph.length; at += 1) {
    const mark = paragraph[at] ?? '';
    const opens = OPENING.includes(mark) && !(mark === '“' && open >= 0 && paragraph[open] === '„');
    const closes = CLOSING.includes(mark) || (mark === '“' && !opens);
    if (open < 0 && (opens || mark === '"')) open = at;
    else if (open >= 0 && (closes || (mark === '"' && paragraph[open] === '"'))) {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  if (open >= 0) spans.push({ start: open, end: paragraph.length });
  return spans;
}
