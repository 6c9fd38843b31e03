import { foldText } from '../text/fold-text.ts';

/** The words of a text in folded form, in order; numbers and words shorter than three letters are left out. */
export function termsOf(text: string): string[] {
  return foldText(text).match(/\p{L}[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** How often each word stands in a text. */
export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
