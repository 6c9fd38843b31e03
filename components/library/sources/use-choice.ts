import { useEffect, useState } from 'preact/hooks';
import type { SourceOrder } from './arrange.ts';

/** What is looked for in the list of sources. */
export interface SourceChoice {
  query: string;
  /** Id of a pack; empty for all. */
  pack: string;
  order: SourceOrder;
}

const FIRST: SourceChoice = { query: '', pack: '', order: 'saved' };

/** What is looked for, kept with the page's place in the history, so that a reload and the way back find it again. */
export function useChoice(): [SourceChoice, (change: Partial<SourceChoice>) => void] {
  const [choice, setChoice] = useState<SourceChoice>(() => ({
    ...FIRST,
    ...((history.state as { sources?: SourceChoice } | null)?.sources ?? {}),
  }));
  useEffect(() => history.replaceState({ ...history.state, sources: choice }, ''), [choice]);
  return [choice, (change) => setChoice((before) => ({ ...before, ...change }))];
}
