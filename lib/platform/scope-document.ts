import { browser } from 'wxt/browser';
import type { ScopeAnswer, Skeleton } from '../protocol.ts';

const PAGE = '/offscreen.html';
let creating: Promise<void> | undefined;

/**
 * Asks the offscreen document, a DOM off every page's thread, which blocks of a skeleton are the article.
 * The document is created at the first question; the browser closes it with the worker.
 */
export async function askScopeDocument(skeleton: Skeleton): Promise<ScopeAnswer | null> {
  await ensureDocument();
  const answer: unknown = await browser.runtime.sendMessage({ to: 'offscreen', name: 'scope', data: skeleton });
  return (answer ?? null) as ScopeAnswer | null;
}

/** Answers the questions of `askScopeDocument`; runs in the offscreen document. */
export function answerScope(scopeOf: (skeleton: Skeleton) => ScopeAnswer | null): void {
  browser.runtime.onMessage.addListener((message: { to?: unknown; name?: unknown; data?: unknown }, _from, respond) => {
    if (message.to !== 'offscreen' || message.name !== 'scope' || message.data === undefined) return false;
    respond(scopeOf(message.data as Skeleton));
    return false;
  });
}

async function ensureDocument(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  creating ??= browser.offscreen
    .createDocument({
      url: PAGE,
      reasons: ['DOM_PARSER'],
      justification: 'Finds the article in a page without slowing the page down.',
    })
    .finally(() => {
      creating = undefined;
    });
  await creating;
}
