import { readFile } from 'node:fs/promises';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { openLibrary } from './library-data.ts';
import { addFromMenu } from './own-topic.ts';

test('words of a page become a topic: marked there at once, elsewhere on the next view, and carried by an export', async ({
  extension,
  extensionId,
  page,
  site,
}) => {
  const words = 'defence committee';
  await page.goto(site.url('plain.html'));
  const before = await awaitMarks(page);
  const other = await extension.newPage();
  await other.goto(site.url('plain.html'));
  await awaitMarks(other);

  const editor = await addFromMenu(extension, page, words);
  await expect(editor).toHaveURL(/library\.html#\/topics\/new\/defence%20committee$/);
  await expect(editor.getByRole('textbox', { name: 'Name 1' })).toHaveValue(words);
  await expect(editor.getByText('1 mark on the page you were reading')).toBeVisible();
  await editor.getByLabel('Summary').fill('The part of parliament that looks after the armed forces.');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor.getByText('is saved')).toBeVisible();
  await expect.poll(() => marksOf(page)).toContain(words);
  const marked = await marksOf(page);
  expect(marked.length).toBe(before.length + 1);
  await other.reload();
  expect(await awaitMarks(other)).toEqual(marked);
  await editor.close();

  const library = await openLibrary(extension, extensionId, '#/packs');
  const download = library.waitForEvent('download');
  await library.getByRole('button', { name: 'Export “My topics”' }).click();
  const buffer = await readFile(await (await download).path());
  await library.goto(library.url().replace('#/packs', '#/data'));
  await library.getByRole('button', { name: 'Delete everything' }).click();
  await library.getByLabel('I have a backup').check();
  await library.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
  await expect(library.getByText('Everything has been deleted')).toBeVisible();
  await expect.poll(() => marksOf(page)).toEqual(before);
  await other.reload();
  expect(await awaitMarks(other)).toEqual(before);

  await library.goto(library.url().replace('#/data', '#/packs'));
  await library
    .locator('input[type=file]')
    .setInputFiles({ name: 'mine.pack.json', mimeType: 'application/json', buffer });
  await expect(library.getByRole('heading', { name: '“My topics” can be imported' })).toBeVisible();
  await expect(library.getByText('let me go on editing them')).toBeChecked();
  await library.getByRole('button', { name: 'Import it' }).click();
  await expect(library.getByText('“My topics” is ready')).toBeVisible();
  await expect.poll(() => marksOf(page)).toEqual(marked);
  await other.reload();
  expect(await awaitMarks(other)).toEqual(marked);
  await library.goto(library.url().replace('#/packs', '#/topics'));
  await library.getByRole('link', { name: words }).click();
  await library.getByRole('button', { name: 'Delete this topic' }).click();
  await expect.poll(() => marksOf(page)).toEqual(before);
  await library.close();
  await other.close();
});
