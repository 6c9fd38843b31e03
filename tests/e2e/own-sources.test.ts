import type { Page } from '@playwright/test';
import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { openLibrary } from './library-data.ts';
import { saveAll } from './save-page.ts';
import { forgetSaved } from './saved-sources.ts';

const SAVED = ['storm-shadow-explained', 'clearing-the-orchards', 'the-vote-nobody-wanted'];
const EXCERPT = 'Storm Shadow is an air-launched cruise missile that flies low';
const TITLE = 'What a cruise missile can and cannot do';

/** The text of the card on a mention, opened anew. */
async function cardOn(page: Page, words: string): Promise<string> {
  await page.bringToFront();
  await page.mouse.move(2, 2);
  await expect.poll(() => cardText(page)).toBeUndefined();
  const { x, y } = await pointOf(page, words);
  await page.mouse.move(x - 4, y, { steps: 2 });
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('Related');
  return (await cardText(page)) ?? '';
}

test.beforeEach(({ extension, extensionId }) => forgetSaved(extension, extensionId));
test.afterAll(({ extension, extensionId }) => forgetSaved(extension, extensionId));

test('what was saved is the background of what is read next, until it is deleted, and again after undo', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  const urls = SAVED.map((name) => site.url(`press/${name}.html`));
  await saveAll(extension, extensionId, page, urls);

  await page.goto(site.url('press/strike-on-the-depot.html'));
  await awaitMarks(page);
  expect(await cardOn(page, 'Storm Shadow')).toContain(EXCERPT);
  expect(await cardText(page)).toContain('Saved by you');

  const panel = await extension.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const nearest = panel.locator('.panel-source').first();
  await expect(nearest).toContainText(TITLE);
  await expect(nearest).toContainText('Saved by you');

  const found = await openLibrary(extension, extensionId, '#/search/hardened%20bunkers');
  await expect(found.getByRole('option').first()).toContainText(TITLE);

  const library = await openLibrary(extension, extensionId, '#/sources');
  await library.getByRole('link', { name: TITLE }).click();
  const opening = extension.waitForEvent('page');
  await library.getByRole('button', { name: 'Read it' }).click();
  const source = await opening;
  await expect(source.getByText('Ines Maartens')).toBeVisible();
  await expect(source.getByText('Saved by you')).toBeVisible();

  await library.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(library.getByText(`“${TITLE}” was deleted.`)).toBeVisible();
  await expect(library.getByRole('link', { name: TITLE })).toHaveCount(0);
  await expect(panel.locator('.panel-source', { hasText: TITLE })).toHaveCount(0);
  await expect(source.getByRole('heading', { level: 1 })).not.toHaveText(TITLE);
  await found.reload();
  await expect(found.getByRole('option', { name: TITLE })).toHaveCount(0);
  expect(await cardOn(page, 'Storm Shadow')).not.toContain(EXCERPT);

  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByRole('link', { name: TITLE })).toBeVisible();
  await expect(panel.locator('.panel-source').first()).toContainText(TITLE);
  expect(await cardOn(page, 'Storm Shadow')).toContain(EXCERPT);
  await found.reload();
  await expect(found.getByRole('option').first()).toContainText(TITLE);
  await source.reload();
  await expect(source.getByRole('heading', { level: 1 })).toHaveText(TITLE);

  for (const one of [panel, found, library, source]) await one.close();
});
