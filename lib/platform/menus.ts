import { browser } from 'wxt/browser';
import { createTranslator } from './i18n.ts';
import { addingTopic, opensPanel, searchPage, topicPage } from './open-found.ts';
import { injectReader } from './site-access.ts';
import type { AskWorkroom } from './workroom.ts';

const READ = 'read-page';
const PANEL = 'open-panel';
const LOOK_UP = 'look-up';
const ADD = 'add-topic';

/** Makes the context menu; menus live in the browser, so once at install and update is enough. */
export async function createMenus(): Promise<void> {
  const t = createTranslator();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PANEL, title: t('commandOpenPanel'), contexts: ['action', 'page'] });
  browser.contextMenus.create({ id: READ, title: t('menuReadPage'), contexts: ['action', 'page'] });
  browser.contextMenus.create({ id: LOOK_UP, title: t('menuLookUp'), contexts: ['selection'] });
  browser.contextMenus.create({ id: ADD, title: t('menuAddTopic'), contexts: ['selection'] });
}

/** Does what the reader picks in the context menu. */
export function followMenus(askWorkroom: AskWorkroom): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === ADD && selectionText) void browser.tabs.create(addingTopic(selectionText, tab.id));
    if (menuItemId === READ) void injectReader(tab.id);
    if (menuItemId === LOOK_UP && selectionText) void lookUp(askWorkroom, selectionText.trim(), tab.id);
  });
}

/** Shows the topic that a selection names, or else what a search for it finds, in the panel beside its tab. */
async function lookUp(askWorkroom: AskWorkroom, text: string, tab: number): Promise<void> {
  // The panel opens at once or not at all: the browser asks for the reader's click.
  const opening = opensPanel(tab);
  const topic = await askWorkroom('search.name', text).catch(() => null);
  if (await opening) await browser.storage.session.set({ panel: { tab, show: topic, search: topic ? null : text } });
  else await browser.tabs.create({ url: topic === null ? searchPage(text) : topicPage(topic), openerTabId: tab });
}
