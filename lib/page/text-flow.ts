import { attributeOf, tagOf } from './node-access.ts';

/**
 * How an element takes part in the running text around it.
 * - `inline`: its text runs on without a break;
 * - `block`: it breaks the text before and after;
 * - `aside`: its text stands by itself, and the text around it runs on (floats, absolute boxes);
 * - `gap`: runs on, but words end at its borders (an inline box of block content);
 * - `break`: a line break; `object`: something shown that is not text we may read; `none`: not shown, or not ours to read.
 */
export type TextFlow = 'inline' | 'block' | 'aside' | 'gap' | 'break' | 'object' | 'none';

/** Elements whose content is never running text and which leave no trace in the line. */
const SILENT = new Set(
  'head script style template noscript noembed noframes title meta link base datalist param source track rp rt rtc area map dialog-backdrop'.split(
    ' ',
  ),
);

/** Elements that stand in the line as an object: fields and controls, code, media, formulas. */
const OBJECTS = new Set(
  'input textarea select option optgroup button meter progress code kbd samp tt img picture svg math canvas video audio iframe object embed applet frame frameset'.split(
    ' ',
  ),
);

/** Tags for phrases. An inline box of one of these does not end a word; an inline box of any other does. */
const PHRASES = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const EDITORS = /^(?:textbox|searchbox|combobox)$/i;

/** A first letter set large is a float of one or two characters; it belongs to the word after it. */
const DROP_CAP_LENGTH = 2;

/**
 * What an element is for text by its name alone, for the few whose names say something: `silent` ones never show any text,
 * `object`s are none, a `break` ends a line, and for an `other tree` the browser shows other children than it has.
 */
export const KINDS: ReadonlyMap<string, 'silent' | 'object' | 'break' | 'other tree'> = new Map([
  ...Array.from(SILENT, (tag) => [tag, 'silent'] as const),
  ...Array.from(OBJECTS, (tag) => [tag, 'object'] as const),
  ['br', 'break'],
  ['slot', 'other tree'],
  ['details', 'other tree'],
]);

/** True if an element and all it holds is something we never read: scripts, fields, editors, code. */
export function isUnreadable(element: Element): boolean {
  const tag = tagOf(element);
  return SILENT.has(tag) || OBJECTS.has(tag) || isEditor(element);
}

function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = attributeOf(element, 'role');
  return role !== null && EDITORS.test(role);
}

/** How `element` takes part in the text around it. `inLine` tells whether text of the same line stands before it. */
export function textFlowOf(element: Element, style: CSSStyleDeclaration, inLine: boolean): TextFlow {
  const tag = tagOf(element);
  const display = style.display;
  if (display === 'none') return 'none';
  if (tag === 'br') return 'break';
  if (OBJECTS.has(tag) || isEditor(element)) return isOutOfLine(display, style) ? 'none' : 'object';
  if (display === 'inline' || display === 'contents' || display === 'ruby' || display === 'ruby-base') return 'inline';
  if (display.startsWith('ruby')) return 'none';
  const phrase = PHRASES.has(tag);
  if (display.startsWith('inline')) return phrase ? 'inline' : 'gap';
  if (!phrase && !inLine) return 'block';
  const { float, position } = style;
  if (float !== 'none' && float !== '') return isDropCap(element) ? 'inline' : 'aside';
  return position === 'absolute' || position === 'fixed' ? 'aside' : 'block';
}

function isOutOfLine(display: string, style: CSSStyleDeclaration): boolean {
  return !display.startsWith('inline') && (style.float !== 'none' || style.position === 'absolute');
}

function isDropCap(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  return text.length > 0 && text.length <= DROP_CAP_LENGTH;
}
