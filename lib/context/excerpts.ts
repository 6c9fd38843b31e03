import type { Reference } from '../corpus/topic.ts';
import type { TopicPassage } from '../corpus/topic-passage.ts';
import { definitionReasons } from './definition.ts';
import { likeness, tellingWords } from './likeness.ts';

/** What is being read, as far as excerpts care; all of it may be empty. */
export interface PageRead {
  /** The article's text: passages that stand in it are not shown beside it. */
  text: string;
  /** The paragraph being read, which excerpts should be like; the article's text when it is not known. */
  near?: string;
  url?: string;
}

/** A topic with the passages that mention it. */
export interface TopicWithPassages {
  id: string;
  title: string;
  passages: TopicPassage[];
}

/** What to choose from. */
export interface ExcerptQuestion {
  topic: TopicWithPassages & { references: Reference[] };
  /** Related topics, nearest first, for a topic without a passage of its own. */
  related: TopicWithPassages[];
  page: PageRead;
  /** Most excerpts to give. */
  limit: number;
}

/** A passage chosen to be shown, with the speaker when it stands in a quotation. */
export interface Excerpt extends TopicPassage {
  speaker?: string;
  score: number;
}

/**
 * What to show under "from your sources": the topic's own excerpts; or the best of its nearest related topic that has one,
 * to be labelled with `about`; or its references; or nothing at all.
 */
export type ChosenExcerpts =
  | { kind: 'own'; excerpts: [Excerpt, ...Excerpt[]] }
  | { kind: 'related'; about: { id: string; title: string }; excerpts: [Excerpt]; references: Reference[] }
  | { kind: 'references'; references: Reference[] };

// Points beside those for saying what the topic is (0 to about 9): likeness breaks ties between fair passages, a second
// passage of one source must be clearly better than the first of another, and a newer source wins between equals.
const LIKENESS_POINTS = 3;
const SAME_SOURCE_POINTS = -2.5;
const NEWER_POINTS = 0.25;
/** Share of telling words from which two passages say the same. */
const SAME_WORDS = 0.8;

/** Chooses excerpts for a topic: never of the page itself, never an unattributed quotation. Pure. */
export function chooseExcerpts({ topic, related, page, limit }: ExcerptQuestion): ChosenExcerpts {
  const [best, ...more] = rank(topic.passages, page, limit);
  if (best) return { kind: 'own', excerpts: [best, ...more] };
  for (const { id, title, passages } of related) {
    const [nearest] = rank(passages, page, 1);
    if (nearest) return { kind: 'related', about: { id, title }, excerpts: [nearest], references: topic.references };
  }
  return { kind: 'references', references: topic.references };
}

function rank(passages: TopicPassage[], page: PageRead, limit: number): Excerpt[] {
  const pageWords = tellingWords(page.near || page.text);
  const pageText = plain(page.text);
  const dates = [...new Set(passages.map(({ source }) => source.published ?? ''))].sort();
  const left = passages
    .filter(({ passage }) => passage.quote !== 'unattributed')
    .filter((passage) => !isOfPage(passage, page, pageText))
    .map((passage) => {
      const words = tellingWords(passage.text);
      const age = dates.length > 1 ? dates.indexOf(passage.source.published ?? '') / (dates.length - 1) : 0;
      const score =
        definitionReasons(passage).reduce((sum, { points }) => sum + points, 0) +
        LIKENESS_POINTS * likeness(words, pageWords) +
        NEWER_POINTS * age;
      return { passage, words, score };
    });
  const chosen: typeof left = [];
  while (chosen.length < limit && left.length > 0) {
    for (const one of left)
      if (one.passage.source.id === chosen.at(-1)?.passage.source.id) one.score += SAME_SOURCE_POINTS;
    left.sort((a, b) => b.score - a.score || a.passage.passage.index - b.passage.passage.index);
    const next = left.shift();
    if (next && !chosen.some(({ words }) => likeness(next.words, words) >= SAME_WORDS)) chosen.push(next);
  }
  return chosen.map(({ passage, score }) => ({ ...passage, ...speakerOf(passage), score }));
}

function speakerOf({ passage: { quote } }: TopicPassage): { speaker?: string } {
  return quote && quote !== 'unattributed' ? { speaker: quote.speaker } : {};
}

function isOfPage({ source, text }: TopicPassage, page: PageRead, pageText: string): boolean {
  if (source.url && page.url && address(source.url) === address(page.url)) return true;
  return pageText.includes(plain(text));
}

function address(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') + new URL(url).pathname.replace(/\/$/, '') : url;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
