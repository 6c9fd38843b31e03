import type { Reference } from '../../../lib/corpus/topic.ts';

/** A key that no reference of a topic has yet. */
export function freeKey(references: Reference[]): string {
  let number = references.length + 1;
  while (references.some(({ key }) => key === `r${number}`)) number += 1;
  return `r${number}`;
}
