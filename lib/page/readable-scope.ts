import { Readability } from '@mozilla/readability';
import { heuristicBlocks } from './heuristic-blocks.ts';
import type { Scope } from './scope.ts';
import { withCorrections } from './scope-corrections.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import type { Skeleton } from './skeleton.ts';

/** Carries an item's block number through Readability, which keeps unknown attributes. */
const NUMBER = 'data-block';

/** Less text than this (letters) is no story. */
const LEAST = 200;

/** A block belongs to the article when Readability keeps at least this share of its text. */
const KEPT = 0.5;

/**
 * The scope of the page a skeleton was taken from: Readability's answer, corrected where it is known to fail; null if the
 * page has no story. `host` lends a fresh document to build the skeleton in and stays as it is.
 */
export function scopeOf(skeleton: Skeleton, host: Document = document): Scope | null {
  const sheet = sheetOf(skeleton);
  const kept = keptBlocks(skeleton, sheet, host.implementation.createHTMLDocument(''));
  const scope = withCorrections(sheet, isSound(sheet, kept) ? kept : heuristicBlocks(sheet), skeleton);
  return scope.body.length > 0 ? scope : null;
}

/** False when Readability gave (nearly) nothing, or took the whole page because it found no story in it. */
function isSound(sheet: Sheet, kept: ReadonlySet<number>): boolean {
  const blocks = sheet.filter(({ id }) => kept.has(id));
  const weight = blocks.reduce((sum, block) => sum + block.weight, 0);
  const linked = blocks.reduce((sum, block) => sum + block.weight * block.linked, 0);
  return weight > LEAST && linked < weight / 2;
}

/** Ids of the blocks Readability takes as the article. */
function keptBlocks(skeleton: Skeleton, sheet: Sheet, document: Document): Set<number> {
  buildPage(skeleton, document);
  const article = new Readability(document, {
    serializer: (node) => node as Element,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  const kept = new Map<number, number>();
  for (const part of article?.content?.querySelectorAll(`[${NUMBER}]`) ?? []) {
    const id = Number(part.getAttribute(NUMBER));
    kept.set(id, (kept.get(id) ?? 0) + (part.textContent ?? '').length);
  }
  return new Set(sheet.filter(({ id, text }) => (kept.get(id) ?? 0) >= text.length * KEPT).map(({ id }) => id));
}

/** Builds the boxes and texts of a skeleton in a fresh document; texts bear their block's number. */
export function buildPage(skeleton: Skeleton, document: Document): void {
  document.title = skeleton.title;
  const nodes: Element[] = [];
  for (const item of skeleton.items) {
    const parent = nodes[item[0]] ?? document.body;
    if (item.length === 3) {
      const part = document.createElement('span');
      part.setAttribute(NUMBER, String(item[1]));
      part.textContent = item[2];
      parent.append(part);
      nodes.push(part);
      continue;
    }
    const [, tag, classes, id, hints] = item;
    const element = /^(?:html|body|head)$/.test(tag)
      ? parent
      : document.createElement(/^[a-z][a-z0-9-]*$/.test(tag) ? tag : 'div');
    if (element !== parent) {
      if (classes) element.className = classes;
      if (id) element.id = id;
      if (/\bauthor\b/.test(hints)) element.setAttribute('itemprop', 'author');
      if (tag === 'a') element.setAttribute('href', 'https://page.invalid/');
      parent.append(element);
    }
    nodes.push(element);
  }
}
