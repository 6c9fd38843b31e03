/** A document and its score. `segment` is its place in the list searched; `found` has a bit for each word it holds. */
export interface ScoredDocument {
  segment: number;
  document: number;
  score: number;
  found: number;
}

/** Keeps the best documents offered, at most `size`; of equal scores the one that stands first. */
export class TopHits {
  readonly best: ScoredDocument[] = [];
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  offer(segment: number, document: number, score: number, found: number): void {
    const { best } = this;
    const worst = best.at(-1);
    if (best.length >= this.#size && (!worst || score < worst.score)) return;
    const offered = { segment, document, score, found };
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(best[middle] as ScoredDocument, offered)) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, offered);
    if (best.length > this.#size) best.pop();
  }
}

function isBefore(one: ScoredDocument, other: ScoredDocument): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return one.segment === other.segment ? one.document < other.document : one.segment < other.segment;
}
