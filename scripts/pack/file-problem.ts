/** Something wrong with a file of an authored pack. Lines count from 1; 0 means the file as a whole. */
export interface FileProblem {
  file: string;
  line: number;
  message: string;
  level: 'error' | 'warning';
}

/** A problem as one line in the form that editors and terminals turn into a link: `file:line: message`. */
export function describeFileProblem({ file, line, message, level }: FileProblem): string {
  return `${file}${line > 0 ? `:${line}` : ''}: ${level === 'warning' ? 'warning: ' : ''}${message}`;
}
