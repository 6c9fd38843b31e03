import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { pretendActive } from '../../scripts/inspect/pretend-active.ts';
import { expect, test } from './extension.ts';

test('the popup lists the topics of the active page and turns Sidelight off and on for its site', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const popup = await extension.newPage();
  // The popup looks at the active tab; opened as a page it would see itself, so the article is brought to front first.
  await popup.addInitScript(pretendActive, page.url());
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(popup.getByRole('heading', { name: '5 topics on this page' })).toBeVisible();
  await expect(popup.getByRole('button', { name: /ATACMS/ })).toBeVisible();

  await popup.getByRole('switch').click();
  await expect.poll(() => marksOf(page)).toEqual([]);
  await expect(popup.getByText('Sidelight leaves this site alone')).toBeVisible();
  await popup.getByRole('switch').click();
  await expect.poll(() => marksOf(page).then(({ length }) => length)).toBe(5);

  await popup.getByRole('button', { name: 'Pause everywhere for an hour' }).click();
  await expect(popup.getByText(/Paused everywhere until \d/)).toBeVisible();
  await expect.poll(() => marksOf(page)).toEqual([]);
  await popup.getByRole('button', { name: 'Go on now' }).click();
  await expect(popup.getByRole('button', { name: /ATACMS/ })).toBeVisible();
  await expect.poll(() => marksOf(page).then(({ length }) => length)).toBe(5);
  await popup.close();
});

test('a site that Sidelight may not look at is called neither on nor off', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('not-an-article.html'));
  const popup = await extension.newPage();
  await popup.addInitScript(pretendActive, page.url());
  await popup.addInitScript(() => {
    const { permissions } = (
      globalThis as unknown as { chrome: { permissions: { contains(asked: object): Promise<boolean> } } }
    ).chrome;
    permissions.contains = async () => false;
  });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(popup.getByRole('button', { name: 'Always allow localhost' })).toBeVisible();
  await expect(popup.getByRole('switch')).toHaveCount(0);
  await expect(popup.getByRole('button', { name: 'Pause everywhere for an hour' })).toHaveCount(0);
  await popup.close();
});
