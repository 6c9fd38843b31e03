import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchForArticle } from '../lib/page/watch-for-article.ts';
import { reportArticle } from '../lib/platform/gate.ts';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  allFrames: true,
  main(ctx) {
    watchForArticle(document, window, ctx.signal, reportArticle);
  },
});
