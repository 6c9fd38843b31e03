import type { HtmlTagDescriptor, Plugin } from 'vite';

/** What a bundler tells of a module, as far as it is asked here. */
interface Module {
  isEntry: boolean;
  importers: readonly string[];
  dynamicImporters: readonly string[];
}

type Look = (id: string) => Module | null;

/**
 * Puts what the popup loads into few files, and has the page ask for all of them at once. Each file of an extension page
 * costs the popup some milliseconds before it can draw, and the popup is made anew each time it opens. What the
 * background loads too stays apart, because that starts for every page and must not carry views.
 */
export const fewChunks: Plugin = {
  name: 'few-chunks',
  outputOptions(options) {
    if (options.format !== 'es') return;
    const group = (name: string, priority: number, takes: (roots: readonly string[]) => boolean) => ({
      priority,
      name: (id: string, context: { getModuleInfo: Look }) =>
        !id.endsWith('.css') && takes(rootsOf(id, (module) => context.getModuleInfo(module))) ? name : null,
    });
    options.codeSplitting = {
      groups: [
        group('common', 3, (roots) => has(roots, 'popup/') && has(roots, 'background')),
        group('search', 2, (roots) => has(roots, 'popup/index.html') && roots.length > 1),
        group('views', 1, (roots) => has(roots, 'popup/show-popup') && roots.length > 1),
      ],
    };
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path, bundle }) => {
      if (!path.includes('popup')) return;
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
      const files = new Set(chunks.filter(({ name }) => name === 'show-popup').map(({ fileName }) => fileName));
      for (const file of files)
        for (const needed of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) files.add(needed);
      const tags: HtmlTagDescriptor[] = [...files]
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }));
      tags.unshift({ tag: 'script', attrs: { src: '/begin-reading.js' }, injectTo: 'head-prepend' });
      // The bundler drops this attribute: run at once, not when the page is parsed and its styles are there.
      return { html: html.replace('<script type="module"', '<script async fetchpriority="high" type="module"'), tags };
    },
  },
};

function has(roots: readonly string[], name: string): boolean {
  return roots.some((root) => root.includes(`entrypoints/${name}`));
}

/** The pages, scripts and modules loaded later from which a module is loaded at once. */
function rootsOf(id: string, look: Look): string[] {
  const seen = new Set([id]);
  const roots: string[] = [];
  for (const at of seen) {
    const info = look(at);
    if (info && (info.isEntry || info.dynamicImporters.length > 0)) roots.push(at);
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return roots;
}
