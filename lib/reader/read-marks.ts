import { createPageText } from '../page/page-text.ts';
import { readTextContent } from '../page/text-content.ts';
import { rangesOf } from '../page/text-range.ts';
import type { PageMarks } from '../protocol.ts';
import { annotateBlocks } from './annotate-blocks.ts';
import type { Background } from './background.ts';
import { findScope } from './find-scope.ts';
import { type PageState, placedMentions, rolesOf, scopedBlocks } from './page-state.ts';
import { describePage } from './summarise.ts';

/** Text kept before and after a quotation, UTF-16 units. */
const AROUND = 32;

/**
 * Reads a page anew for an export: every mention in its article as a stretch of `document.body.textContent`, which is
 * what other annotation tools search and count in. Nothing is painted, and it needs no reader in the page.
 */
export async function readMarks(
  document: Document,
  view: Window,
  background: Pick<Background, 'start' | 'scope' | 'annotate'>,
  signal: AbortSignal,
): Promise<PageMarks> {
  const { evidence } = await background.start();
  const page: PageState = {
    text: createPageText(document.body, { isOurs: () => false }),
    scope: new Map(),
    mentions: new Map(),
    evidence,
  };
  await page.text.read([document.body], signal);
  const { now, later } = await findScope(document, view, page.text.blocks, background, signal);
  // Nobody waits for marks to appear here, so the better answer is waited for.
  page.scope = rolesOf((await later) ?? now);
  const blocks = scopedBlocks(page);
  await annotateBlocks(page, blocks, background, document.documentElement.lang, signal);
  const content = readTextContent(document.body);
  return {
    ...describePage(document),
    text: blocks.map(({ text }) => text).join('\n'),
    marks: placedMentions(page).flatMap(({ block: id, start, end, kind, topics }) => {
      const block = page.text.byId(id);
      const ranges = block && kind === 'explicit' ? rangesOf(block, start, end) : [];
      const [first, last] = [ranges[0], ranges.at(-1)];
      const from = first && content.offsetOf(first.startContainer, first.startOffset);
      const to = last && content.offsetOf(last.endContainer, last.endOffset);
      if (from === undefined || to === undefined) return [];
      return [
        {
          exact: content.text.slice(from, to),
          prefix: content.text.slice(whole(content.text, Math.max(0, from - AROUND)), from),
          suffix: content.text.slice(to, whole(content.text, to + AROUND)),
          start: characters(content.text.slice(0, from)),
          end: characters(content.text.slice(0, to)),
          topics,
        },
      ];
    }),
  };
}

/** Characters (code points) of a text. */
function characters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** An offset that does not stand inside a surrogate pair. */
function whole(text: string, offset: number): number {
  const low = text.charCodeAt(offset);
  return low >= 0xdc00 && low <= 0xdfff ? offset + 1 : offset;
}
