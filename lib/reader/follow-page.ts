import { ignoreAbort } from '../page/abort.ts';
import { watchNavigation } from '../page/navigation.ts';
import type { ChangeObserver } from '../page/observe.ts';
import type { Reader } from './reader.ts';

/** What is needed to keep a reader in step with its page. */
interface PageParts {
  document: Document;
  view: Window;
  reader: Reader;
  observer: ChangeObserver;
  signal: AbortSignal;
}

/** After this much new text (UTF-16 units) the scope is found again: another article may have been appended. */
const MUCH_TEXT = 1000;
/** The scope is not found again sooner than this after the last time, ms: it costs a walk over the page. */
const RESCOPE_PAUSE = 1500;
/** A page that changed its address needs this long, ms, to show what it goes to. */
const SETTLE = 250;

/** Follows a page until `signal` aborts: gives what is to be done about places that changed, and sees to navigation itself. */
export function followPage(parts: PageParts): (places: ReadonlySet<Element>) => Promise<void> {
  const { document, view, reader, observer, signal } = parts;
  let newText = 0;
  let body = document.body;
  let rescoping: ReturnType<typeof setTimeout> | undefined;
  let due = 0;

  const again = (pause = RESCOPE_PAUSE): void => {
    const at = performance.now() + pause;
    if (rescoping !== undefined && at >= due) return;
    clearTimeout(rescoping);
    due = at;
    rescoping = setTimeout(() => {
      rescoping = undefined;
      void reader.rescope().catch(ignoreAbort);
    }, pause);
  };
  const onChange = async (places: ReadonlySet<Element>): Promise<void> => {
    // A page that replaces its body, as some do while they start, is another page to us.
    if (document.body !== body) {
      body = document.body;
      await reader.read().catch(ignoreAbort);
      return;
    }
    newText += await reader.reread(places).catch((error: unknown) => {
      ignoreAbort(error);
      return 0;
    });
    if (newText < MUCH_TEXT) return;
    again(newText === Number.POSITIVE_INFINITY ? SETTLE : RESCOPE_PAUSE);
    newText = 0;
  };
  watchNavigation(
    view,
    (turn) => {
      if (turn === 'navigated') setTimeout(() => signal.aborted || observer.mark(document.body), SETTLE);
      again();
    },
    signal,
  );
  signal.addEventListener('abort', () => clearTimeout(rescoping), { once: true });
  return onChange;
}
