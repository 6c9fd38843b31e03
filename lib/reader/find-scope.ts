import type { PageBlock } from '../page/blocks.ts';
import { heuristicScope } from '../page/heuristic-scope.ts';
import { walkSkeleton } from '../page/skeleton.ts';
import { inSlices } from '../page/slices.ts';
import type { ScopeAnswer } from '../protocol.ts';
import type { Background } from './background.ts';

/** With no answer after this long (ms) heuristics decide, so that a sleeping worker does not keep marks waiting. */
const PATIENCE = 300;

/** The scope to go on with now, and a better one that may come later. */
export interface FoundScope {
  now: ScopeAnswer;
  by: 'readability' | 'heuristics';
  later?: Promise<ScopeAnswer | null>;
}

/** Which blocks are the article: as Readability sees it off the page's thread, or by heuristics when it takes too long. */
export async function findScope(
  document: Document,
  view: Window,
  blocks: PageBlock[],
  background: Pick<Background, 'scope'>,
  signal: AbortSignal,
): Promise<FoundScope> {
  const [skeleton] = await inSlices(walkSkeleton(document, blocks), view, signal);
  const asked = skeleton ? background.scope(skeleton).catch(() => null) : Promise.resolve(null);
  const first = await Promise.race([asked, after(PATIENCE, signal)]);
  if (first && first !== 'late' && first.body.length > 0) return { now: first, by: 'readability' };
  return { now: heuristicScope(blocks), by: 'heuristics', ...(first === 'late' ? { later: asked } : {}) };
}

function after(ms: number, signal: AbortSignal): Promise<'late'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('late'), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
