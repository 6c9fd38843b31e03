import type { Page } from '@playwright/test';
import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { openOver } from './extension-page.ts';
import { chosenPack, openLibrary } from './library-data.ts';
import { openPanel } from './panel-page.ts';
import { sendCommand } from './worker.ts';

/** The name screen readers are told of what has the focus, even inside the closed shadow root of the card. */
async function focusedName(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const focused = nodes.filter(
    ({ role, properties }) =>
      role?.value !== 'RootWebArea' &&
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return String(focused.at(-1)?.name?.value ?? '');
}

/** Presses a key until what is named so has the focus. */
async function stepTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press(key);
    const focused = await focusedName(page);
    if (focused.startsWith(name)) return;
    passed.push(focused);
  }
  throw new Error(`The keyboard does not reach “${name}”, only ${[...new Set(passed)].join(' · ')}.`);
}

test.describe('with nothing but the keyboard', () => {
  test('a search in the popup leads to its result', async ({ page, site, extension, extensionId }) => {
    await page.goto(site.url('plain.html'));
    await awaitMarks(page);
    const popup = await openOver(extension, `chrome-extension://${extensionId}/popup.html`, page.url());
    await expect(popup.getByRole('combobox')).toBeFocused();
    await popup.keyboard.type('mines and missiles');
    await expect(popup.getByRole('group', { name: 'Sources' }).getByRole('option')).toHaveCount(1);
    const opened = extension.waitForEvent('page');
    // Round the end of the list: the article stands last.
    await popup.keyboard.press('ArrowUp');
    // The popup closes itself as the article opens, perhaps before the key is let go.
    await popup.keyboard.press('Enter').catch(() => undefined);
    const source = await opened;
    await expect(source).toHaveURL(/source\.html#arms-and-treaties\/mines-and-missiles-2024/);
    await source.close();
    if (!popup.isClosed()) await popup.close();
  });

  test('a mention is gone to, its card opened and walked, its topic muted and that undone', async ({
    page,
    site,
    extension,
  }) => {
    await page.goto(site.url('plain.html'));
    const before = await awaitMarks(page);
    await sendCommand(extension, page.url(), 'next-mention');
    await sendCommand(extension, page.url(), 'next-mention');
    await sendCommand(extension, page.url(), 'open-card');
    await expect.poll(() => cardText(page)).toContain('Anti-personnel mine');
    await stepTo(page, 'Keep this card open', 'Shift+Tab');
    for (const name of ['Close', 'Why is this marked?', 'Not this', 'Mute this topic']) await stepTo(page, name);
    await page.keyboard.press('Enter');
    await expect.poll(() => marksOf(page)).not.toContain('anti-personnel mines');
    await expect.poll(() => cardText(page)).toContain('Undo');
    await expect.poll(() => focusedName(page)).toMatch(/^Undo/);
    await page.keyboard.press('Enter');
    await expect.poll(() => marksOf(page)).toEqual(before);
    await expect.poll(() => focusedName(page)).toMatch(/^Mute this topic/);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardText(page)).toBeUndefined();
  });

  test('the panel leads from its list to a topic and back', async ({ page, site, extension, extensionId }) => {
    await page.goto(site.url('plain.html'));
    await awaitMarks(page);
    const panel = await openPanel(extension, extensionId);
    await expect(panel.locator('.panel-topics li')).toHaveCount(5);
    await stepTo(panel, 'Background: ATACMS');
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('heading', { name: 'ATACMS', exact: true })).toBeVisible();
    await stepTo(panel, 'Back to the previous topic');
    await panel.keyboard.press('Enter');
    await expect(panel.locator('.panel-topics li')).toHaveCount(5);
    await panel.close();
  });

  test('a pack is chosen, looked over, imported and removed', async ({ extension, extensionId }) => {
    const page = await openLibrary(extension, extensionId);
    await expect(page.locator('[data-pack=arms-and-treaties]')).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await stepTo(page, 'Import a pack');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(await chosenPack({ id: 'brooks', topics: 20, sources: 1 }));
    await expect(page.getByRole('button', { name: 'Import it' })).toBeVisible();
    await stepTo(page, 'Import it');
    await page.keyboard.press('Enter');
    const brooks = page.locator('[data-pack=brooks]');
    await expect(brooks).toBeVisible();
    const title = await brooks.getByRole('link').first().textContent();
    await stepTo(page, `Remove “${title}”`);
    await page.keyboard.press('Enter');
    await expect(brooks).toHaveCount(0);
    await page.close();
  });

  test('a topic is added and deleted', async ({ extension, extensionId }) => {
    const page = await openLibrary(extension, extensionId, '#/topics');
    await expect(page.getByRole('link', { name: 'New topic' }).first()).toBeVisible();
    await stepTo(page, 'New topic');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Title')).toBeVisible();
    await stepTo(page, 'Title');
    await page.keyboard.type('Lighthouse keepers');
    await stepTo(page, 'Summary');
    await page.keyboard.type('Those who look after the lights.');
    await stepTo(page, 'Add a name');
    await page.keyboard.press('Enter');
    await stepTo(page, 'Name 1', 'Shift+Tab');
    await page.keyboard.type('lighthouse keepers');
    await expect(page.getByRole('textbox', { name: 'Name 1' })).toHaveValue('lighthouse keepers');
    await stepTo(page, 'Save');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“Lighthouse keepers” is saved')).toBeVisible();
    await stepTo(page, 'Delete this topic');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“Lighthouse keepers” has been deleted')).toBeVisible();
    await page.close();
  });

  test('the look of marks is changed and changed back', async ({ extension, extensionId }) => {
    const page = await openLibrary(extension, extensionId, '#/settings/appearance');
    await expect(page.getByLabel('Dotted line')).toBeChecked();
    await stepTo(page, 'Dotted line');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByLabel('Plain line')).toBeChecked();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByLabel('Dotted line')).toBeChecked();
    await page.close();
  });
});
