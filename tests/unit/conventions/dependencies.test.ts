import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

interface Packages {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
}

/** Packages that are run or read by a tool and never imported. */
const TOOLS = ['@biomejs/biome', 'node', 'typescript', 'web-ext'];

const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Packages;
const listed = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
const product = sourceFiles('lib', 'components', 'entrypoints');
const work = sourceFiles('scripts', 'tests');
const config = readFileSync('wxt.config.ts', 'utf8');

const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
const packagesIn = (files: SourceFile[], typesToo: boolean): Set<string> =>
  new Set(
    files
      .flatMap(({ imports }) => imports.filter(({ path, typeOnly }) => !path && (typesToo || !typeOnly)))
      .map(({ specifier }) => packageOf(specifier)),
  );
const named = packagesIn([...product, ...work], true);
const mentions = (name: string, text: string): boolean => new RegExp(`(?<![\\w/-])${name}(?![\\w-])`).test(text);

describe('dependencies', () => {
  it('are all used', () => {
    const code = [config, ...Object.values(scripts), ...work.map(({ text }) => text)].join('\n');
    const unused = listed.filter((name) => {
      if (TOOLS.includes(name)) return false;
      const typed = name.replace(/^@types\//, '');
      // Types of the platform are taken in by the compiler itself.
      return !(named.has(name) || named.has(typed) || mentions(name, code) || ['chrome', 'node'].includes(typed));
    });
    expect(unused).toEqual([]);
  });

  it('that ship are listed as such, and the others are not', () => {
    // WXT's own module stands for the browser and is inlined by the build.
    const shipped = [...packagesIn(product, false)].filter((name) => listed.includes(name) && name !== 'wxt');
    expect(shipped.sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('stand in docs/dependencies.md with their reason', () => {
    const reasons = readFileSync('docs/dependencies.md', 'utf8');
    expect(listed.filter((name) => !name.startsWith('@types/') && !reasons.includes(`\`${name}\``))).toEqual([]);
  });
});
