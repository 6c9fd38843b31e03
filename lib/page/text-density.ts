import { tagOf } from './node-access.ts';

/** How much a page's text is like one article's. */
export interface TextDensity {
  /** The sum over long paragraphs of √(length − least length), as Readability's `isProbablyReaderable` counts. */
  density: number;
  /** Share of the paragraphs' characters that stand under one parent (or its siblings' parent). 0 to 1. */
  share: number;
  /** Characters in all paragraphs. */
  total: number;
  /** Characters in the paragraphs of that parent. */
  length: number;
}

/** Paragraphs shorter than this (UTF-16 units) are captions, teasers and labels. */
const LEAST = 140;
/** A sign of Chinese, Japanese or Korean holds as much as about this many Latin letters. */
const DENSE = 2.5;
/** Enough to know; pages with more paragraphs are not decided by the rest. */
const MOST_PARAGRAPHS = 400;

const BOXES = new Set(['div', 'article', 'section', 'td', 'span']);

/** Measures paragraphs (and boxes that break their lines with `br`) by their text nodes: no layout is asked for. */
export function textDensityOf(document: Document): TextDensity {
  let density = 0;
  let total = 0;
  const parents = new Map<Element, number>();
  for (const paragraph of paragraphsOf(document)) {
    const length = weightOf(paragraph.textContent ?? '');
    if (length < LEAST / 2) continue;
    total += length;
    const parent = paragraph.parentElement;
    if (parent) {
      // A body is often split into sibling boxes: text counts for its grandparent as well.
      parents.set(parent, (parents.get(parent) ?? 0) + length);
      const above = parent.parentElement;
      if (above && above !== document.body) parents.set(above, (parents.get(above) ?? 0) + length);
    }
    if (length > LEAST) density += Math.sqrt(length - LEAST);
  }
  const length = Math.max(0, ...parents.values());
  return { density, total, length, share: total > 0 ? length / total : 0 };
}

function* paragraphsOf(document: Document): Generator<Element> {
  let left = MOST_PARAGRAPHS;
  for (const paragraph of document.getElementsByTagName('p')) {
    const beside = paragraph.closest('nav,footer,aside,form,dialog');
    // Some sites put all of a page in one form, to send it whole.
    if (beside && !(beside.localName === 'form' && beside.querySelector('h1'))) continue;
    yield paragraph;
    if (--left === 0) return;
  }
  const boxes = new Set<Element>();
  for (const { parentElement: box } of document.getElementsByTagName('br')) {
    if (box && BOXES.has(tagOf(box))) boxes.add(box);
    if (boxes.size > 50) break;
  }
  yield* boxes;
}

function weightOf(text: string): number {
  const trimmed = text.trim();
  const dense = trimmed.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/g)?.length ?? 0;
  return trimmed.length + dense * (DENSE - 1);
}
