import type { PageBlock } from './blocks.ts';
import { attributeOf, parentElementOf, tagOf } from './node-access.ts';

/** A paragraph counts from this many characters on. */
const PARAGRAPH = 80;
/** A page that shows this much prose (characters) holds no story back. */
const ENOUGH = 4_000;
/** Less than this is no story. */
const LEAST = 400;
/** So many paragraphs are looked at. */
const MOST_PARAGRAPHS = 400;

/** Signs of scripts that say more in one; they weigh 2.5 Latin letters. */
const DENSE = /[\u0e00-\u0e7f\u1000-\u109f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;

/** Boxes that wait to be opened, not to be read. */
const BESIDE = 'nav,footer,aside,form,dialog,menu,[role="dialog"],[role="alertdialog"],[role="menu"],[aria-modal]';
/** What consent forms, which many pages keep ready, speak of in nearly every language. */
const CONSENT = /cookie|kookie|クッキー|куки/i;

/**
 * The boxes that hold a story which the page does not show, as it stands in the page: hidden until a script has run, until a
 * style comes, or for as long as the reader has no subscription. Only where what is hidden is more than all the prose that is shown,
 * so that no page is read twice that hides a second copy for narrow screens. Mostly empty, at the cost of a look at the blocks.
 */
export function heldBackBoxes(document: Document, shown: readonly PageBlock[]): Element[] {
  if (!('checkVisibility' in Element.prototype)) return [];
  let seen = 0;
  for (const { text } of shown) {
    const weight = weightOf(text);
    if (weight >= PARAGRAPH) seen += weight;
    if (seen >= ENOUGH) return [];
  }
  const texts = new Set(shown.map(({ text }) => text));
  const boxes = new Map<Element, { weight: number; text: string }>();
  const paragraphs = document.getElementsByTagName('p');
  for (let at = 0; at < Math.min(paragraphs.length, MOST_PARAGRAPHS); at++) {
    const paragraph = paragraphs[at] as Element;
    const text = paragraph.textContent ?? '';
    if (weightOf(text) < PARAGRAPH || isSeen(paragraph) || paragraph.closest(BESIDE)) continue;
    const box = hiddenBoxAround(paragraph);
    const known = boxes.get(box);
    // What is shown elsewhere is there twice: once for each width of the window.
    const weight = texts.has(text.replace(/\s+/g, ' ').trim()) ? Number.NEGATIVE_INFINITY : weightOf(text);
    boxes.set(box, { weight: (known?.weight ?? 0) + weight, text: `${known?.text ?? ''}${text}` });
  }
  return [...boxes].flatMap(([box, { weight, text }]) =>
    weight > Math.max(LEAST, seen) && !CONSENT.test(text) && isBesideStory(box) ? [box] : [],
  );
}

/** True for what the page shows: rendered and not made invisible. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

function hiddenBoxAround(element: Element): Element {
  let box = element;
  for (let above = parentElementOf(box); above && !isSeen(above); above = parentElementOf(box)) box = above;
  return tagOf(box) === 'html' ? (box.ownerDocument.body ?? box) : box;
}

/** True if the box holds a headline or stands in a box with one; dialogs and menus stand beside all of the page. */
function isBesideStory(box: Element): boolean {
  if (box.querySelector('h1')) return true;
  for (let around = parentElementOf(box); around && tagOf(around) !== 'body'; around = parentElementOf(around))
    if (around.querySelector('h1,h2') || attributeOf(around, 'itemprop') === 'articleBody') return true;
  return false;
}

function weightOf(text: string): number {
  const trimmed = text.trim();
  // Short even if all its signs are dense.
  if (trimmed.length < PARAGRAPH / 2.5) return 0;
  return trimmed.length + 1.5 * (trimmed.match(DENSE)?.length ?? 0);
}
