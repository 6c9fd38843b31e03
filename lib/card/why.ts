/**
 * Why a mention is marked, as data. `seen` is what the rule saw, in words a reader knows: a cue, a name, or the title
 * (not the id) of a topic. `weight` is in points for (positive) or against (negative).
 */
export interface CardWhy {
  /** The name as it stands on the page. */
  alias: string;
  reasons: { rule: string; seen?: string; weight: number }[];
}
