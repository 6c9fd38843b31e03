/** What part a block plays on its page. */
export type BlockRole = 'headline' | 'standfirst' | 'caption' | 'body' | 'other';

/** The running text of one block-level box of a page, as the reader sees it. */
export interface Block {
  /** The page's own number for it; stable while the block lives. */
  id: number;
  text: string;
  role: BlockRole;
}
