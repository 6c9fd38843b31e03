import { browser } from 'wxt/browser';
import type { NoteFile, NoteOptions, PageCopy, PageMarks, SaveEnd } from '../protocol.ts';
import { askWorkroom, sendToBackground } from './messages.ts';
import { inPrivateWindow } from './private-window.ts';

/** How saving ended; `private`: nothing is saved in private windows; `refused`: the page may not be read. */
export type PageSaveEnd = SaveEnd | { kind: 'private' | 'refused' };

/** Saves the page of a tab. The reader's click on the toolbar, or a permission, is what lets it be read. */
export async function saveTab(tab: number): Promise<PageSaveEnd> {
  if ((await browser.tabs.get(tab)).incognito) return { kind: 'private' };
  const copied = await browser.scripting
    .executeScript({ target: { tabId: tab }, files: ['copy-page.js' as never] })
    .catch(() => undefined);
  const page = copied?.[0]?.result as PageCopy | undefined;
  return page ? askWorkroom('source.save', page) : { kind: 'refused' };
}

/** Saves the page this runs in, from `copy`. */
export async function saveHere(copy: () => Promise<PageCopy>): Promise<PageSaveEnd> {
  if (inPrivateWindow()) return { kind: 'private' };
  return askWorkroom('source.save', await copy());
}

/** What the reader may do with what was saved. */
export const saveActions = {
  undo: ({ pack, source, saved }: { pack: string; source: string; saved: string }) =>
    askWorkroom('source.unsave', { pack, source, saved }),
  open: ({ pack, source }: { pack: string; source: string }) => sendToBackground('source.open', { pack, source }),
};

/** What is known of the page of a tab, as a file; `undefined` when the page may not be read. */
export async function exportTab(tab: number, options: NoteOptions): Promise<NoteFile | undefined> {
  const read = await browser.scripting
    .executeScript({ target: { tabId: tab }, files: ['page-marks.js' as never] })
    .catch(() => undefined);
  const page = read?.[0]?.result as PageMarks | undefined;
  return page && askWorkroom('export.page', { page, options });
}
