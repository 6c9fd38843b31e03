/** Words of a text that tell what it is about: at least four letters, any case, each once. */
export function tellingWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}

/** How much of a passage's telling words a page holds too, from 0 to 1. */
export function likeness(passage: Set<string>, page: Set<string>): number {
  if (passage.size === 0 || page.size === 0) return 0;
  let shared = 0;
  for (const word of passage) if (page.has(word)) shared += 1;
  return shared / passage.size;
}
