import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What class names are put together from; `kind-${kind}` may stand for any class that begins so. */
const built = (code: string): string[] => [...code.matchAll(/([\w-]+-)\$\{/g)].map(([, start = '']) => start);

const sheets = globSync('components/**/*.css').map((path) => ({
  path,
  text: readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, ''),
}));
const code = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx,html}', 'lib/**/*.ts'])
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const starts = built(code);
const styles = sheets.map(({ text }) => text).join('\n');
const everything = `${styles}\n${code}`;

const all = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
const names = (name: string, text: string): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);

describe('the style sheets', () => {
  it('have no rule for a class or attribute that nothing bears', () => {
    const unused = sheets.flatMap(({ path, text }) => {
      const selectors = [...text.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector).join('\n');
      const wanted = [...all(selectors, /\.([a-z][\w-]*)/g), ...all(selectors, /\[(data-[\w-]+)/g)];
      return wanted
        .filter((name) => !names(name, code) && !names(camel(name), code))
        .filter((name) => !starts.some((start) => name.startsWith(start)))
        .map((name) => `${path}: ${name}`);
    });
    expect(unused).toEqual([]);
  });

  it('define no variable or animation that nothing uses', () => {
    const used = all(everything, /var\(\s*(--[\w-]+)/g);
    const variables = [...all(styles, /(?:^|[;{\s])(--[\w-]+)\s*:/g)].filter(
      (name) => !used.has(name) && !starts.some((start) => name.startsWith(start)),
    );
    const animations = [...all(styles, /@keyframes\s+([\w-]+)/g)].filter(
      (name) => !new RegExp(`animation[^;]*\\b${name}\\b`).test(styles),
    );
    expect([...variables, ...animations]).toEqual([]);
  });

  it('use no variable that nothing defines', () => {
    const defined = all(everything, /(--[\w-]+)['"`]?\s*[:,\]]/g);
    const wanted = [...all(styles, /var\(\s*(--[\w-]+)/g)];
    expect(wanted.filter((name) => !defined.has(name))).toEqual([]);
  });
});

/** The name under which scripts set a data attribute: `data-for-all` is `dataset.forAll`. */
function camel(attribute: string): string {
  return attribute.replace(/^data-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
