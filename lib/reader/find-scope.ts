import type { PageBlock } from '../page/blocks.ts';
import { quickScope } from '../page/quick-scope.ts';
import type { Scope } from '../page/scope.ts';
import { walkSkeleton } from '../page/skeleton.ts';
import { inSlices } from '../page/slices.ts';
import type { Background } from './background.ts';

/** With no answer after this long (ms) heuristics decide, so that a sleeping worker does not keep marks waiting. */
const PATIENCE = 300;

/** The scope to go on with now, and a better one that may come later. */
export interface FoundScope {
  now: Scope;
  by: 'readability' | 'heuristics';
  later?: Promise<Scope | null>;
}

/** Which blocks are the article: as Readability sees it off the page's thread, or by heuristics when it takes too long. */
export async function findScope(
  document: Document,
  view: Window,
  blocks: readonly PageBlock[],
  background: Pick<Background, 'scope'>,
  signal: AbortSignal,
): Promise<FoundScope> {
  const skeleton = (await inSlices(walkSkeleton(document, blocks), view, signal)).at(-1);
  if (!skeleton) return { now: { body: [], captions: [] }, by: 'heuristics' };
  const asked = background.scope(skeleton).catch(() => null);
  const first = await Promise.race([asked, after(PATIENCE, signal)]);
  signal.throwIfAborted();
  if (first && first !== 'late' && first.body.length > 0) return { now: first, by: 'readability' };
  return { now: quickScope(skeleton), by: 'heuristics', ...(first === 'late' ? { later: asked } : {}) };
}

function after(ms: number, signal: AbortSignal): Promise<'late'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('late'), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
