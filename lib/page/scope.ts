/** Which blocks of a page (their ids) are the article itself. */
export interface Scope {
  /** In document order. */
  body: number[];
  headline?: number;
  standfirst?: number;
  captions: number[];
}
