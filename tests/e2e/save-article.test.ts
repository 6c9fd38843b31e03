import type { BrowserContext, Page } from '@playwright/test';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { openOver } from './extension-page.ts';
import { openLibrary } from './library-data.ts';
import { serveMade } from './made-page.ts';
import { noticeControl, noticeText } from './notice.ts';
import { openPanel } from './panel-page.ts';
import { saveFromPopup } from './save-page.ts';
import { forgetSaved } from './saved-sources.ts';
import { workerOf } from './worker.ts';

/** Picks an item of the context menu of the page with an address, as the browser tells the extension. */
async function pickInMenu(extension: BrowserContext, url: string, menuItemId: string): Promise<void> {
  const worker = await workerOf(extension);
  await worker.evaluate(
    async ([address, item]) => {
      const { tabs, contextMenus } = (globalThis as unknown as { chrome: ChromeApi }).chrome;
      const tab = (await tabs.query({})).find((one) => one.url === address);
      contextMenus.onClicked.dispatch({ menuItemId: item, selectionText: '' }, tab);
    },
    [url, menuItemId] as const,
  );
}

interface ChromeApi {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
}

/** For an init script of the panel: the library stands in another window, and the panel stays beside its page. */
function libraryElsewhere(): void {
  const { tabs } = (globalThis as unknown as { chrome: ChromeApi }).chrome;
  const query = tabs.query.bind(tabs);
  tabs.query = async (filter) => (await query(filter)).filter(({ url }) => !url?.includes('/library.html'));
}

async function serve(page: Page, url: string, paragraphs: string[]): Promise<void> {
  const body = `<!doctype html><html lang="en"><title>Notes from the harbour</title><main><article><h1>Notes from the harbour</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main></html>`;
  await page.unroute(url);
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(url);
}

const URL = 'http://harbour.localhost/notes/one';
const FIRST = 'The quay was empty when the second ship came in, and nobody had been told what it carried.';
const SECOND = 'By noon the crates stood in two rows under the crane, and the seals on them were whole.';
const THIRD = 'In the evening the harbour office said that it had been a mistake in the papers.';

test.beforeEach(({ extension, extensionId }) => forgetSaved(extension, extensionId));
test.afterAll(({ extension, extensionId }) => forgetSaved(extension, extensionId));

test('saving says what came of it: saved, undone, already saved, a new version with what changed', async ({
  page,
  extension,
  extensionId,
}) => {
  await serve(page, URL, [FIRST, SECOND]);
  const popup = await saveFromPopup(extension, extensionId, URL);
  const status = popup.locator('.save-status [role=status]');
  await expect(status).toHaveText('Saved');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(status).toHaveText('Taken back');
  await popup.getByRole('button', { name: /^Save this/ }).click();
  await expect(status).toHaveText('Saved');
  await popup.close();

  const again = await saveFromPopup(extension, extensionId, URL);
  await expect(again.locator('.save-status')).toContainText('Already saved');
  await again.close();

  await serve(page, URL, [FIRST, THIRD]);
  const third = await saveFromPopup(extension, extensionId, URL);
  await expect(third.locator('.save-status')).toContainText('Saved as a new version');
  await third.close();

  const library = await openLibrary(extension, extensionId, '#/sources');
  await library.getByRole('link', { name: 'Notes from the harbour' }).click();
  const versions = library.locator('.source-versions li');
  await expect(versions).toHaveCount(2);
  await expect(versions.first().locator('ins')).toHaveText(THIRD);
  await expect(versions.first().locator('del')).toHaveText(SECOND);
  await expect(versions.first()).toContainText('1 paragraph is as it was');
  await library.reload();
  await expect(versions).toHaveCount(2);
  await library.close();
});

test('the panel follows when what it saved is deleted in the library, and brought back', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId, libraryElsewhere);
  const save = panel.getByRole('button', { name: 'Save this article' });
  await save.click();
  const status = panel.locator('.save-status [role=status]');
  await expect(status).toHaveText('Saved');
  await expect(save).toHaveCount(0);

  const library = await openLibrary(extension, extensionId, '#/sources');
  await library.getByRole('button', { name: /^Delete “Parliament weighs/ }).click();
  await expect(status).toHaveText('No longer among your sources');
  await expect(save).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(status).toHaveText('Among your sources');

  // It is known when the panel is opened anew, and only where it is so.
  await panel.reload();
  await expect(status).toHaveText('Among your sources');
  await library.getByRole('button', { name: /^Delete “Parliament weighs/ }).click();
  await expect(status).toHaveText('No longer among your sources');
  await panel.reload();
  await expect(save).toBeVisible();
  await expect(status).toHaveText('');
  await library.close();
  await panel.close();
});

test('the panel knows a saved page by its canonical address, article or not', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('press/storm-shadow-explained.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  const status = panel.locator('.save-status [role=status]');
  await panel.getByRole('button', { name: 'Save this article' }).click();
  await expect(status).toHaveText('Saved');
  await panel.reload();
  await expect(status).toHaveText('Among your sources');

  const shop = (path: string, name: string) =>
    serveMade(
      page,
      `http://harbour.localhost/${path}`,
      `<!doctype html><html lang="en"><title>${name}</title><link rel="canonical" href="/shop/${name}"><main><h1>${name}</h1><p>A ${name} for small boats, in three sizes.</p></main></html>`,
    );
  await shop('item/7', 'anchor');
  await shop('item/8', 'buoy');
  await page.goto('http://harbour.localhost/item/7');
  await panel.getByRole('button', { name: 'Save this page' }).click();
  await expect(status).toHaveText('Saved');
  await panel.reload();
  await expect(status).toHaveText('Among your sources');
  await page.goto('http://harbour.localhost/item/8');
  await expect(status).toHaveText('');
  await expect(panel.getByRole('button', { name: 'Save this page' })).toBeVisible();
  await page.goto('http://harbour.localhost/item/7');
  await expect(status).toHaveText('Among your sources');
  await panel.close();
});

test('the popup offers to save what is no article as a page', async ({ page, site, extension, extensionId }) => {
  for (const [name, offer] of [
    ['not-an-article.html', 'Save this page'],
    ['plain.html', 'Save this article'],
  ] as const) {
    await page.goto(site.url(name));
    const popup = await openOver(extension, `chrome-extension://${extensionId}/popup.html`, page.url());
    await expect(popup.locator('.save-article button')).toHaveText(offer);
    await popup.close();
  }
});

test('from the context menu the page itself says that it was saved, with undo', async ({ page, site, extension }) => {
  const url = site.url('press/clearing-the-orchards.html');
  await page.goto(url);
  await pickInMenu(extension, url, 'save-article');
  await expect.poll(() => noticeText(page)).toMatch(/^Saved(?! as)|^Already saved/);
  const { x, y } = await noticeControl(page, 'Close');
  await page.mouse.click(x, y);
  await expect.poll(() => noticeText(page)).toBeUndefined();
});

test('a selection is saved as a source of its own', async ({ page, extension, extensionId }) => {
  await serve(page, 'http://harbour.localhost/notes/two', [FIRST, SECOND, THIRD]);
  await page.locator('p').nth(1).selectText();
  await pickInMenu(extension, page.url(), 'save-selection');
  await expect.poll(() => noticeText(page)).toContain('Saved');
  const opening = extension.waitForEvent('page');
  const { x, y } = await noticeControl(page, 'Open');
  await page.mouse.click(x, y);
  const source = await opening;
  await expect(source.locator('.text')).toHaveText(SECOND);
  await source.close();
  const library = await openLibrary(extension, extensionId, '#/sources');
  await expect(library.locator('.source-list li', { hasText: 'Selection' })).toHaveCount(1);
  await library.close();
});

test('in a private window nothing is saved, and it says so', async ({ page, site, extension, extensionId }) => {
  const url = site.url('plain.html');
  await page.goto(url);
  const popup = await openOver(extension, `chrome-extension://${extensionId}/popup.html`, url);
  await popup.evaluate(() => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: { get(id: number): Promise<object> } } }).chrome;
    tabs.get = async () => ({ incognito: true });
  });
  await popup.getByRole('button', { name: /^Save this/ }).click();
  await expect(popup.locator('.save-status')).toContainText('nothing is saved');
  await popup.close();
});
