// The usual values (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009): how soon a repeated word stops
// to count, and how much long passages pay for their length.
const K1 = 1.2;
const B = 0.75;

/** A text to be scored, as its words with their counts. */
export interface Bag {
  counts: ReadonlyMap<string, number>;
  length: number;
}

/** Scores texts against a query by Okapi BM25 over the texts themselves. */
export function bm25(texts: Bag[]): { idf(term: string): number; score(text: Bag, term: string): number } {
  const holding = new Map<string, number>();
  for (const { counts } of texts) for (const term of counts.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  const average = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
  const idf = (term: string): number => {
    const among = holding.get(term) ?? 0;
    return Math.log(1 + (texts.length - among + 0.5) / (among + 0.5));
  };
  return {
    idf,
    score({ counts, length }, term) {
      const count = counts.get(term) ?? 0;
      return (idf(term) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / Math.max(1, average)));
    },
  };
}
