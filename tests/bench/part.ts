/** One line of a bench table. */
export interface BenchRow {
  /** What was measured, with its unit. */
  figure: string;
  ours: string;
  /** The other side: a library, or the floor that nothing can pass. */
  peer: string;
  /** Ours in relation to the peer or the bar's own unit. */
  ratio: string;
  /** What is asked, in words; empty where nothing is. */
  bar: string;
  ok: boolean;
}

/** One part of the bench. */
export interface BenchPart {
  title: string;
  /** How it was measured, for the reader of the table. */
  method: string;
  rows: BenchRow[];
}

/** Runs a part; `quick` keeps it to a minute or so; `pages` is a folder of saved pages for the part that reads such. */
export type RunBench = (options: { quick: boolean; pages?: string }) => Promise<BenchPart>;
