import { compileLexicon } from '../../lib/detect/compile-lexicon.ts';
import { openLexicon } from '../../lib/detect/lexicon.ts';
import { collectBlocks } from '../../lib/page/blocks.ts';
import { DEFAULT_MARK_STYLE } from '../../lib/page/mark-style.ts';
import { observeChanges } from '../../lib/page/observe.ts';
import { createPainter } from '../../lib/page/paint.ts';
import type { Mark } from '../../lib/page/painter.ts';
import { rangesOf } from '../../lib/page/text-range.ts';

/** Fifty words of a page: 15 of the most frequent, 25 of the middle, 10 that occur once. */
export function wordsOfPage(): string[] {
  let last = 0;
  const counts = new Map<string, number>();
  for (const { text } of collectBlocks(document.body, { nextId: () => ++last })) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}{4,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const once = words.filter((word) => counts.get(word) === 1);
  const middle = words.filter((word) => (counts.get(word) ?? 0) > 1).slice(15);
  return [...words.slice(0, 15), ...middle.slice(0, 25), ...once.slice(0, 10)];
}

/** Builds the lexicon of fifty topics; the product does so when a pack is installed, not while a page is read. */
export function lexiconOf(words: string[]): (text: string) => ArrayLike<number> {
  const none = { cues: {}, anticues: {}, heads: {}, relations: [] };
  const topics = words.map((text, number) => ({
    id: `t${number}`,
    kind: 'concept' as const,
    companion: false,
    ...none,
    aliases: [{ text, lang: 'en', case: 'fold' as const, inflect: false, ambiguous: false }],
  }));
  const { names } = openLexicon(compileLexicon({ pack: 'bench', topics }));
  return (text) => names.scan(text);
}

/** Ends what has been painted. */
let painting = new AbortController();

/** Walks what is under `root`, matches and paints; gives the number of mentions. */
export function markPage(scan: (text: string) => ArrayLike<number>, root: Element): number {
  let last = 0;
  let mentions = 0;
  const found: [number, Mark<number>[]][] = [];
  const painter = createPainter<number>(document, { style: DEFAULT_MARK_STYLE }, painting.signal);
  for (const block of collectBlocks(root, { nextId: () => ++last })) {
    const spans = scan(block.text);
    const marks: Mark<number>[] = [];
    for (let at = 0; at < spans.length; at += 3) {
      const [start = 0, end = 0] = [spans[at], spans[at + 1]];
      marks.push({ mention: mentions++, ranges: () => rangesOf(block, start, end), tone: 'explicit' });
    }
    if (marks.length > 0) found.push([block.id, marks]);
  }
  for (const [block, marks] of found) painter.put(block, marks);
  return mentions;
}

/** Takes off all that was painted. */
export function clearPage(): void {
  painting.abort();
  painting = new AbortController();
}

/** Watches the page as a reader does, and lets what changed lie. */
export function watchPage(): void {
  const watch = observeChanges(
    document,
    { isOurs: () => false, onChange: () => Promise.resolve() },
    new AbortController().signal,
  );
  watch.observe(document);
}

/** Edits as pages make them: texts written anew, lines added and taken away, among the page's first thousand texts. Gives ms. */
export function editPage(edits: number): number {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && texts.length < 1_000; node = walker.nextNode()) texts.push(node as Text);
  const began = performance.now();
  for (let edit = 0; edit < edits; edit++) {
    const text = texts[edit % texts.length];
    if (!text?.isConnected) continue;
    if (edit % 2 === 0) text.data = `${text.data}`;
    else {
      const line = document.createElement('p');
      line.textContent = 'A line more.';
      text.parentElement?.append(line);
      line.remove();
    }
  }
  return performance.now() - began;
}
