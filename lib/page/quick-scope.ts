import { proseBox } from './prose-box.ts';
import type { Scope } from './scope.ts';
import { type SheetBlock, sheetOf } from './sheet.ts';
import type { Skeleton } from './skeleton.ts';

/** A block counts as prose from this weight on (Latin letters). */
const PROSE = 80;

/** A shorter block is a sentence when it ends like one and weighs at least this much. */
const SENTENCE = 28;

/** Boxes whose text is beside the story, by tag, unless the headline stands in them too: some sites put all of a page in one form. */
const BESIDE = /^(?:nav|footer|form|dialog|menu|aside|address|time|figure|figcaption)$/;

/**
 * The scope by the weight of prose in boxes alone, for when the full answer is late. It is part of every page's script and
 * therefore small: it knows tags, not the many names that sites give to what is beside a story.
 */
export function quickScope(skeleton: Skeleton): Scope {
  const sheet = sheetOf(skeleton);
  const headline = sheet.find(({ tags }) => tags.includes('h1'));
  const isBeside = ({ path, tags }: SheetBlock): boolean =>
    tags.some((tag, depth) => BESIDE.test(tag) && path[depth] !== headline?.path[depth]);
  const stories = sheet.filter((block) => block.linked < 0.4 && !isBeside(block));
  const box = proseBox(stories.filter(({ weight }) => weight >= PROSE));
  const isInside = ({ path }: SheetBlock): boolean => box === undefined || path.includes(box);
  return {
    body: stories.filter((block) => block !== headline && isInside(block) && isSentence(block)).map(({ id }) => id),
    ...(headline && { headline: headline.id }),
    captions: sheet.filter((block) => block.tags.includes('figcaption') && isInside(block)).map(({ id }) => id),
  };
}

const isSentence = ({ weight, text }: SheetBlock): boolean =>
  weight >= PROSE || (weight >= SENTENCE && /\p{Po}["'”’»)\]]*$/u.test(text.trim()));
