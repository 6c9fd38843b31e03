import type { Page } from '@playwright/test';
import { expect, test } from './extension.ts';
import { seriousFindings } from './extension-page.ts';
import { openLibrary } from './library-data.ts';
import { fillSaved, forgetSaved } from './saved-sources.ts';

test.beforeEach(({ extension, extensionId }) => forgetSaved(extension, extensionId));
test.afterAll(({ extension, extensionId }) => forgetSaved(extension, extensionId));

const titles = (page: Page) => page.locator('.source-list a').allTextContents();

test('a list of 10,000 sources is searched, sorted and walked through, with a handful of rows drawn', async ({
  extension,
  extensionId,
}) => {
  const page = await openLibrary(extension, extensionId, '#/sources');
  await expect(page.getByRole('heading', { name: 'You have not saved anything yet' })).toBeVisible();
  await fillSaved(page, 10_000);
  await page.reload();
  await expect(page.locator('.source-list li').first()).toContainText('Report 9999');
  await expect(page.getByText(/^10,00\d sources$/)).toBeVisible();
  expect(await page.locator('.source-list li').count()).toBeLessThan(60);

  await page.getByLabel('Search titles, sites and authors').fill('report 123 upland');
  const expected = Array.from({ length: 10_000 }, (_, at) => at).filter(
    (at) => at % 3 === 2 && `${at}`.includes('123'),
  );
  await expect(page.locator('.source-list li')).toHaveCount(expected.length);
  await page.getByLabel('Search titles, sites and authors').fill('nothing like it');
  await expect(page.getByText('No source has all these words')).toBeVisible();
  await page.getByLabel('Search titles, sites and authors').fill('');
  await page.getByLabel('Sort by').selectOption('title');
  await page.getByLabel('From', { exact: true }).selectOption('saved');
  await expect.poll(async () => (await titles(page))[0]).toBe('Report 0 from the quay');

  await page.locator('.source-list a').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Report 1 from the quay' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: 'Report 9999 from the quay' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('link', { name: 'Report 0 from the quay' })).toBeFocused();

  // Frames that are late by more than one of their kind are seen; a list that drew all of its rows would lose most of them.
  const frames = await page.evaluate(async () => {
    const gaps: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 60; step++) {
      window.scrollBy(0, 5000);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      gaps.push(performance.now() - last);
      last = performance.now();
    }
    return gaps.toSorted((one, other) => one - other);
  });
  console.log(`scrolling: median frame ${frames[30]?.toFixed(1)} ms, longest ${frames.at(-1)?.toFixed(1)} ms`);
  expect(await page.locator('.source-list li').count()).toBeLessThan(60);
  const inSight = await page
    .locator('.source-list li')
    .evaluateAll((rows) =>
      rows.some((row) => row.getBoundingClientRect().top > 0 && row.getBoundingClientRect().bottom < innerHeight),
    );
  expect(inSight).toBe(true);
  await page.close();
});

test('what is deleted can be brought back after a reload, and stays gone after its time', async ({
  extension,
  extensionId,
}) => {
  const page = await openLibrary(extension, extensionId, '#/sources');
  await fillSaved(page, 3);
  await page.reload();
  await page.getByLabel('Search titles, sites and authors').fill('Report 1');
  await page.getByRole('button', { name: 'Delete “Report 1 from the quay”' }).click();
  await expect(page.getByRole('link', { name: 'Report 1 from the quay' })).toHaveCount(0);
  await page.reload();
  // What was being looked for is still there, and so is the way back.
  await expect(page.getByLabel('Search titles, sites and authors')).toHaveValue('Report 1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Report 1 from the quay' })).toBeVisible();
  await page.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious on the pages of sources, ${colorScheme}`, async ({ extension, extensionId }) => {
    const page = await openLibrary(extension, extensionId, '#/sources');
    await page.emulateMedia({ colorScheme });
    await fillSaved(page, 30);
    await page.reload();
    await expect(page.locator('.source-list li').first()).toBeVisible();
    await page.locator('.export-notes summary').click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.source-list a').first().click();
    await expect(page.getByRole('heading', { name: 'Versions' })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });
