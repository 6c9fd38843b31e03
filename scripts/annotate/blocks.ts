import type { Block } from '../../lib/detect/block.ts';

/** The paragraphs of a plain text as blocks, and where each starts in it. */
export function textBlocks(text: string): { blocks: Block[]; starts: number[] } {
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    starts.push(paragraph.index);
    blocks.push({ id: blocks.length, text: paragraph[0], role: 'body' });
  }
  return { blocks, starts };
}
