import { browser } from 'wxt/browser';
import { createTranslator } from './i18n.ts';
import { injectReader } from './site-access.ts';

const READ = 'read-page';

/** Makes the context menu; menus live in the browser, so once at install and update is enough. */
export async function createMenus(): Promise<void> {
  const t = createTranslator();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: READ, title: t('menuReadPage'), contexts: ['action', 'page'] });
}

/** Does what the reader picks in the context menu. */
export function followMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === READ && tab?.id !== undefined) void injectReader(tab.id);
  });
}
