import { defineContentScript } from 'wxt/utils/define-content-script';
import { reportArticle } from '../lib/platform/report-article.ts';
import { watchForArticle } from '../lib/reader/watch-for-article.ts';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    watchForArticle(document, window, signal, (verdict) => void reportArticle(verdict));
  },
});
