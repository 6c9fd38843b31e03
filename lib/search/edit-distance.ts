/**
 * Optimal string alignment distance of two words: inserted, deleted, replaced letters and swapped neighbours count one
 * each. Gives `limit + 1` as soon as it must be more. With `prefix`, the distance of `word` to the nearest beginning
 * of `other`. For single words of a shown text; a dictionary is searched with `TypoWalk`.
 */
export function editDistance(word: string, other: string, limit: number, prefix = false): number {
  if (!prefix && Math.abs(word.length - other.length) > limit) return limit + 1;
  let aboveTwo: number[] = [];
  let above = Array.from({ length: word.length + 1 }, (_, i) => i);
  let best = word.length;
  for (let i = 1; i <= other.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = word[j - 1] === other[i - 1];
      let distance = Math.min(
        (above[j - 1] as number) + (same ? 0 : 1),
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && word[j - 1] === other[i - 2] && word[j - 2] === other[i - 1])
        distance = Math.min(distance, (aboveTwo[j - 2] as number) + 1);
      row.push(distance);
    }
    if (Math.min(...row) > limit) return prefix ? Math.min(best, limit + 1) : limit + 1;
    best = Math.min(best, row[word.length] as number);
    aboveTwo = above;
    above = row;
  }
  return Math.min(prefix ? best : (above[word.length] as number), limit + 1);
}
