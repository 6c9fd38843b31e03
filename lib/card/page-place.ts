/** Where the mention of a card stands among the mentions of its topic on the page, for "3 of 7 on this page". */
export interface PagePlace {
  /** From 1. */
  number: number;
  total: number;
}
