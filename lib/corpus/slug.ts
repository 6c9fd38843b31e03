import { PACK_LIMITS } from './pack-limits.ts';

/** An id made from any text: its Latin letters and digits, accents dropped; empty when it has none. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, PACK_LIMITS.idLength - 8)
    .replace(/^-+|-+$/g, '');
}

/** Makes ids that are unique among all it made: the slug of a text or else `fallback`, numbered from the second on. */
export function idMaker(fallback: string): (text: string) => string {
  const taken = new Set<string>();
  // Where the search for a free number goes on, or thousands of terms without a Latin letter would each begin at 2.
  const next = new Map<string, number>();
  return (text) => {
    const wanted = slug(text) || fallback;
    let id = wanted;
    let number = next.get(wanted) ?? 2;
    for (; taken.has(id); number += 1) id = `${wanted}-${number}`;
    next.set(wanted, number);
    taken.add(id);
    return id;
  };
}
