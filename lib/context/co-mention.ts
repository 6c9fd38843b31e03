/**
 * Normalised pointwise mutual information of two topics (G. Bouma, 2009): -1 when no passage names both, 0 when they meet
 * as often as chance would have it, 1 when neither is named without the other. Counts are of passages.
 */
export function normalisedPmi({ together, one, other, all }: CoMention): number {
  if (together <= 0) return -1;
  if (together >= all) return 1;
  const pair = together / all;
  return Math.log(pair / ((one / all) * (other / all))) / -Math.log(pair);
}

/** How often passages name two topics, each and together, of `all` there are. */
export interface CoMention {
  together: number;
  one: number;
  other: number;
  all: number;
}
