import { furnitureOf, isSentence } from './furniture.ts';
import type { Scope } from './scope.ts';
import type { Sheet, SheetBlock } from './sheet.ts';
import type { Skeleton } from './skeleton.ts';

/** The article's box holds at least this share of the prose Readability kept. */
const TRUNK = 0.8;

/** Blocks of this many Latin letters of prose tell which boxes hold the story. */
const PROSE = 60;

/** Lines up to this many letters that end without a stop are labels. */
const LABEL = 60;

/**
 * Readability's answer, corrected where it is known to fail: paragraphs left out between kept ones with the same boxes come
 * back; captions, bylines, teasers and boxes of links go; what comes after the story in other boxes and headings nothing follows go.
 */
export function withCorrections(
  sheet: Sheet,
  kept: ReadonlySet<number>,
  { title, headline, description }: Skeleton,
): Scope {
  const prose = sheet.filter((block) => kept.has(block.id) && block.weight >= PROSE && block.linked < 0.5);
  const trunk = trunkOf(prose);
  const heading = headlineOf(sheet, prose[0], headline || title);
  const ownDepth = ({ path }: SheetBlock): number => sharedDepth(path, trunk);
  const patterns = patternsOf(prose, ownDepth);
  const parents = new Map<number | undefined, number>();
  for (const { path } of prose) parents.set(path.at(-2), (parents.get(path.at(-2)) ?? 0) + 1);
  const isOneOfMany = (block: SheetBlock): boolean =>
    (parents.get(block.path.at(-2)) ?? 0) > 2 || (patterns.get(patternOf(block, ownDepth(block))) ?? 0) > 1;
  const last = prose.findLast((block) => isInside(block, trunk));
  const end = last ? sheet.indexOf(last) : 0;
  const captions: number[] = [];
  const body: SheetBlock[] = [];
  let standfirst: number | undefined;

  for (const [at, block] of sheet.entries()) {
    if (block === heading) continue;
    const inside = isInside(block, trunk);
    const furniture = furnitureOf(block, ownDepth(block));
    if (furniture === 'caption' && (inside || kept.has(block.id))) captions.push(block.id);
    if (furniture !== undefined) continue;
    if (isLabel(block) || (body.length === 0 && isTitle(block, title))) continue;
    const before = heading && standfirst === undefined && body.length === 0 && block.id > heading.id;
    if (before && isStandfirst(block, inside && isOneOfMany(block) ? undefined : description)) {
      standfirst = block.id;
      continue;
    }
    const belongs =
      (kept.has(block.id) && (inside || at < end || isBoxedAlike(block, prose, ownDepth(block)))) ||
      (inside && isSentence(block) && patterns.has(patternOf(block, trunk.length)));
    if (belongs && !isLead(block, body)) body.push(block);
  }
  dropTail(body);
  return {
    body: body.map(({ id }) => id),
    ...(heading && { headline: heading.id }),
    ...(standfirst !== undefined && { standfirst }),
    captions,
  };
}

/** Path of the smallest box with most of the prose. */
function trunkOf(prose: readonly SheetBlock[]): number[] {
  const weights = new Map<number, number>();
  let total = 0;
  for (const { path, weight } of prose) {
    total += weight;
    for (const box of path) weights.set(box, (weights.get(box) ?? 0) + weight);
  }
  let trunk: number[] = [];
  for (const { path } of prose) {
    const end = path.findLastIndex((box) => (weights.get(box) ?? 0) >= total * TRUNK);
    if (end + 1 > trunk.length) trunk = path.slice(0, end + 1);
  }
  return trunk;
}

/** How many of a block's boxes, from the outermost, are the trunk's too: what the others are called is about the block. */
function sharedDepth(path: readonly number[], trunk: readonly number[]): number {
  const end = trunk.findIndex((box, depth) => path[depth] !== box);
  return end < 0 ? trunk.length : end;
}

const isInside = ({ path }: SheetBlock, trunk: readonly number[]): boolean =>
  trunk.length === 0 || path[trunk.length - 1] === trunk.at(-1);

/** The tags and classes of a block's boxes inside the trunk. */
const patternOf = ({ tags, names }: SheetBlock, own: number): string =>
  tags
    .slice(own)
    .map((tag, index) => `${tag}.${names[own + index]?.replace(/\d+/g, '#')}`)
    .join('>');

/** How the story's paragraphs are boxed, with the number of paragraphs boxed so. */
function patternsOf(prose: readonly SheetBlock[], ownDepth: (block: SheetBlock) => number): Map<string, number> {
  const patterns = new Map<string, number>();
  for (const block of prose) {
    const pattern = patternOf(block, ownDepth(block));
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  }
  return patterns;
}

/** True if some paragraph of the story stands in the same tags, from `depth` on: then a block after the story's box may go on with it. */
function isBoxedAlike(block: SheetBlock, prose: readonly SheetBlock[], depth: number): boolean {
  const tags = block.tags.slice(depth).join('>');
  return prose.some(
    (other) => other !== block && other.tags.slice(depth).join('>') === tags && other.path[depth] !== block.path[depth],
  );
}

/** The heading that says what the title says; else the last first-level heading before the story. */
function headlineOf(sheet: Sheet, first: SheetBlock | undefined, title: string): SheetBlock | undefined {
  const headings = sheet.filter(({ tags }) => tags.some((tag) => /^h[1-3]$/.test(tag)));
  const end = first?.id ?? Number.POSITIVE_INFINITY;
  const likely = headings.map((block) => ({
    block,
    like: likeness(block.text, title) - (block.tags.includes('h1') ? 0 : 0.2),
  }));
  const best = likely.sort((a, b) => b.like - a.like)[0];
  if (best && best.like >= 0.5) return best.block;
  return (
    headings.findLast((block) => block.tags.includes('h1') && block.id < end) ??
    headings.find(({ tags }) => tags.includes('h1'))
  );
}

const STANDFIRST = /stand-?first|\bdek\b|\blede\b|sub-?(?:headline|title|heading)|chapo/;
const SUMMARY = /sub-?head|sub-?line|\blead\b|summary|abstract|excerpt|teaser-?text|\bintro\b|deck|desc/;

/**
 * A summary between the headline and the story: boxed as one, or what the page describes itself with. Without a
 * `description` the block stands among the story's paragraphs, and only a name that can mean nothing else tells it apart.
 */
function isStandfirst(block: SheetBlock, description: string | undefined): boolean {
  if (block.weight < 40 || block.linked > 0.5) return false;
  const names = block.names.slice(-3).join(' ').replace(/_/g, '-');
  if (STANDFIRST.test(names)) return true;
  if (description === undefined) return false;
  return SUMMARY.test(names) || (description.length > 40 && likeness(block.text, description) > 0.8);
}

/** A line with a time or date that ends without a stop: over a post of a live blog, under a picture. */
const isLabel = (block: SheetBlock): boolean =>
  !isSentence(block) &&
  block.weight < LABEL &&
  /\d[:.h/-]?\d/.test(block.text) &&
  !block.tags.some((tag) => /^(?:h[1-6]|li|blockquote|t[dh]|d[dt])$/.test(tag));

/** The page's title again, over the story. */
const isTitle = (block: SheetBlock, title: string): boolean =>
  block.text.length < title.length * 1.05 && likeness(block.text, title) > 0.85;

/** A date, place or label before the first paragraph. */
const isLead = (block: SheetBlock, body: readonly SheetBlock[]): boolean => body.length === 0 && !isSentence(block);

/** Removes headings and labels after the last sentence. */
function dropTail(body: SheetBlock[]): void {
  for (let last = body.at(-1); last && !isSentence(last); last = body.at(-1)) body.pop();
}

/** Share of the shorter text's words that the other has too, 0 to 1; signs for scripts without spaces. */
function likeness(one: string, other: string): number {
  const words = wordsOf(one);
  const others = new Set(wordsOf(other));
  const shorter = Math.min(new Set(words).size, others.size);
  if (shorter < 2) return 0;
  return new Set(words.filter((word) => others.has(word))).size / shorter;
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\u0e00-\u0e7f\u2e80-\u9fff\uac00-\ud7af]|[\p{L}\p{N}\p{M}]+/gu) ?? [];
