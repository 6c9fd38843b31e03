import { type ArticleVerdict, testArticle } from './article-test.ts';
import { watchNavigation } from './navigation.ts';
import { textDensityOf } from './text-density.ts';

/** More text than this (UTF-16 units) is worth another look: a body that streamed in after the page was ready. */
const GROWTH = 1_000;
/** A page gets this many further looks within {@link SETTLING} after it was loaded or turned. */
const MOST_LOOKS = 3;
/** How long a page's text may take to arrive, ms. */
const SETTLING = 10_000;
/** Between a change of the page and a look at it, ms: scripts write in bursts. */
const PAUSE = 400;

/**
 * Tests whether the page is an article: now, again as its text grows, and after each in-page navigation. Reports the first
 * verdict of each address and every one that differs from the last. Ends with `signal`.
 */
export function watchForArticle(
  document: Document,
  view: Window,
  signal: AbortSignal,
  report: (verdict: ArticleVerdict) => void,
): void {
  let last: boolean | undefined;
  let length = 0;
  let looks = 0;
  let until = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    const verdict = testArticle(document, view.location.href);
    if (verdict.isArticle !== last) report(verdict);
    last = verdict.isArticle;
    if (verdict.isArticle) observer.disconnect();
  };
  const lookAgain = (): void => {
    timer = undefined;
    const now = textDensityOf(document).total;
    if (now - length > GROWTH) {
      length = now;
      looks += 1;
      look();
    }
    if (looks >= MOST_LOOKS || performance.now() > until) observer.disconnect();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(lookAgain, PAUSE);
  });
  const begin = (): void => {
    last = undefined;
    looks = 0;
    until = performance.now() + SETTLING;
    length = textDensityOf(document).total;
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
    look();
  };

  watchNavigation(view, (turn) => turn === 'navigated' && begin(), signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  begin();
}
