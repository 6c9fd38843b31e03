import { browser } from 'wxt/browser';
import { createTranslator } from './i18n.ts';
import { addingTopic } from './open-found.ts';
import { type PanelWish, showInPanel } from './panel.ts';
import { injectReader, injectSaving } from './site-access.ts';
import type { AskWorkroom } from './workroom.ts';

const READ = 'read-page';
const PANEL = 'open-panel';
const LOOK_UP = 'look-up';
/** Each is named after the script that does it. */
const SAVE = 'save-article';
const SAVE_SELECTION = 'save-selection';
const ADD = 'add-topic';

/** Makes the context menu; menus live in the browser, so once at install and update is enough. */
export async function createMenus(): Promise<void> {
  const t = createTranslator();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PANEL, title: t('commandOpenPanel'), contexts: ['action', 'page'] });
  browser.contextMenus.create({ id: READ, title: t('menuReadPage'), contexts: ['action', 'page'] });
  browser.contextMenus.create({ id: SAVE, title: t('savePage'), contexts: ['action', 'page'] });
  browser.contextMenus.create({ id: SAVE_SELECTION, title: t('menuSaveSelection'), contexts: ['selection'] });
  browser.contextMenus.create({ id: LOOK_UP, title: t('menuLookUp'), contexts: ['selection'] });
  browser.contextMenus.create({ id: ADD, title: t('menuAddTopic'), contexts: ['selection'] });
}

/** Does what the reader picks in the context menu. */
export function followMenus(askWorkroom: AskWorkroom): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (tab?.id === undefined) return;
    // In a private window saving a selection says in the page that nothing is saved there.
    if (menuItemId === ADD && tab.incognito) void injectSaving(tab.id, SAVE_SELECTION);
    else if (menuItemId === ADD && selectionText) void browser.tabs.create(addingTopic(selectionText, tab.id));
    if (menuItemId === PANEL) void showInPanel(tab);
    if (menuItemId === READ) void injectReader(tab.id);
    if (menuItemId === SAVE || menuItemId === SAVE_SELECTION) void injectSaving(tab.id, menuItemId);
    if (menuItemId === LOOK_UP && selectionText) void showInPanel(tab, wishFor(askWorkroom, selectionText.trim()));
  });
}

/** The topic that a selection names, or else a search for it. */
async function wishFor(askWorkroom: AskWorkroom, text: string): Promise<PanelWish> {
  const topic = await askWorkroom('search.name', text).catch(() => null);
  return topic === null ? { search: text } : { show: topic };
}
