/** Steps from a pack, topic or source to the value that is wrong. */
export type PackPath = (string | number)[];

/** Something wrong with a pack: where, what, and what to do about it. */
export interface PackProblem {
  /** Where a person finds it, for example `topic "atacms", facts 3, cite 1` or `line 1, byte 2048`. */
  place: string;
  /** One sentence. */
  message: string;
  /** Steps from the item (topic, source, pack) the place names, for tools that know lines. */
  path: PackPath;
}

/** Thrown where reading a pack cannot go on; nothing of the pack may be kept then. */
export class PackError extends Error {
  readonly problems: [PackProblem, ...PackProblem[]];

  constructor(problems: [PackProblem, ...PackProblem[]]) {
    super(describeProblem(problems[0]));
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** A problem as one line: place, then message. */
export function describeProblem({ place, message }: Pick<PackProblem, 'place' | 'message'>): string {
  return `${place}: ${message}`;
}

/** A path in words; lists count from 1: `facts 3, cite 1`. */
export function pathInWords(path: PackPath): string {
  let words = '';
  for (const step of path) words += typeof step === 'number' ? ` ${step + 1}` : `${words && ', '}${clip(step, 60)}`;
  return words.trim();
}

/** A text shortened to `length` UTF-16 units for a message. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}
