import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { testArticle } from '../lib/page/article-test.ts';
import { canonicalAddress } from '../lib/page/canonical-address.ts';
import { answer } from '../lib/platform/messages.ts';
import { reportArticle } from '../lib/platform/report-article.ts';
import { takeOver } from '../lib/platform/take-over.ts';
import type { ArticleVerdict, GateProtocol } from '../lib/protocol.ts';
import { watchForArticle } from '../lib/reader/watch-for-article.ts';

// The framework's own shell for content scripts tells the page that it has started, by an event; this one is silent.
export default defineUnlistedScript(() => {
  const { signal } = takeOver('gate');
  let last: ArticleVerdict | null = null;
  let explained: ReturnType<GateProtocol['gate.verdict']> = null;
  // Who asks wants to know why, which the verdict itself did not have to find out; an open panel asks often, and may ask before it.
  const explain: GateProtocol['gate.verdict'] = () => {
    explained ??= {
      ...testArticle(document, document.location.href, 'all'),
      ...(last && { isArticle: last.isArticle }),
      canonical: canonicalAddress(document),
    };
    return explained;
  };
  answer('gate', { 'gate.verdict': explain }, signal);
  watchForArticle(document, window, signal, (verdict) => {
    last = verdict;
    explained = null;
    void reportArticle(verdict);
  });
});
