import type { Locator } from '@playwright/test';
import { expect, test } from './extension.ts';
import { chosenPack, openLibrary, readHeld, takePack } from './library-data.ts';

test('two libraries, the popup and the panel change things at once, and no change is lost', async ({
  extension,
  extensionId,
}) => {
  const [one, other] = [await openLibrary(extension, extensionId), await openLibrary(extension, extensionId)];
  const [popup, panel] = [await extension.newPage(), await extension.newPage()];
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await takePack(one, await chosenPack({ id: 'rivers', topics: 50 }));
  await expect(other.locator('[data-pack=rivers]')).toBeVisible();
  await takePack(one, await chosenPack({ id: 'lakes', topics: 50 }));
  await expect(other.locator('[data-pack=lakes]')).toBeVisible();

  // At once: an update in one tab, a switch of the same pack in another, a switch of another pack, and notes from each.
  const click = (box: Locator) => box.evaluate((input: HTMLInputElement) => input.click());
  const note = (page: typeof one, topic: string) =>
    page.evaluate(
      ([about, text]) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } } }
        ).chrome.runtime.sendMessage({ to: 'relay', name: 'note.set', data: { topic: about, text } }),
      [topic, `A note on ${topic}`] as const,
    );
  const update = await chosenPack({ id: 'rivers', topics: 60, version: '2.0.0' });
  const topics = Array.from({ length: 20 }, (_, number) => `rivers/river-${number}`);
  await Promise.all([
    takePack(one, update),
    // One mouse cannot be in two places.
    click(other.locator('[data-pack=rivers]').getByLabel('In use')),
    click(other.locator('[data-pack=lakes]').getByLabel('Mark its topics on pages')),
    ...topics.map((topic, at) => note([one, other, popup, panel][at % 4] ?? one, topic)),
  ]);
  await expect(one.getByRole('status')).toContainText('is ready');
  for (const page of [one, other]) {
    await expect(page.locator('[data-pack=rivers]')).toContainText('2.0.0');
    await expect(page.locator('[data-pack=rivers]').getByLabel('In use')).not.toBeChecked();
    await expect(page.locator('[data-pack=lakes]').getByLabel('Mark its topics on pages')).not.toBeChecked();
  }
  const { notes, live } = await readHeld(one);
  expect(notes.filter((text) => topics.some((topic) => text === `A note on ${topic}`))).toHaveLength(topics.length);
  expect(live.rivers).toMatchObject({ version: '2.0.0', topics: 60 });

  for (const id of ['rivers', 'lakes'])
    await one.locator(`[data-pack=${id}]`).getByRole('button', { name: 'Remove' }).click();
  await expect(other.locator('[data-pack=lakes]')).toHaveCount(0);
  await Promise.all([one, other, popup, panel].map((page) => page.close()));
});

test('the same pack imported in two tabs at once is imported twice, one after the other', async ({
  extension,
  extensionId,
}) => {
  const tabs = [await openLibrary(extension, extensionId), await openLibrary(extension, extensionId)];
  await Promise.all(
    tabs.map(async (tab, at) => takePack(tab, await chosenPack({ id: 'rivers', topics: 3000 + at, sources: 2 }))),
  );
  for (const tab of tabs) await expect(tab.getByRole('status')).toContainText('is ready', { timeout: 30_000 });
  const [tab] = tabs;
  if (!tab) return;
  expect([3000, 3001]).toContain((await readHeld(tab)).live.rivers?.topics);
  await expect.poll(async () => (await readHeld(tab)).imports).toBe(0);
  await tab.locator('[data-pack=rivers]').getByRole('button', { name: 'Remove' }).click();
  await expect(tab.locator('[data-pack=rivers]')).toHaveCount(0);
  await Promise.all(tabs.map((one) => one.close()));
});
