import type { PageBlock } from './blocks.ts';
import { isSeen } from './is-seen.ts';
import { attributeOf, parentElementOf, tagOf } from './node-access.ts';
import { textWeight } from './text-weight.ts';

/** A paragraph counts from this weight on. */
const PARAGRAPH = 80;
/** A page that shows this much prose holds no story back. */
const ENOUGH = 4_000;
/** Less than this is no story: not worth reading ahead, and not enough to tell by what is shown where the story stands. */
const LEAST = 400;
/** So many paragraphs are looked at. */
const MOST_PARAGRAPHS = 400;

/** Boxes that wait to be opened, not to be read. */
const BESIDE = 'nav,footer,aside,form,dialog,menu,[role="dialog"],[role="alertdialog"],[role="menu"],[aria-modal]';
/** What consent forms, which many pages keep ready, speak of in nearly every language, in more than this share of their text. */
const CONSENT = /cookie|kookie|クッキー|куки/i;
const CONSENT_SHARE = 0.25;

/** Hidden text of one box, by weight. */
interface Hidden {
  story: number;
  consent: number;
}

/**
 * The boxes that hold a story which the page does not show, as it stands in the page: hidden until a script has run, until a
 * style comes, or for as long as the reader has no subscription. Only where what is hidden is more than all the prose that is shown,
 * so that no page is read twice that hides a second copy for narrow screens. Mostly empty, at the cost of a look at the first blocks.
 */
export function heldBackBoxes(document: Document, shown: readonly PageBlock[]): Element[] {
  if (!('checkVisibility' in Element.prototype)) return [];
  const seen = proseOf(shown, ENOUGH);
  if (seen >= ENOUGH) return [];
  const texts = new Set(shown.map(({ text }) => text));
  const boxes = new Map<Element, Hidden>();
  const paragraphs = document.getElementsByTagName('p');
  for (let at = 0; at < Math.min(paragraphs.length, MOST_PARAGRAPHS); at++) {
    const paragraph = paragraphs[at] as Element;
    const text = paragraph.textContent ?? '';
    const weight = weightOf(text);
    if (weight < PARAGRAPH || isSeen(paragraph) || paragraph.closest(BESIDE)) continue;
    const box = [...boxes.keys()].find((known) => known.contains(paragraph)) ?? hiddenBoxAround(paragraph);
    const hidden = boxes.get(box) ?? { story: 0, consent: 0 };
    if (CONSENT.test(text)) hidden.consent += weight;
    // What is shown elsewhere is there twice: once for each width of the window.
    else hidden.story += texts.has(text.replace(/\s+/g, ' ').trim()) ? Number.NEGATIVE_INFINITY : weight;
    boxes.set(box, hidden);
  }
  return [...boxes].flatMap(([box, { story, consent }]) =>
    story > Math.max(LEAST, seen) && consent < (story + consent) * CONSENT_SHARE && isBesideStory(box) ? [box] : [],
  );
}

/** The blocks by which to judge where a page's story stands: what is hidden has no say where enough is shown. */
export function blocksToJudge(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const shown = blocks.filter(({ unseen }) => !unseen);
  return proseOf(shown, LEAST) >= LEAST ? shown : blocks;
}

/** Ids of the unseen blocks that go on with a body: those that stand in the smallest box around what is shown of it. */
export function restOf(body: readonly number[], blocks: readonly PageBlock[]): number[] {
  const unseen = blocks.filter((block) => block.unseen);
  const ids = new Set(body);
  const [first, ...others] = unseen.length > 0 ? blocks.filter(({ id, unseen }) => !unseen && ids.has(id)) : [];
  let box = first && (others.length > 0 ? first.element : parentElementOf(first.element));
  while (box && !others.every(({ element }) => box?.contains(element))) box = parentElementOf(box);
  return unseen.filter(({ element }) => box?.contains(element)).map(({ id }) => id);
}

function hiddenBoxAround(element: Element): Element {
  let box = element;
  for (let above = parentElementOf(box); above; above = parentElementOf(above)) {
    // A box that is only its content is not rendered itself, wherever it stands.
    if (above.ownerDocument.defaultView?.getComputedStyle(above).display === 'contents') continue;
    if (isSeen(above)) break;
    box = above;
  }
  return tagOf(box) === 'html' ? (box.ownerDocument.body ?? box) : box;
}

/** True if the box holds a headline or stands in a box with one; dialogs and menus stand beside all of the page. */
function isBesideStory(box: Element): boolean {
  if (box.querySelector('h1')) return true;
  for (let around = parentElementOf(box); around && tagOf(around) !== 'body'; around = parentElementOf(around))
    if (around.querySelector('h1,h2') || attributeOf(around, 'itemprop') === 'articleBody') return true;
  return false;
}

/** Weight of the blocks that are paragraphs, counted until it is `enough`. */
function proseOf(blocks: readonly PageBlock[], enough: number): number {
  let prose = 0;
  for (const { text } of blocks) {
    const weight = weightOf(text);
    if (weight >= PARAGRAPH) prose += weight;
    if (prose >= enough) break;
  }
  return prose;
}

function weightOf(text: string): number {
  const trimmed = text.trim();
  // Short even if all its signs are dense.
  return trimmed.length < PARAGRAPH / 2.5 ? 0 : textWeight(trimmed);
}
