import type { Alias } from './topic.ts';

/**
 * The form in which two aliases of one language are the same to matching: compatibility forms, quotes, dashes, invisible
 * characters and runs of space folded; capitals too, unless `exact`.
 */
export function aliasForm(alias: Pick<Alias, 'text' | 'case'>): string {
  const form = alias.text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2018\u2019\u02BC\u201B]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return alias.case === 'exact' ? form : form.toLowerCase();
}

/** Indexes of pairs of aliases of a topic that matching cannot tell apart, in order of the second. */
export function clashingAliases(aliases: Alias[]): [number, number][] {
  const exact = new Map<string, number>();
  const folded = new Map<string, number>();
  const clashes: [number, number][] = [];
  for (const [index, alias] of aliases.entries()) {
    const form = `${alias.lang} ${aliasForm(alias)}`;
    const lower = form.toLowerCase();
    // An exact alias clashes with the same capitals, a folding one with any capitals.
    const earlier = alias.case === 'exact' ? exact.get(form) : folded.get(lower);
    if (earlier !== undefined) clashes.push([earlier, index]);
    else if (alias.case === 'exact') exact.set(form, index);
    else folded.set(lower, index);
  }
  return clashes;
}
