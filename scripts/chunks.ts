import type { HtmlTagDescriptor, Plugin } from 'vite';

/** A file that is about to be written. */
type OutputFile = { type: 'asset'; source: string | Uint8Array } | { type: 'chunk' };

/** What a bundler tells of a module, as far as it is asked here. */
interface Module {
  isEntry: boolean;
  importers: readonly string[];
  dynamicImporters: readonly string[];
}

type Look = (id: string) => Module | null;

/**
 * Puts what the popup loads into few files, its styles into the page itself, and has the page ask for all of them at once.
 * Each file of an extension page costs the popup some milliseconds before it can draw, and the popup is made anew each time
 * it opens. What the background loads too stays apart, because that starts for every page and must not carry views.
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
        group('search', 2, (roots) => has(roots, 'popup/') && has(roots, 'offscreen')),
        group('views', 1, (roots) => has(roots, 'popup/') && roots.length > 1),
      ],
    };
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path, bundle }) => {
      if (!path.includes('popup')) return;
      const tags: HtmlTagDescriptor[] = [
        { tag: 'script', attrs: { src: '/begin-reading.js' }, injectTo: 'head-prepend' },
      ];
      // The bundler drops this attribute: run at once, not when the page is parsed.
      const async = html.replace('<script type="module"', '<script async fetchpriority="high" type="module"');
      return { html: async.replace(STYLESHEET, (link, file) => styleOf(bundle?.[file]) ?? link), tags };
    },
  },
};

/** A link to a stylesheet as the bundler writes it, with the name of its file. */
const STYLESHEET = /<link rel="stylesheet" [^>]*href="\/([^"]+)">/g;

/** The styles themselves, to stand in the page in place of a link to their file. */
function styleOf(file: OutputFile | undefined): string | undefined {
  return file?.type === 'asset' ? `<style>${String(file.source).trim()}</style>` : undefined;
}

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
