import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../lib/platform/messages.ts';
import { reportArticle } from '../lib/platform/report-article.ts';
import { takeOver } from '../lib/platform/take-over.ts';
import type { ArticleVerdict } from '../lib/protocol.ts';
import { watchForArticle } from '../lib/reader/watch-for-article.ts';

// The framework's own shell for content scripts tells the page that it has started, by an event; this one is silent.
export default defineUnlistedScript(() => {
  const { signal } = takeOver('gate');
  let last: ArticleVerdict | null = null;
  answer('gate', { 'gate.verdict': () => last }, signal);
  watchForArticle(document, window, signal, (verdict) => {
    last = verdict;
    void reportArticle(verdict);
  });
});
