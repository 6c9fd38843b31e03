import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './extension.ts';
import { workerOf } from './worker.ts';

interface ExtensionApi {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
}

/** Picks “Add to Sidelight” in the context menu of words on a page, and gives the page of the library that opens. */
export async function addFromMenu(extension: BrowserContext, page: Page, words: string): Promise<Page> {
  const worker = await workerOf(extension);
  const opening = extension.waitForEvent('page');
  await worker.evaluate(
    async ([selectionText, url]) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url) ?? {};
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'add-topic', selectionText }, tab);
    },
    [words, page.url()] as const,
  );
  return opening;
}

/** Adds a topic with one name in the library. */
export async function addTopic(library: Page, name: string, summary: string): Promise<void> {
  await library.evaluate((words) => {
    location.hash = `#/topics/new/${encodeURIComponent(words)}`;
  }, name);
  await expect(library.getByRole('textbox', { name: 'Name 1' })).toHaveValue(name);
  await library.getByLabel('Summary').fill(summary);
  await library.getByRole('button', { name: 'Save' }).click();
  await expect(library.getByText(`“${name}” is saved`)).toBeVisible();
}
