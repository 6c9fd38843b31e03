import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { PackPath } from '../../lib/corpus/pack-problem.ts';
import type { FileProblem } from './file-problem.ts';

/** A YAML file, or the YAML head of a Markdown file, with the way back from a value to its line. */
export interface FrontMatter {
  /** Plain data. Every scalar is a string as it is written, so that `2024`, `1.10` and `yes` mean what they say. */
  data: unknown;
  /** Text after the second `---`; empty in a plain YAML file. */
  body: string;
  /** Line of the value at a path, or of the nearest value around it. */
  lineOf(path: PackPath): number;
  problems: FileProblem[];
}

/** Parses a plain YAML file. */
export function parseYaml(file: string, text: string): FrontMatter {
  return parse(file, text, '', 0);
}

/** Parses a Markdown file that begins with YAML between two `---` lines. */
export function parseFrontMatter(file: string, text: string): FrontMatter {
  const fenced = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (fenced?.index === 0) return parse(file, fenced[1] ?? '', text.slice(fenced[0].length), 1);
  const message = 'must begin with fields between two lines of three hyphens (---)';
  return { data: {}, body: text, lineOf: () => 1, problems: [{ file, line: 1, message, level: 'error' }] };
}

function parse(file: string, yaml: string, body: string, linesAbove: number): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesAbove;
  const problems = document.errors.map(({ message, pos }): FileProblem => {
    const advice = 'Quote text that holds a colon and a space or begins with a sign, and check the indentation';
    return { file, line: lineAt(pos[0]), message: `this is not YAML: ${message}. ${advice}`, level: 'error' };
  });
  const lineOf = (path: PackPath) => lineAt(offsetOf(document.contents, path));
  return { data: problems.length > 0 ? {} : document.toJS(), body, lineOf, problems };
}

function offsetOf(root: Node | null, path: PackPath): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === String(step));
      next = pair?.value;
      if (isScalar(pair?.key)) offset = pair.key.range?.[0] ?? offset;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      if (typeof next === 'object' && next && 'range' in next && Array.isArray(next.range)) offset = next.range[0];
    }
    if (next === undefined || next === null) break;
    node = next;
  }
  return offset;
}
