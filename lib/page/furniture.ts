import type { SheetBlock } from './sheet.ts';

/** What stands in or around an article and is not its text. */
export type Furniture = 'caption' | 'aside' | 'byline' | 'links' | 'label';

const ASIDE_TAGS = new Set(['nav', 'footer', 'form', 'dialog', 'menu']);

const CAPTION =
  /caption|credit|copyright|photo-?(?:by|desc|text)|image-?(?:desc|text|info|source|title)|media-?(?:desc|text|info|legend)|legend|bildunter|fotograf(?:o|ia)?\b/;

const BYLINE =
  /byline|by-line|author|dateline|timestamp|publish(?:ed)?-?(?:date|time)|pub-?date|post-?date|\bdate(?:time)?\b|article-?(?:date|meta|info)|entry-meta|post-meta|contributor|\bbio\b|reporter|writer|redakt|auteur|autor\b/;

const ASIDE =
  /related|recirc|recommend|newsletter|subscri|sign-?up|promo|donat|support-us|share|social|comment(?!ar(?:y|is))|\btags?\b|tag-?list|topics?-?list|keywords|breadcrumb|most-?(?:read|viewed|popular)|popular|trending|read-?(?:more|next|also|on)|see-?also|more-?(?:on|from|stories|news)|also-?read|next-?article|previous|pagination|teaser|sidebar|outbrain|taboola|advert|\bads?\b|\bad-|-ad\b|sponsor|banner|paywall|login|cookie|disclaimer|toolbar|player|video-?(?:meta|info|list|desc|title)|gallery-?(?:nav|list)|carousel|skip-?link|hidden-print|correction-?policy|feedback|follow|app-?(?:download|promo)|audio/;

/** Labels that end a story rather than belong to it, in a few letters: a line this short without an end is no sentence. */
const LABEL_LENGTH = 28;

const SENTENCE_END = /[.!?…。！？।؟۔:»”"')\]]$/;

/** What a block is, judged by its boxes below the article's box (`depth` boxes above are the article's own) and its links. */
export function furnitureOf(block: SheetBlock, depth: number): Furniture | undefined {
  const tags = block.tags.slice(depth);
  const names = block.names.slice(depth).join(' ').replace(/_/g, '-');
  if (
    tags.includes('figcaption') ||
    (tags.includes('figure') && !tags.includes('blockquote') && !tags.includes('table'))
  )
    return 'caption';
  if (CAPTION.test(names)) return 'caption';
  if (tags.some((tag) => ASIDE_TAGS.has(tag))) return 'aside';
  if (tags.includes('aside') && !tags.includes('blockquote')) return 'aside';
  if (tags.at(-1) === 'time' || tags.includes('address') || BYLINE.test(names)) return 'byline';
  if (ASIDE.test(names)) return 'aside';
  if (block.linked > 0.75 && !isSentence(block)) return 'links';
  if (block.linked > 0.9 || isLabelledLink(block)) return 'links';
  return undefined;
}

/** A few words and a colon, bracket or arrow after them. */
const LABEL = /^[^.!?…。]{2,40}?[:：】\]|›»→]\s*/u;

/** “Read also: …”, in any language: all that stands before the link is a label. */
function isLabelledLink({ text, linked }: SheetBlock): boolean {
  if (linked < 0.5) return false;
  const label = LABEL.exec(text.trim())?.[0] ?? '';
  return label !== '' && text.trim().length * (1 - linked) <= label.length + 1;
}

/** True for a block that reads like a part of running prose. */
export function isSentence(block: SheetBlock): boolean {
  return block.weight > 80 || (block.weight > LABEL_LENGTH && SENTENCE_END.test(block.text.trim()));
}
