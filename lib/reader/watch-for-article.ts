import { ignoreAbort } from '../page/abort.ts';
import { type ArticleVerdict, testArticle } from '../page/article-test.ts';
import { idle } from '../page/idle.ts';
import { watchNavigation } from '../page/navigation.ts';

/** A page that has just been built is still drawn by several processes; one that does not come to rest is asked after this long, ms. */
const PATIENCE = 150;

/** A page that streams its body is asked again when its text has grown by more than this (UTF-16 units)… */
const GROWN = 1000;
/** …looked at this often (ms) and this many times, which makes ten seconds… */
const LOOK = { every: 1000, times: 10 };
/** …and asked again at most this often. */
const MOST_TESTS = 3;

/**
 * Asks whether the page is an article: as soon as its thread has time, again while its text grows, and after in-page navigation,
 * until it is one or `signal` aborts. Reports each verdict; after a yes, none until the address changes. After a navigation it asks
 * once more when the new content has had time to come, since the old may still stand there; `turned` tells those.
 */
export function watchForArticle(
  document: Document,
  view: Window,
  signal: AbortSignal,
  report: (verdict: ArticleVerdict & { turned: boolean }) => void,
): void {
  let life: AbortController | undefined;

  const follow = async (turned: boolean): Promise<void> => {
    life?.abort();
    life = new AbortController();
    const ends = AbortSignal.any([life.signal, signal]);
    const ask = (): boolean => {
      if (!document.body) return false;
      const verdict = testArticle(document, document.location.href);
      report({ ...verdict, turned });
      return verdict.isArticle;
    };
    await idle(view, PATIENCE, ends);
    const asked = elementCount(document);
    if (ask() && !turned) return;
    // Measuring all text of a large page takes longer than asking: a task of its own. What came in between has grown.
    await idle(view, PATIENCE, ends);
    let length = elementCount(document) === asked ? textLength(document) : 0;
    let tests = 0;
    for (let look = 0; look < LOOK.times && tests < MOST_TESTS; look++) {
      await after(LOOK.every, ends);
      const now = textLength(document);
      if (now - length <= GROWN && !(turned && look === 0)) continue;
      length = now;
      tests++;
      if (ask()) return;
    }
  };
  const begin = (turned: boolean): void => {
    follow(turned).catch(ignoreAbort);
  };
  begin(false);
  watchNavigation(view, () => begin(true), signal);
}

/** Length of the text between tags; `innerText` would force a layout. */
function textLength({ body }: Document): number {
  return body?.textContent?.length ?? 0;
}

const elementCount = (document: Document): number => document.getElementsByTagName('*').length;

function after(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
