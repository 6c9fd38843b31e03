/** A document and its score. `segment` is its place in the list searched; `found` has a bit for each word it holds. */
export interface ScoredDocument {
  segment: number;
  document: number;
  score: number;
  found: number;
}

/** Keeps the best documents offered, at most `size`; of equal scores the one offered first. */
export class TopHits {
  readonly best: ScoredDocument[] = [];
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  offer(segment: number, document: number, score: number, found: number): void {
    const { best } = this;
    const worst = best.at(-1);
    if (best.length >= this.#size && (!worst || score <= worst.score)) return;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((best[middle] as ScoredDocument).score >= score) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, { segment, document, score, found });
    if (best.length > this.#size) best.pop();
  }
}
