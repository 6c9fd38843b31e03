import { idle } from '../page/idle.ts';
import { settled } from '../page/settled.ts';
import type { CardView } from './card-view.ts';

/** What tells when a card may be wanted. */
interface WarmParts {
  document: Document;
  view: Window;
  card: Pick<CardView, 'warm' | 'ready'>;
  /** Whether there is anything on the page that a card could open for. */
  isWanted(): boolean;
  signal: AbortSignal;
}

/** A page that never idles lets the card get ready after this long, ms. */
const PATIENCE = 3_000;

/**
 * Gets the card ready in the idle time of a page that has settled and is seen, so that the first card comes as quickly as
 * those after it: first its code is brought, then it is drawn once outside the page. Most pages are only glanced at in the
 * background or have no mark; those are spared.
 */
export async function warmCard({ document, view, card, isWanted, signal }: WarmParts): Promise<void> {
  await settled(document, signal);
  while (document.hidden) await seen(document, signal);
  if (!isWanted()) return;
  await idle(view, PATIENCE, signal, PATIENCE);
  card.warm?.();
  await card.ready?.();
  await idle(view, PATIENCE, signal, PATIENCE);
  card.warm?.();
}

function seen(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
