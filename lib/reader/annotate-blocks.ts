import type { PageBlock } from '../page/blocks.ts';
import type { Background } from './background.ts';
import { batchesOf } from './batches.ts';
import type { PageState } from './page-state.ts';

/** A sense may change as the page is read; more than this many rounds would mean that two senses keep turning over. */
const MOST_ROUNDS = 3;

/** Has blocks annotated and puts the mentions into the page's state; blocks whose senses changed are asked for again. */
export async function annotateBlocks(
  page: PageState,
  blocks: PageBlock[],
  background: Pick<Background, 'annotate'>,
  lang: string,
  signal: AbortSignal,
): Promise<void> {
  let due = blocks;
  for (let round = 0; round < MOST_ROUNDS && due.length > 0; round++) {
    const redo = new Set<number>();
    for (const batch of batchesOf(due)) {
      const answer = await background.annotate({
        blocks: batch.map(({ id, text }) => ({ id, text, role: page.scope.get(id) ?? 'other' })),
        evidence: page.evidence,
        ...(lang ? { lang } : {}),
      });
      signal.throwIfAborted();
      page.evidence = answer.evidence;
      for (const { id } of batch) page.mentions.set(id, []);
      for (const mention of answer.mentions) page.mentions.get(mention.block)?.push(mention);
      for (const id of answer.redo) redo.add(id);
    }
    due = [...redo].flatMap((id) => page.text.byId(id) ?? []);
  }
}
