import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const documents = globSync(['*.md', 'docs/*.md', 'docs/{decisions,store}/**/*.md']);

/** Paths of the project in backticks; a name with a blank or a wildcard in it is a pattern to fill in. */
const PATH = /`((?:lib|components|entrypoints|scripts|tests|docs|data|public)\/[^`\s*<>{}A-Z]*)`/g;

it.each(documents)('%s names commands, files and documents that are there', (path) => {
  const text = readFileSync(path, 'utf8');
  const commands = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const paths = [...text.matchAll(PATH)].map(([, file = '']) => file);
  expect(paths.filter((file) => !existsSync(file))).toEqual([]);
  const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]+)/g)].map(([, file = '']) => join(dirname(path), file));
  expect(links.filter((file) => !existsSync(file))).toEqual([]);
});
