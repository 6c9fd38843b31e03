import { readFile } from 'node:fs/promises';
import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { packFile, smallPack } from '../unit/store/small-pack.ts';
import { expect, test } from './extension.ts';
import { chosenPack, openLibrary, readHeld, takePack } from './library-data.ts';

test('a pack is imported from a file, switched, removed, brought back and removed for good', async ({
  extension,
  extensionId,
}) => {
  const page = await openLibrary(extension, extensionId);
  const rivers = page.locator('[data-pack=rivers]');
  await page.locator('input[type=file]').setInputFiles(await chosenPack({ topics: 1200, sources: 3 }));
  // Nothing is stored before the reader has seen what it is.
  await expect(page.getByText('1,200 topics · 3 sources')).toBeVisible();
  expect(Object.keys((await readHeld(page)).live)).not.toContain('rivers');
  await page.getByRole('button', { name: 'Import it' }).click();
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
  await takePack(page, await chosenPack({ id: 'lakes', topics: 30_000, sources: 0 }));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status')).toContainText('Everything is as it was');
  await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(page.getByRole('heading', { name: '“x.json” cannot be imported' })).toBeVisible();
  await expect(page.getByText('format: is missing')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import it' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('status')).toContainText('Nothing was imported');
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

test('the order of packs is the order in which their topics are offered, at once in open pages', async ({
  extension,
  extensionId,
  page: article,
  site,
}) => {
  await article.goto(site.url('plain.html'));
  await awaitMarks(article);
  const page = await openLibrary(extension, extensionId);
  const file = smallPack({ id: 'rival', topics: 1, sources: 0 });
  const [topic] = file.topics;
  if (!topic) throw new Error('The pack has no topic.');
  const alias = { text: 'ATACMS', lang: 'en', case: 'exact' as const, inflect: true, ambiguous: false };
  const rival = { ...file, topics: [{ ...topic, title: 'A rival reading', aliases: [alias] }] };
  const buffer = Buffer.from(await packFile(rival).arrayBuffer());
  await takePack(page, { name: 'rival.pack.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('status')).toContainText('is ready');
  // Packs of the reader's own may stand between them.
  const packs = () =>
    page
      .locator('[data-pack=arms-and-treaties], [data-pack=rival]')
      .evaluateAll((rows) => rows.map((row) => row.dataset.pack));
  expect(await packs()).toEqual(['arms-and-treaties', 'rival']);
  const first = async () => {
    const { x, y } = await pointOf(article, 'ATACMS');
    await article.mouse.move(5, 5);
    await article.mouse.move(x - 4, y);
    await article.mouse.move(x, y);
    await expect.poll(() => cardText(article)).toContain('This name can mean');
    const text = (await cardText(article)) ?? '';
    await article.keyboard.press('Escape');
    return text.slice(0, 40);
  };
  await expect.poll(first).toContain('ATACMS');
  const up = page.locator('[data-pack=rival]').getByRole('button', { name: /^Move “.*” up$/ });
  await expect(async () => {
    if ((await packs())[0] !== 'rival') await up.click({ timeout: 1_000 });
    await expect.poll(packs, { timeout: 1_500 }).toEqual(['rival', 'arms-and-treaties']);
  }).toPass();
  await expect.poll(first).toContain('A rival reading');
  await page.locator('[data-pack=rival]').getByLabel('In use').uncheck();
  await article.bringToFront();
  await article.mouse.move(5, 5);
  await page.locator('[data-pack=rival]').getByRole('button', { name: 'Remove' }).click();
  await expect.poll(packs).toEqual(['arms-and-treaties']);
  await page.close();
});
