import { showToDebugger } from './debugger-view.ts';
import { sendToBackground } from './messages.ts';

/** A verdict of the article test, with what spoke for and against. */
interface Verdict {
  isArticle: boolean;
  score: number;
  reasons: { signal: string; weight: number; seen?: string }[];
}

/** Tells the background when this page is an article. An extension that has just been updated does not answer; the new one asks itself. */
export async function reportArticle({ isArticle, score, reasons }: Verdict): Promise<void> {
  const at = performance.now();
  showToDebugger('gate', () => ({ isArticle, score, reasons, at }));
  if (!isArticle) return;
  await sendToBackground('gate.article', { reasons: reasons.map(({ signal }) => signal) }).catch(() => undefined);
}
