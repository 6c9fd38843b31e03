import type { Plugin } from 'vite';

/** What a bundler tells of a module, as far as it is asked here. */
interface Module {
  isEntry: boolean;
  importers: readonly string[];
}

type Look = (id: string) => Module | null;

/**
 * Puts what the popup loads into few files: each file of an extension page costs the popup some milliseconds before it
 * can draw, and it is made anew each time it opens. What the background loads too stays apart, because that starts for
 * every page and must not carry views.
 */
export const fewChunks: Plugin = {
  name: 'few-chunks',
  outputOptions(options) {
    if (options.format !== 'es') return;
    const group = (name: string, takes: (entries: readonly string[]) => boolean) => ({
      name: (id: string, context: { getModuleInfo: Look }) =>
        !id.endsWith('.css') && takes(entriesOf(id, (module) => context.getModuleInfo(module))) ? name : null,
    });
    options.codeSplitting = {
      groups: [
        { ...group('common', (entries) => isIn(entries, 'popup') && isIn(entries, 'background')), priority: 2 },
        { ...group('views', (entries) => isIn(entries, 'popup') && entries.length > 1), priority: 1 },
      ],
    };
  },
};

function isIn(entries: readonly string[], name: string): boolean {
  return entries.some((entry) => entry.includes(`entrypoints/${name}`) || entry.includes(`virtual:wxt-${name}`) || entry.endsWith(`${name}-entrypoint`));
}

/** The entries that load a module before they run. */
function entriesOf(id: string, look: Look): string[] {
  const seen = new Set([id]);
  const entries: string[] = [];
  for (const at of seen) {
    const info = look(at);
    if (info?.isEntry) entries.push(at);
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  if (process.env.DEBUG_CHUNKS) console.log(id, entries);
  return entries;
}
