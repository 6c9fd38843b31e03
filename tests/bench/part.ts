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

/** How to run a part. */
export interface BenchOptions {
  /** Fewer sizes and rounds: a minute or two. */
  quick: boolean;
  /** Folder of saved pages, for the part that reads such. */
  pages?: string;
}

/** Runs a part; rejects when it cannot be measured. */
export type RunBench = (options: BenchOptions) => Promise<BenchPart>;
