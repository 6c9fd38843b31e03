import { readFile } from 'node:fs/promises';
import { expect, test } from './extension.ts';
import { chosenPack, openLibrary, readHeld } from './library-data.ts';

test('a pack is imported from a file, switched, removed, brought back and removed for good', async ({
  extension,
  extensionId,
}) => {
  const page = await openLibrary(extension, extensionId);
  const rivers = page.locator('[data-pack=rivers]');
  await page.locator('input[type=file]').setInputFiles(await chosenPack({ topics: 1200, sources: 3 }));
  await expect(page.getByRole('status')).toContainText('1,200 topics');
  await expect(rivers).toContainText('imported');
  await rivers.getByLabel('In use').uncheck();
  // Drawn from what is stored, so it has been stored.
  await expect(rivers.getByLabel('Mark its topics on pages')).toBeDisabled();
  await page.reload();
  await expect(rivers.getByLabel('In use')).not.toBeChecked();
  await rivers.getByRole('button', { name: 'Remove' }).click();
  await expect(rivers).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rivers).toBeVisible();
  await rivers.getByRole('button', { name: 'Remove' }).click();
  await expect(rivers).toHaveCount(0);
  await page.close();
});

test('a cancelled or refused import changes nothing and says so', async ({ extension, extensionId }) => {
  const page = await openLibrary(extension, extensionId);
  const input = page.locator('input[type=file]');
  await input.setInputFiles(await chosenPack({ id: 'lakes', topics: 30_000, sources: 0 }));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status')).toContainText('Everything is as it was');
  await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(page.getByRole('status')).toContainText('nothing was changed');
  expect(Object.keys((await readHeld(page)).live)).not.toContain('lakes');
  expect((await readHeld(page)).imports).toBe(0);
  await page.close();
});

test('a backup is saved and restored', async ({ extension, extensionId }) => {
  const page = await openLibrary(extension, extensionId, '#/data');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const path = await (await download).path();
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'sidelight-backup', formatVersion: 1 });
  const note = { kind: 'note', note: { id: 'from-backup', text: 'Mind the dates.', made: 1, changed: 1 } };
  const edited = [...lines.slice(0, 2), JSON.stringify(note), JSON.stringify({ kind: 'end', lines: 4 })];
  const file = { name: 'b.jsonl', mimeType: 'text/plain', buffer: Buffer.from(`${edited.join('\n')}\n`) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('status')).toContainText('notes 1');
  expect((await readHeld(page)).notes).toContain('Mind the dates.');
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: file.buffer.subarray(0, -30) });
  await expect(page.getByRole('status')).toContainText('cut short');
  await page.close();
});
