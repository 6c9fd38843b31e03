import { foldText } from '../text/fold-text.ts';
import type { Alias } from './topic.ts';

/** Indexes of pairs of aliases of a topic that matching cannot tell apart, in order of the second. */
export function clashingAliases(aliases: Alias[]): [number, number][] {
  const seen = new Map<string, number>();
  const clashes: [number, number][] = [];
  for (const [index, alias] of aliases.entries()) {
    // An exact alias clashes with the same capitals only, one in any case with every spelling that folds alike.
    const form = alias.case === 'exact' ? `=${alias.text.trim()}` : foldText(alias.text);
    const key = `${alias.lang} ${form}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, index);
    else clashes.push([earlier, index]);
  }
  return clashes;
}
