import { type ArticleVerdict, testArticle } from '../page/article-test.ts';
import { watchNavigation } from '../page/navigation.ts';

/** A page that streams its body is asked again when its text has grown by more than this (UTF-16 units)… */
const GROWN = 1000;
/** …looked at this often (ms) and this many times, which makes ten seconds… */
const LOOK = { every: 1000, times: 10 };
/** …and asked again at most this often. */
const MOST_TESTS = 3;

/**
 * Asks whether the page is an article: now, again while its text grows, and after in-page navigation, until it is one
 * or `signal` aborts. Reports each verdict; after a yes, none until the address changes. After a navigation it asks at once
 * and once more when the new content has had time to come, since the old may still stand there; `turned` tells those.
 */
export function watchForArticle(
  document: Document,
  view: Window,
  signal: AbortSignal,
  report: (verdict: ArticleVerdict & { turned: boolean }) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const follow = (turned: boolean): void => {
    const ask = (): boolean => {
      if (!document.body) return false;
      const verdict = testArticle(document, document.location.href);
      report({ ...verdict, turned });
      return verdict.isArticle;
    };
    clearTimeout(timer);
    if (ask() && !turned) return;
    let length = textLength(document);
    let looks = 0;
    let tests = 0;
    const look = (): void => {
      if (signal.aborted || ++looks > LOOK.times || tests >= MOST_TESTS) return;
      timer = setTimeout(() => {
        const now = textLength(document);
        if (now - length > GROWN || (turned && looks === 1)) {
          length = now;
          tests++;
          if (ask()) return;
        }
        look();
      }, LOOK.every);
    };
    look();
  };
  follow(false);
  watchNavigation(view, () => follow(true), signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** Length of the text between tags; `innerText` would force a layout. */
function textLength({ body }: Document): number {
  return body?.textContent?.length ?? 0;
}
