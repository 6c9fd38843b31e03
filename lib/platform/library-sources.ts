import { browser } from 'wxt/browser';
import type { Workshop } from '../engine/workshop.ts';
import type { NoteOptions } from '../protocol.ts';
import { beginImport, cutOffImports, forgetImport } from './begun-imports.ts';
import { extensionPage } from './extension-page.ts';
import { sourceAddress } from './source-address.ts';

/** What the library's page of sources can do. It works on the database itself; other views notice what it changes. */
export function createLibrarySources(
  workshop: Workshop,
  readHtml: Parameters<Workshop['importSources']>[1]['readHtml'],
) {
  const { store } = workshop;
  return {
    async list() {
      const packs = await store.packs();
      const rows = await Promise.all(
        packs.map(async ({ id, meta, origin }) =>
          (await store.sourcesOf(id)).map(({ pack, generation: _, derivedFrom: __, ...source }) => ({
            ...source,
            pack,
            packTitle: meta.title,
            own: origin === 'own',
          })),
        ),
      );
      return rows.flat();
    },
    history: (pack: string, source: string) => workshop.history({ pack, source }),
    deleted: async () => {
      const own = (await store.packs()).filter(({ origin }) => origin === 'own');
      const rows = await Promise.all(
        own.map(async ({ id: pack }) => (await store.deletedSources(pack)).map((row) => ({ ...row, pack }))),
      );
      return rows.flat().sort((one, other) => other.at - one.at);
    },
    importFiles: async (
      files: { path: string; file: Blob }[],
      controls: Omit<Parameters<Workshop['importSources']>[1], 'readHtml'>,
    ) => {
      const { settled, end } = await beginImport(files.map(({ path }) => path));
      try {
        const report = await workshop.importSources(files, { ...controls, settled, readHtml });
        // Asked for once there is something to keep.
        await navigator.storage.persist();
        return report;
      } finally {
        end();
      }
    },
    undoImport: (taken: { pack: string; source: string; saved: string }[]) => workshop.undoSaves(taken),
    cutOffImports,
    forgetImport,
    exportNotes: (places: { pack: string; id: string }[], label: string, options: NoteOptions) =>
      workshop.exportSources(
        places.map(({ pack, id }) => ({ pack, source: id })),
        label,
        options,
      ),
    importNotes: (content: string) =>
      workshop.importNotes(content).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'NoAnnotations') return undefined;
        throw error;
      }),
    remove: (pack: string, source: string) => workshop.deleteSource({ pack, source }),
    undoRemove: (pack: string, source: string) => workshop.undoDelete({ pack, source }),
    forgetDeleted: (age: number) => store.forgetDeleted(Date.now() - age),
    follow: (changed: () => void, signal: AbortSignal) => store.watch('sources', changed, signal),
    open: async (pack: string, source: string) => {
      await browser.tabs.create({ url: extensionPage('source', sourceAddress({ pack, source })) });
    },
  };
}
