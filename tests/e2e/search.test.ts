import type { BrowserContext, Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from './extension.ts';
import { workerOf } from './worker.ts';

/** The popup as a page of its own, with everything indexed. */
async function openPopup(extension: BrowserContext, id: string): Promise<Page> {
  const popup = await extension.newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.goto(`chrome-extension://${id}/popup.html`);
  await expect(popup.getByRole('combobox')).toBeFocused();
  await expect
    .poll(async () => [...new Set(await popup.evaluate(indexedKinds))], {
      message: 'the index is built by the background',
    })
    .toEqual(['name', 'passage', 'source', 'summary']);
  return popup;
}

/** The kinds of segments in the manifest of the search index. */
async function indexedKinds(): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = await new Promise<{ manifest: { segments: { kind: string }[] } }[]>((resolve) => {
    const request = database.transaction('searchManifest').objectStore('searchManifest').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return rows.flatMap(({ manifest }) => manifest.segments.map(({ kind }) => kind)).sort();
}

/** The address of the tab that `open` opens, even where no page stands there yet; the tab is closed. */
async function addressOpened(extension: BrowserContext, open: () => Promise<void>): Promise<string> {
  const worker = await workerOf(extension);
  const tabs = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return (await chrome.tabs.query({})).map(({ id, url, pendingUrl }) => ({ id, url: pendingUrl || url || '' }));
    });
  const before = new Set((await tabs()).map(({ id }) => id));
  await open();
  let opened: { id: number; url: string } | undefined;
  await expect
    .poll(async () => {
      opened = (await tabs()).find(({ id }) => !before.has(id));
      return opened?.url;
    })
    .toMatch(/^chrome-extension:/);
  await worker.evaluate(
    (id) => (globalThis as unknown as { chrome: ExtensionApi }).chrome.tabs.remove(id),
    opened?.id ?? 0,
  );
  return opened?.url ?? '';
}

const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

/** What a call of the browser would have been given; calls are kept instead of made. */
interface ExtensionApi {
  omnibox: {
    setDefaultSuggestion(suggestion: { description: string }): void;
    onInputStarted: { dispatch(): void };
    onInputChanged: {
      dispatch(text: string, suggest: (list: { content: string; description: string }[]) => void): void;
    };
    onInputEntered: { dispatch(text: string, where: string): void };
  };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string; pendingUrl?: string }[]>;
    remove(id: number): Promise<void>;
  };
  storage: {
    session: {
      onChanged: { addListener(listener: (changes: { panel?: { newValue?: { show?: string } } }) => void): void };
    };
  };
}

test.describe('the search in the popup', () => {
  let popup: Page;
  test.beforeEach(async ({ extension, extensionId }) => {
    popup = await openPopup(extension, extensionId);
  });
  test.afterEach(() => popup.close());

  test('finds a topic, passages and an article from the first letters, with the query marked', async () => {
    await popup.keyboard.type('atac');
    await expect(chosen(popup)).toContainText('ATACMS');
    await expect(chosen(popup).locator('mark')).toHaveText('ATACMS');
    await expect(popup.getByRole('group', { name: 'Passages' }).getByRole('option').first()).toContainText('2024');
    await popup.getByRole('combobox').fill('mines and missiles');
    await expect(popup.getByRole('group', { name: 'Sources' }).getByRole('option')).toHaveCount(1);
  });

  test('shows a mark that stands far on in a long passage', async () => {
    // At once, so that no list of an unfinished word is looked at.
    await popup.getByRole('combobox').fill('atacms');
    await expect(popup.locator('.search-passage').first()).toBeVisible();
    for (const passage of await popup.locator('.search-passage .search-quote').all()) {
      await expect(passage.locator('mark').first()).toBeVisible();
      const [box, mark] = await Promise.all([passage.boundingBox(), passage.locator('mark').first().boundingBox()]);
      expect((mark?.y ?? 1e9) + (mark?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) + 4);
    }
  });

  test('moves with the arrow keys through all groups and round the ends', async () => {
    await popup.keyboard.type('ottawa');
    await expect(chosen(popup)).toContainText('Ottawa Treaty');
    const options = await popup.getByRole('option').count();
    await popup.keyboard.press('ArrowUp');
    await expect(popup.getByRole('option').nth(options - 1)).toHaveAttribute('aria-selected', 'true');
    await popup.keyboard.press('ArrowDown');
    await expect(chosen(popup)).toContainText('Ottawa Treaty');
    await popup.keyboard.press('Escape');
    await expect(popup.getByRole('combobox')).toHaveValue('');
  });

  test('narrows by kind, with the filter completed by Tab', async () => {
    await popup.keyboard.type('mines kind:tr');
    await expect(popup.getByRole('group', { name: 'Narrow the search' }).getByRole('option')).toHaveText([
      'kind:treaty',
    ]);
    await popup.keyboard.press('ArrowUp');
    for (let i = 0; i < 20 && !(await chosen(popup).textContent())?.startsWith('kind:'); i++)
      await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Tab');
    await expect(popup.getByRole('combobox')).toHaveValue('mines kind:treaty ');
    await expect(popup.locator('.search-topic').first()).toBeVisible();
    await expect(popup.locator('.search-topic .kind').filter({ hasNotText: 'Treaty' })).toHaveCount(0);
    await expect(popup.locator('.search-passage')).toHaveCount(0);
  });

  test('narrows by date and completes the names of sources', async () => {
    await popup.keyboard.type('ukraine before:2024');
    await expect(popup.locator('.search-passage').first()).toContainText('2023');
    await expect(popup.locator('.search-origin').filter({ hasText: 'November 2024' })).toHaveCount(0);
    await popup.getByRole('combobox').fill('ukraine source:');
    await expect(popup.getByText('source:"Mines and missiles for Ukraine (November 2024)"')).toBeVisible();
  });

  test('lists what a filter alone leaves, at once', async () => {
    await popup.keyboard.type('kind:treaty ');
    await expect(popup.locator('.search-topic').first()).toBeVisible();
    await expect(popup.locator('.search-topic .kind').filter({ hasNotText: 'Treaty' })).toHaveCount(0);
    await expect(popup.locator('.search-passage, .search-source')).toHaveCount(0);
    await popup.getByRole('combobox').fill('before:2024');
    await expect(popup.locator('.search-passage').first()).toContainText('2023');
    await expect(popup.locator('.search-source')).toHaveCount(1);
    await expect(popup.locator('.search-topic')).toHaveCount(0);
    await popup.getByRole('combobox').fill('source:missiles');
    await expect(popup.locator('.search-source')).toHaveCount(1);
    await expect(popup.getByRole('status')).toContainText('results');
  });

  test('finds phrases word for word', async () => {
    await popup.keyboard.type('"convention on cluster munitions"');
    await expect(chosen(popup)).toContainText('Convention on Cluster Munitions');
    await popup.getByRole('combobox').fill('"munitions cluster on convention"');
    await expect(popup.getByText(/^Nothing found for/)).toBeVisible();
  });

  test('says which words it changed and which it left out', async () => {
    await popup.keyboard.type('otawa treaty');
    await expect(popup.getByRole('status')).toContainText('Showing results for “ottawa treaty”.');
    await expect(chosen(popup)).toContainText('Ottawa Treaty');
    await popup.getByRole('combobox').fill('mines zzqqx');
    await expect(popup.getByRole('status')).toContainText('Found nowhere: zzqqx.');
  });

  test('offers names with the same beginning when nothing is found', async () => {
    await popup.keyboard.type('atazzqqxvv');
    await expect(popup.getByRole('status')).toContainText('Nothing found for “atazzqqxvv”');
    await expect(popup.getByRole('group', { name: 'Topics with a similar beginning' })).toContainText('ATACMS');
  });

  test('keeps everything in its place while the reader types on', async () => {
    const seen = new Set<string>();
    for (const letter of 'mines zzqx kind:tr') {
      await popup.keyboard.type(letter);
      // Each letter's own answer, with its line of words, must stand before the boxes are looked at.
      await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
      seen.add(
        await popup.evaluate(() =>
          ['main', '.search-field', '.search-status', '.search-list', '.popup-foot']
            .map((name) => document.querySelector(name)?.getBoundingClientRect())
            .map((box) => [box?.x, box?.y, box?.width, box?.height].map((side) => Math.round(side ?? -1)).join(' '))
            .join(' | '),
        ),
      );
    }
    expect([...seen]).toHaveLength(1);
  });

  test('opens a passage in the source view at its sentence, and remembers the query', async ({ extension }) => {
    await popup.keyboard.type('atacms');
    await expect(popup.locator('.search-passage').first()).toBeVisible();
    const address = await addressOpened(extension, () =>
      popup
        .locator('.search-passage')
        .first()
        .click({ modifiers: ['Control'] }),
    );
    expect(address).toMatch(/source\.html#arms-and-treaties\/mines-and-missiles-2024\/p\d+$/);
    await popup.reload();
    await expect(popup.getByRole('group', { name: 'Recent searches' }).getByRole('option')).toHaveText(['atacms']);
    await popup.getByRole('option', { name: 'atacms' }).click();
    await expect(chosen(popup)).toContainText('ATACMS');
  });

  test('opens a topic in the side panel with Enter and in a tab with Ctrl and Enter', async ({ extension }) => {
    await popup.evaluate(() => {
      window.close = () => undefined;
      // The panel takes what it is to show at once, so that only the change can be seen.
      (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.session.onChanged.addListener(({ panel }) => {
        if (panel?.newValue?.show) document.title = panel.newValue.show;
      });
    });
    await popup.keyboard.type('atacms');
    await expect(chosen(popup)).toContainText('ATACMS');
    const address = await addressOpened(extension, () => popup.keyboard.press('Control+Enter'));
    expect(address).toMatch(/sidepanel\.html#arms-and-treaties\/atacms$/);
    await popup.bringToFront();
    await popup.keyboard.press('Enter');
    await expect(popup).toHaveTitle('arms-and-treaties/atacms');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`passes axe in ${colorScheme} colours, empty, with results and with none`, async () => {
      await popup.emulateMedia({ colorScheme });
      await popup.evaluate(axe.source);
      for (const text of ['', 'mines', 'mines kind:', 'zzqqx']) {
        await popup.getByRole('combobox').fill(text);
        await expect(popup.locator('.search-status')).toContainText(text === '' ? '' : /result|Nothing/);
        const { violations } = await popup.evaluate(() =>
          (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run(),
        );
        expect(
          violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
          text,
        ).toEqual([]);
      }
    });
});

test('the panel searches too, and shows a topic that is found in itself', async ({ extension, extensionId, page }) => {
  await (await openPopup(extension, extensionId)).close();
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html#arms-and-treaties/atacms`);
  await expect(page.getByRole('heading', { name: 'ATACMS' })).toBeVisible();
  await page.getByRole('combobox').fill('ottawa');
  await expect(chosen(page)).toContainText('Ottawa Treaty');
  await page.getByRole('combobox').press('Enter');
  await expect(page.getByRole('heading', { name: /Ottawa Treaty/ })).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveValue('');
});

test('the address bar suggests topics and opens the one named, or the search', async ({ extension, extensionId }) => {
  await (await openPopup(extension, extensionId)).close();
  const worker = await workerOf(extension);
  const suggestions = await worker.evaluate(
    () =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        (globalThis as unknown as { chrome: ExtensionApi }).chrome.omnibox.onInputChanged.dispatch('cluster', resolve);
      }),
  );
  expect(suggestions.map(({ content }) => content)).toContain('Convention on Cluster Munitions');
  expect(suggestions[0]?.description).toMatch(/^<match>.*<\/match> <dim>.*<\/dim>$/);

  const said = await worker.evaluate(() => {
    const { omnibox } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    return new Promise<string>((resolve) => {
      omnibox.setDefaultSuggestion = ({ description }) => resolve(description);
      omnibox.onInputStarted.dispatch();
    });
  });
  expect(said).toContain('Sidelight');

  const enter = (text: string) =>
    worker.evaluate((entered) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      chrome.omnibox.onInputEntered.dispatch(entered, 'newForegroundTab');
    }, text);
  expect(await addressOpened(extension, () => enter('ottawa treaty'))).toMatch(
    /sidepanel\.html#arms-and-treaties\/ottawa-treaty$/,
  );
  const opening = extension.waitForEvent('page');
  await enter('mines for ukraine');
  const library = await opening;
  await expect(library).toHaveURL(/library\.html#\/search\/mines%20for%20ukraine$/);
  await expect(library.getByRole('combobox')).toHaveValue('mines for ukraine');
  await expect(library.locator('.search-passage').first()).toBeVisible();
  await library.close();
});

test('the context menu looks a selection up', async ({ extension, extensionId, page, site }) => {
  await (await openPopup(extension, extensionId)).close();
  await page.goto(site.url('plain.html'));
  const worker = await workerOf(extension);
  for (const [selectionText, address] of [
    [' ATACMS ', /sidepanel\.html#arms-and-treaties\/atacms$/],
    ['promised mines', /library\.html#\/search\/promised%20mines$/],
  ] as const) {
    // Without a real click the browser refuses the side panel, so both land in a tab.
    const lookUp = () =>
      worker.evaluate(
        async ([text, url]) => {
          const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url) ?? {};
          chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: text }, tab);
        },
        [selectionText, page.url()] as const,
      );
    expect(await addressOpened(extension, lookUp)).toMatch(address);
  }
});
