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

/** Folded words as a text writes them, "Britain" for "britain"; in small letters where it does so anywhere. */
export function asWritten(text: string, terms: readonly string[]): string[] {
  const forms = new Map<string, string>();
  for (const [form] of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]{2,}/gu)) {
    const term = foldText(form);
    if (!forms.has(term) || form === form.toLowerCase()) forms.set(term, form);
  }
  return terms.map((term) => forms.get(term) ?? term);
}
