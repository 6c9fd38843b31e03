import type { Page } from '@playwright/test';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { openOver, seriousFindings } from './extension-page.ts';
import { chosenPack, openLibrary } from './library-data.ts';

/** Expects axe to find nothing serious in a view as it is now, in light and in dark colours. */
async function expectNothingSerious(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(200);
    expect(await seriousFindings(page), colorScheme).toEqual([]);
  }
}

test.describe('axe finds nothing serious', () => {
  test('in the popup over an article: topics, paused, off, and a search with results and without', async ({
    page,
    site,
    extension,
    extensionId,
  }) => {
    await page.goto(site.url('plain.html'));
    await awaitMarks(page);
    const popup = await openOver(extension, `chrome-extension://${extensionId}/popup.html`, page.url());
    await expect(popup.getByRole('button', { name: /ATACMS/ })).toBeVisible();
    await expectNothingSerious(popup);
    await popup.getByRole('button', { name: 'Pause everywhere for an hour' }).click();
    await expect(popup.getByText(/Paused everywhere until/)).toBeVisible();
    await expectNothingSerious(popup);
    await popup.getByRole('button', { name: 'Go on now' }).click();
    await popup.getByRole('switch').click();
    await expect(popup.getByText('Sidelight leaves this site alone')).toBeVisible();
    await expectNothingSerious(popup);
    await popup.getByRole('switch').click();
    await popup.getByRole('combobox').fill('ottawa');
    await expect(popup.getByRole('option').first()).toBeVisible();
    await expectNothingSerious(popup);
    await popup.getByRole('combobox').fill('zzyzx');
    await expect(popup.getByText('Nothing found')).toBeVisible();
    await expectNothingSerious(popup);
    await popup.close();
  });

  test('in the popup over a page that is no article', async ({ page, site, extension, extensionId }) => {
    await page.goto(site.url('not-an-article.html'));
    const popup = await openOver(extension, `chrome-extension://${extensionId}/popup.html`, page.url());
    await expect(popup.getByRole('button', { name: 'Read this page' })).toBeVisible();
    await expectNothingSerious(popup);
    await popup.close();
  });

  test('in the search of the library with results', async ({ extension, extensionId }) => {
    const page = await openLibrary(extension, extensionId, '#/search');
    await page.getByRole('combobox').fill('mines');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectNothingSerious(page);
    await page.close();
  });

  test('in the list of sources and in one of them', async ({ extension, extensionId }) => {
    const page = await openLibrary(extension, extensionId, '#/sources');
    const sources = page.locator('.source-list a');
    await expect(sources.first()).toBeVisible();
    await expectNothingSerious(page);
    await sources.first().click();
    await expect(page).toHaveURL(/#\/sources\/.+/);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expectNothingSerious(page);
    await page.close();
  });

  test('in the report on a pack that can be imported, and on one that cannot', async ({ extension, extensionId }) => {
    const page = await openLibrary(extension, extensionId);
    const input = page.locator('input[type=file]');
    await input.setInputFiles(await chosenPack({ id: 'ponds', topics: 20, sources: 1 }));
    await expect(page.getByRole('button', { name: 'Import it' })).toBeVisible();
    await expectNothingSerious(page);
    await page.getByRole('button', { name: 'Do not import' }).click();
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await expect(page.getByRole('heading', { name: 'cannot be imported' })).toBeVisible();
    await expectNothingSerious(page);
    await page.close();
  });

  test('in a form of a topic that lacks everything, and with a name to think of', async ({
    extension,
    extensionId,
  }) => {
    const page = await openLibrary(extension, extensionId, '#/topics/new');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Give it a title.')).toBeVisible();
    for (const name of ['Add a name', 'Add a fact', 'Add a reference'])
      await page.getByRole('button', { name }).click();
    await page.getByRole('textbox', { name: 'Name 1' }).fill('said');
    await expect(page.getByText('is an everyday word')).toBeVisible();
    await expectNothingSerious(page);
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  test('in the question before everything is deleted', async ({ extension, extensionId }) => {
    const page = await openLibrary(extension, extensionId, '#/data');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNothingSerious(page);
    await page.getByRole('button', { name: 'Keep everything' }).click();
    await page.close();
  });

  test('in the lists of sites and of muted topics with something in them', async ({ extension, extensionId }) => {
    const page = await openLibrary(extension, extensionId, '#/sites');
    const [mute, choose] = [
      ['topic.mute', { topic: 'arms-and-treaties/atacms', muted: true }],
      ['site.choose', { host: 'listed.localhost', choice: 'never' }],
    ] as const;
    await tellBackground(page, ...mute);
    await tellBackground(page, ...choose);
    await expect(page.getByText('listed.localhost').first()).toBeVisible();
    await expectNothingSerious(page);
    await page.goto(`chrome-extension://${extensionId}/library.html#/refused`);
    await expect(page.getByRole('button', { name: 'Mark again: “ATACMS”' })).toBeVisible();
    await expectNothingSerious(page);
    await page.getByRole('button', { name: 'Mark again: “ATACMS”' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expectNothingSerious(page);
    await page.close();
  });

  test('on the welcome page once its question is answered, and with an answer that lacks a site', async ({
    extension,
    extensionId,
  }) => {
    const page = await extension.newPage();
    await page.goto(`chrome-extension://${extensionId}/welcome.html`);
    await page.getByLabel('Only on sites I choose').check();
    await page.getByRole('button', { name: 'Save choice' }).click();
    await expect(page.getByText('No site name was found')).toBeVisible();
    await expectNothingSerious(page);
    await page.close();
  });
});

async function tellBackground(page: Page, name: string, data: object): Promise<void> {
  await page.evaluate(
    async ([called, sent]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<void> } };
      };
      await chrome.runtime.sendMessage({ to: 'background', name: called, data: sent });
    },
    [name, data] as const,
  );
}
