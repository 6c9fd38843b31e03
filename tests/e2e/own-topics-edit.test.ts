import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, marksOf, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { openLibrary } from './library-data.ts';
import { addFromMenu, addTopic } from './own-topic.ts';

test('what was typed into a form is there again after a reload, and can be discarded', async ({
  extension,
  extensionId,
}) => {
  const page = await openLibrary(extension, extensionId, '#/topics/new');
  await page.getByLabel('Title').fill('Kakhovka dam');
  await page.getByRole('button', { name: 'Add a name' }).click();
  await page.getByRole('textbox', { name: 'Name 1' }).fill('Kakhovka');
  await page.getByLabel('Summary').pressSequentially('A dam on the Dni');
  await page.reload();
  await expect(page.getByLabel('Summary')).toHaveValue('A dam on the Dni');
  await expect(page.getByLabel('Title')).toHaveValue('Kakhovka dam');
  await expect(page.getByRole('textbox', { name: 'Name 1' })).toHaveValue('Kakhovka');
  await page.getByRole('link', { name: 'Your topics' }).first().click();
  await expect(page.getByRole('link', { name: 'Kakhovka dam' })).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('link', { name: 'Kakhovka dam' })).toHaveCount(0);
  await page.close();
});

test('a form says what it lacks and what to think of, before anything is saved', async ({ extension, extensionId }) => {
  const page = await openLibrary(extension, extensionId, '#/topics/new');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Give it a title.')).toBeVisible();
  await expect(page.getByText('Say in a sentence what it is.')).toBeVisible();
  await expect(page.getByText('Give it at least one name')).toBeVisible();
  await page.getByRole('button', { name: 'Add a name' }).click();
  const name = page.getByRole('textbox', { name: 'Name 1' });
  await name.fill('said');
  await expect(page.getByText('“said” is an everyday word')).toBeVisible();
  await name.fill('Storm Shadow');
  await expect(page.getByText('“Storm Shadow” is already a name of: Storm Shadow')).toBeVisible();
  await name.fill('anti-personnel mines');
  const marks = page.getByRole('region', { name: 'What these names would mark' });
  await expect(marks.locator('mark').first()).toHaveText('anti-personnel mines');
  await expect(marks.getByText(/Named in [1-9]\d* of \d+ sources/)).toBeVisible();
  await name.fill('a');
  await page.getByLabel('Title').fill('Letter');
  await page.getByLabel('Summary').fill('The first one.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('an alias needs at least two letters or digits')).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test('topics are merged and deleted, and both can be taken back', async ({ extension, extensionId, page, site }) => {
  await page.goto(site.url('plain.html'));
  const before = await awaitMarks(page);
  const library = await openLibrary(extension, extensionId, '#/topics');
  await addTopic(library, 'defence committee', 'Those who look after the armed forces.');
  await addTopic(library, 'two retired officers', 'They spoke to it.');
  await expect.poll(() => marksOf(page)).toContain('two retired officers');
  const both = await marksOf(page);
  expect(both.length).toBe(before.length + 2);

  await library.getByRole('button', { name: 'Merge into another topic' }).click();
  await library.getByLabel('Merge into').fill('defence');
  await library.getByRole('button', { name: 'defence committee' }).click();
  await expect(library.getByText('“two retired officers” has been merged')).toBeVisible();
  await library.getByRole('link', { name: 'defence committee' }).click();
  await expect(library.getByRole('textbox', { name: 'Name 2' })).toHaveValue('two retired officers');
  // One topic now, marked where its section names it first.
  await expect.poll(() => marksOf(page)).toEqual(both.filter((text) => text !== 'two retired officers'));

  await library.getByRole('link', { name: 'Your topics' }).first().click();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByRole('link', { name: 'two retired officers' })).toBeVisible();
  await expect.poll(() => marksOf(page)).toEqual(both);

  for (const title of ['two retired officers', 'defence committee']) {
    await library.getByRole('link', { name: title }).click();
    await library.getByRole('button', { name: 'Delete this topic' }).click();
    await expect(library.getByText(`“${title}” has been deleted`)).toBeVisible();
  }
  await expect.poll(() => marksOf(page)).toEqual(before);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => marksOf(page)).toContain('defence committee');
  await library.getByRole('link', { name: 'defence committee' }).click();
  await library.getByRole('button', { name: 'Delete this topic' }).click();
  await expect.poll(() => marksOf(page)).toEqual(before);
  await library.close();
});

test('a word of a page becomes another name of a topic that a pack knows', async ({ extension, page, site }) => {
  await page.goto(site.url('plain.html'));
  const before = await awaitMarks(page);
  const library = await addFromMenu(extension, page, 'a clearance charity');
  await library.getByLabel('another name of a topic that is known').check();
  await library.getByRole('searchbox').fill('HALO');
  await library.getByRole('button', { name: /The HALO Trust/ }).click();
  await expect(library.getByRole('heading', { name: 'The HALO Trust' })).toBeVisible();
  await expect(library.getByRole('textbox', { name: 'Name 1' })).toHaveValue('a clearance charity');
  await library.getByRole('button', { name: 'Save' }).click();
  await expect(library.getByText('is saved')).toBeVisible();
  await expect.poll(() => marksOf(page)).toContain('a clearance charity');
  await page.bringToFront();
  const { x, y } = await pointOf(page, 'a clearance charity');
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('The HALO Trust');
  await page.keyboard.press('Escape');
  await library.getByRole('button', { name: 'Delete these names' }).click();
  await expect.poll(() => marksOf(page)).toEqual(before);
  await library.close();
});
