import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Which folders of `lib` (and `components`) may import which; `types` may be imported as types only. */
const RULES: Record<string, { values: string[]; types: string[] }> = {
  'lib/text': { values: [], types: [] },
  'lib/corpus': { values: ['lib/text'], types: [] },
  'lib/detect': { values: ['lib/text'], types: ['lib/corpus'] },
  'lib/context': { values: ['lib/text', 'lib/corpus'], types: ['lib/detect'] },
  'lib/search': { values: ['lib/text', 'lib/corpus'], types: ['lib/detect'] },
  'lib/card': { values: [], types: [] },
  'lib/page': { values: ['lib/text'], types: [] },
  'lib/reader': { values: ['lib/page', 'lib/card', 'lib/text'], types: [] },
  'lib/store': { values: ['lib/corpus'], types: ['lib/search', 'lib/detect'] },
  'lib/engine': { values: ['lib/text', 'lib/corpus', 'lib/detect', 'lib/context', 'lib/search'], types: ['lib/store'] },
  'lib/platform': { values: [], types: ['lib/engine'] },
  components: { values: [], types: ['lib/card', 'lib/corpus'] },
};

/** Files that are one pure function on ids and may be used as values wherever their types may. */
const PLAIN_VALUES = ['lib/corpus/topic-key.ts', 'lib/corpus/source.ts'];

const files = sourceFiles('lib', 'components', 'entrypoints');

describe('the house', () => {
  it.each(Object.entries(RULES))('%s imports only what it may', (folder, rule) => {
    const wrong = files
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .flatMap((file) =>
        file.imports.flatMap(({ path, typeOnly }) => {
          if (path === undefined || path.startsWith(`${folder}/`) || path.endsWith('.json') || path.includes('.css'))
            return [];
          const into = Object.keys(RULES).find((name) => path.startsWith(`${name}/`)) ?? path;
          const allowed =
            (into === 'lib/protocol.ts' && typeOnly) ||
            rule.values.includes(into) ||
            (rule.types.includes(into) && (typeOnly || PLAIN_VALUES.includes(path)));
          return allowed ? [] : [`${file.path} → ${path}`];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['dexie', (path: string) => path.startsWith('lib/store/')],
    ['wxt/browser', (path: string) => path.startsWith('lib/platform/') || path.startsWith('entrypoints/')],
  ] as const)('%s is imported in its one place only', (name, allowed) => {
    const wrong = files.filter(
      (file) => !allowed(file.path) && file.imports.some(({ specifier }) => specifier === name),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('no file outside the reader of bundled packs can reach the network', () => {
    const network = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection)\s*\(/;
    const wrong = files.filter(({ path, text }) => path !== 'lib/platform/bundled-packs.ts' && network.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('nothing is shown as markup that was built from a string', () => {
    const markup =
      /dangerouslySetInnerHTML|\.(?:innerHTML|outerHTML)\s*\+?=|insertAdjacentHTML|setHTMLUnsafe|document\.write/;
    expect(files.filter(({ text }) => markup.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('protocol.ts holds types only', () => {
    const protocol = files.find(({ path }) => path === 'lib/protocol.ts');
    expect(protocol?.text).not.toMatch(/^export (const|function|class|let)/m);
  });

  it('no export stands unused', () => {
    const everything = [...files, ...sourceFiles('scripts', 'tests')];
    const config = readFileSync('wxt.config.ts', 'utf8');
    const unused = everything
      .filter(({ path }) => !path.startsWith('entrypoints/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^export (?:async )?(const|function\*?|class|interface|type) (\w+)/gm)].flatMap(
          ([, kind = '', name = '']) => {
            const word = new RegExp(`\\b${name}\\b`);
            const elsewhere =
              word.test(config) || everything.some((other) => other.path !== path && word.test(other.text));
            // A type may be exported for the signature it stands in; whoever calls that need not name it.
            const signature = /interface|type/.test(kind) && text.split(word).length > 2;
            return elsewhere || signature ? [] : [`${path}: ${name}`];
          },
        ),
      );
    expect(unused).toEqual([]);
  });

  it('no file stands unused', () => {
    const everything = [...files, ...sourceFiles('scripts', 'tests')];
    const imported = new Set(everything.flatMap(({ imports }) => imports.map((one) => one.path)));
    const named = ['package.json', 'wxt.config.ts', 'CONTRIBUTING.md']
      .map((path) => readFileSync(path, 'utf8'))
      .join('');
    const unused = everything.filter(({ path }) => {
      if (imported.has(path) || path.startsWith('entrypoints/')) return false;
      if (/\.test\.tsx?$|\.d\.m?ts$|\.config\.ts$/.test(path)) return false;
      const file = path.split('/').at(-1) ?? path;
      return !named.includes(file) && !everything.some((other) => other.path !== path && other.text.includes(file));
    });
    expect(unused.map(({ path }) => path)).toEqual([]);
  });

  it('every export of lib has a doc comment', () => {
    const bare = files
      .filter(({ path }) => path.startsWith('lib/'))
      .flatMap(({ path, text }) =>
        [
          ...text.matchAll(/(^|\n)([^\n]*)\nexport (?:async )?(?:const|function\*?|class|interface|type) (\w+)/g),
        ].flatMap(([, , before = '', name]) =>
          /(\*\/|^export .*;|^export function .*;)\s*$/.test(before) ? [] : [`${path}: ${name}`],
        ),
      );
    expect(bare).toEqual([]);
  });
});
