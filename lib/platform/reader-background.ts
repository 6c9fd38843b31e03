import { sendToBackground } from './messages.ts';
import { requestPanel } from './panel.ts';

/** The background as a reader in a page reaches it. */
export const readerBackground = {
  start: () => sendToBackground('reader.start'),
  scope: (skeleton) => sendToBackground('reader.scope', skeleton),
  annotate: (request) => sendToBackground('reader.annotate', request),
  titles: (topics) => sendToBackground('reader.titles', topics),
  report: (page) => sendToBackground('reader.report', page),
  card: (request) => sendToBackground('card.data', request),
  explain: (request) => sendToBackground('card.explain', request),
  openPanel: (topic) => requestPanel(topic),
} satisfies Record<string, (data: never) => Promise<unknown>>;
