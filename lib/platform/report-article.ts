import { sendToBackground } from './messages.ts';

/** Tells the background that this page is an article. An extension that has just been updated does not answer; the new one asks itself. */
export async function reportArticle(reasons: { signal: string; seen?: string }[]): Promise<void> {
  await sendToBackground('gate.article', { reasons: reasons.map(({ signal }) => signal) }).catch(() => undefined);
}
