import { PACK_LIMITS } from '../../lib/corpus/pack-limits.ts';

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
