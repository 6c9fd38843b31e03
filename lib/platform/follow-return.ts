import type { ReadingSettings } from '../protocol.ts';
import { sendToBackground } from './messages.ts';
import { isGated } from './take-over.ts';

/** A running reader, as far as it is brought up to date. */
interface ReturningReader {
  settings(settings: ReadingSettings): void;
  reconsider(): void;
}

/**
 * Brings a reader up to date when its page comes back from the cache of pages that browsers keep for going back: no message
 * reached it there. It ends where it may not read any more.
 */
export function followReturn(reader: ReturningReader, life: AbortController): void {
  const catchUp = async (): Promise<void> => {
    const settings = await sendToBackground('reader.return', { gated: isGated() });
    if (!settings) return life.abort();
    reader.settings(settings);
    reader.reconsider();
  };
  window.addEventListener(
    'pageshow',
    // An extension that was updated meanwhile does not answer; the reader ends by itself then.
    ({ persisted }) => persisted && void catchUp().catch(() => undefined),
    { signal: life.signal },
  );
}
