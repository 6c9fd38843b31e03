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
 * Puts what the panel shares with other pages into few files, and what the popup needs into even fewer: its styles into the
 * page itself, beside two plain scripts. Each file of an extension page costs some milliseconds before the page can draw,
 * and the popup is made anew each time it opens.
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
        group('search', 2, (roots) => has(roots, 'sidepanel/') && has(roots, 'offscreen')),
        group('views', 1, (roots) => has(roots, 'sidepanel/') && roots.length > 1),
      ],
    };
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path, bundle }) => {
      if (!path.includes('popup')) return;
      const tags: HtmlTagDescriptor[] = [
        { tag: 'script', attrs: { src: '/begin-reading.js' }, injectTo: 'head-prepend' },
        // An empty page would be painted first otherwise, and that takes as long as drawing the popup.
        { tag: 'script', attrs: { src: '/draw-popup.js', defer: true, blocking: 'render' }, injectTo: 'head-prepend' },
      ];
      const plain = html.replace(MODULE, '');
      return { html: plain.replace(STYLESHEET, (link, file) => styleOf(bundle?.[file]) ?? link), tags };
    },
  },
};

/** The script that the framework gives to every page for plugins of its own, of which there are none. */
const MODULE = /<script type="module" [^>]*><\/script>|<link rel="modulepreload" [^>]*>/g;

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
