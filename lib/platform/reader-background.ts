import type {
  AnnotateRequest,
  CardRequest,
  ExplainRequest,
  FrameWord,
  PageSummary,
  ReadingStart,
  Skeleton,
  TopicKey,
  TopWord,
} from '../protocol.ts';
import { askWorkroom, sendToBackground } from './messages.ts';
import { requestPanel } from './panel.ts';
import { loadPart } from './reader-parts.ts';
import { getSetting, onSetting } from './settings.ts';

/** A pointer that crosses many marks wakes the background once in this time, ms. */
const BETWEEN_WAKES = 1000;
let lastWake = Number.NEGATIVE_INFINITY;

/** The background as a reader in a page reaches it. */
export const readerBackground = {
  markPainter: () => loadPart('marks'),
  start: startWhenDue,
  scope: (skeleton: Skeleton) => sendToBackground('reader.scope', skeleton),
  annotate: (request: AnnotateRequest) => sendToBackground('reader.annotate', request),
  titles: (topics: TopicKey[]) => sendToBackground('reader.titles', topics),
  report: (page: PageSummary) => sendToBackground('reader.report', page),
  wake() {
    const now = performance.now();
    if (now - lastWake < BETWEEN_WAKES) return;
    lastWake = now;
    // To answer even this, the background opens the database, which is most of what a cold start waits for.
    void sendToBackground('reader.titles', []).catch(() => undefined);
  },
  card: (request: CardRequest) => sendToBackground('card.data', request),
  explain: (request: ExplainRequest) => askWorkroom('card.explain', request),
  mute: (choice: { topic: TopicKey; muted: boolean }) => sendToBackground('topic.mute', choice),
  reject: (choice: { topic: TopicKey; alias: string; rejected: boolean }) => sendToBackground('alias.reject', choice),
  openSource: (place: { pack: string; source: string; passage: number }) => sendToBackground('source.open', place),
  source: (place: { pack: string; source: string }) => askWorkroom('source.view', place),
  pass: (to: number, word: FrameWord | TopWord) => sendToBackground('frame.pass', { to, word }),
  openPanel: (topic?: TopicKey) => requestPanel(topic),
};

/** Starts at once, or when the pause ends that the reader has taken; a reader put into a page meanwhile waits for it. */
async function startWhenDue(): Promise<ReadingStart> {
  for (;;) {
    const start = await sendToBackground('reader.start');
    const left = start.pausedUntil - Date.now();
    if (left <= 0) return start;
    await new Promise<void>((resolve) => {
      const waiting = new AbortController();
      const end = (): void => {
        clearTimeout(timer);
        waiting.abort();
        resolve();
      };
      const timer = setTimeout(end, left);
      onSetting('pause', end, waiting.signal);
      // Nothing is heard of settings while the browser keeps the page to be gone back to.
      window.addEventListener('pageshow', end, { signal: waiting.signal });
      // It may have ended between the answer and the listening.
      void getSetting('pause')
        .then(({ until }) => until <= Date.now() && end())
        .catch(() => undefined);
    });
  }
}
