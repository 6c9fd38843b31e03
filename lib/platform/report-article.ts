import { showToDebugger } from './debugger-view.ts';
import { sendToBackground } from './messages.ts';
import { isReading, stopReading } from './take-over.ts';

/** A verdict of the article test, with what spoke for and against. */
interface Verdict {
  isArticle: boolean;
  score: number;
  reasons: { signal: string; weight: number; seen?: string }[];
  /** True when it was asked because the page navigated in itself. */
  turned: boolean;
}

/**
 * Tells the background when this page is an article. A reader that already runs follows an in-page navigation by itself, and ends
 * where the page is no article any more. An extension that has just been updated does not answer; the new one asks itself.
 */
export async function reportArticle({ isArticle, score, reasons, turned }: Verdict): Promise<void> {
  const at = performance.now();
  showToDebugger('gate', () => ({ isArticle, score, reasons, at }));
  if (turned && isReading()) {
    if (!isArticle) stopReading();
    return;
  }
  if (!isArticle) return;
  await sendToBackground('gate.article', { reasons: reasons.map(({ signal }) => signal) }).catch(() => undefined);
}
