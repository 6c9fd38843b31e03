import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** An import of a source file: what it names, where that leads, and whether only types come through. */
export interface Import {
  specifier: string;
  /** Path from the root of the project, or undefined for a package. */
  path?: string;
  typeOnly: boolean;
}

/** A TypeScript file of the project, path from its root. */
export interface SourceFile {
  path: string;
  text: string;
  imports: Import[];
}

/** All TypeScript files below the folders given. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => {
        const path = join(folder, name).replaceAll('\\', '/');
        const text = readFileSync(path, 'utf8');
        return { path, text, imports: importsOf(path, text) };
      }),
  );
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?((?:[\w*$\s{},]|type\s)*?)\s*(?:from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, names = '', from, dynamic]) => {
    const specifier = from ?? dynamic ?? '';
    const listed = /^\{(.*)\}$/s.exec(names.trim())?.[1];
    const eachIsType = listed?.split(',').every((name) => /^\s*(type\s|$)/.test(name)) ?? false;
    return {
      specifier,
      ...(specifier.startsWith('.') ? { path: normalize(join(dirname(path), specifier)).replaceAll('\\', '/') } : {}),
      typeOnly: type !== undefined || eachIsType,
    };
  });
}
