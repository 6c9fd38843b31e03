import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './extension.ts';
import { seriousFindings } from './extension-page.ts';
import { openLibrary } from './library-data.ts';
import { forgetSaved } from './saved-sources.ts';

const PAGE = `<!-- saved from url=(0040)https://courier.example/harbour/crane.html -->
<html lang="en"><head><meta charset="windows-1252"><title>The crane - Courier</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>The crane</h1>${Array.from({ length: 5 }, (_, at) => `<p>Paragraph ${at} of a story about a crane in the harbour, a café beside it, and the people who look at it from there, day after day.</p>`).join('')}</article></body></html>`;

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

test.beforeEach(({ extension, extensionId }) => forgetSaved(extension, extensionId));
test.afterAll(({ extension, extensionId }) => forgetSaved(extension, extensionId));

test('files, a zip and a folder are imported, and the report says what was left out and why', async ({
  extension,
  extensionId,
}) => {
  const page = await openLibrary(extension, extensionId, '#/sources');
  await expect(page.getByRole('heading', { name: 'You have not saved anything yet' })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  const zip = zipSync({
    'in/harbour.md': strToU8('# Harbour notes\n\nThe tide was out.'),
    'in/photo.jpg': new Uint8Array(4),
  });
  await page.locator('.source-import input[multiple]').setInputFiles([
    { name: 'crane.html', mimeType: 'text/html', buffer: latin1(PAGE) },
    { name: 'tides.txt', mimeType: 'text/plain', buffer: Buffer.from('On tides\n\nThey come and go.') },
    { name: 'all.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('  ') },
  ]);
  const report = page.getByRole('region', { name: 'What was imported' });
  await expect(report).toContainText('3 sources saved');
  await expect(report).toContainText('2 files were left out');
  await expect(report.locator('div', { hasText: 'all.zip/in/photo.jpg' })).toContainText('Not a web page');
  await expect(report.locator('div', { hasText: 'empty.txt' })).toContainText('There is no text in it');
  await expect(report).toContainText('1 file was not in UTF-8');
  expect(await seriousFindings(page)).toEqual([]);
  await expect(page.getByRole('link', { name: 'The crane' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Harbour notes' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'On tides' })).toBeVisible();

  const folder = await mkdtemp(join(tmpdir(), 'sidelight-import-'));
  try {
    await writeFile(join(folder, 'one.md'), '# Lighthouse\n\nIt turns.');
    await writeFile(join(folder, 'two.txt'), 'On tides\n\nThey come and go.');
    await page.locator('.source-import input[webkitdirectory]').setInputFiles(folder);
    await expect(report).toContainText('1 source saved');
    await expect(report).toContainText('1 had been saved before');
  } finally {
    await rm(folder, { recursive: true });
  }

  await page.getByRole('link', { name: 'The crane' }).click();
  await expect(page.getByRole('link', { name: 'Open the original' })).toHaveAttribute(
    'href',
    'https://courier.example/harbour/crane.html',
  );
  const opening = extension.waitForEvent('page');
  await page.getByRole('button', { name: 'Read it' }).click();
  const source = await opening;
  await expect(source.locator('.text')).toContainText('a café beside it');
  await expect(source.locator('.text')).not.toContainText('Home');
  await source.close();
  await page.close();
});

test('an import is taken back as a whole, and what was there before it stays', async ({ extension, extensionId }) => {
  const page = await openLibrary(extension, extensionId, '#/sources');
  const input = page.locator('.source-import input[multiple]');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const report = page.getByRole('region', { name: 'What was imported' });
  await input.setInputFiles([file('tides.txt', 'On tides\n\nThey come and go.')]);
  await expect(report).toContainText('1 source saved');
  await input.setInputFiles([
    file('tides.txt', 'On tides\n\nThey come and go.'),
    ...Array.from({ length: 30 }, (_, at) => file(`quay-${at}.txt`, `Quay ${at}\n\nShip ${at} lay there.`)),
  ]);
  await expect(report).toContainText('30 sources saved');
  await expect(page.locator('.source-list li', { hasText: 'Quay' }).first()).toBeVisible();
  await report.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Taken back', { exact: true })).toBeVisible();
  await expect(page.locator(':focus')).toHaveText('Taken back');
  expect(await seriousFindings(page)).toEqual([]);
  await expect(page.locator('.source-list li', { hasText: 'Quay' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'On tides' })).toBeVisible();
  // No single file of it is said to have been deleted, with an undo that brings back that one.
  await expect(page.getByText('was deleted')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: 'On tides' })).toBeVisible();
  await expect(page.getByText('was deleted')).toHaveCount(0);
  await page.close();
});

test('files that are dropped are imported', async ({ extension, extensionId }) => {
  const page = await openLibrary(extension, extensionId, '#/sources');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['# Dropped\n\nA text.'], 'dropped.md', { type: 'text/markdown' }));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await expect(page.getByRole('link', { name: 'Dropped' })).toBeVisible();
  // An import whose page is closed before it has ended is told of as cut off, to the test that comes next.
  await expect(page.getByRole('region', { name: 'What was imported' })).toContainText('1 source saved');
  await page.close();
});

test('an import that a reload cuts off is told after it, with the files that are still to be taken in', async ({
  extension,
  extensionId,
}) => {
  const page = await openLibrary(extension, extensionId, '#/sources');
  const file = (number: number) => ({
    name: `note-${number}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Slip ${number}\n\nThe tide came in for the ${number}th time.`),
  });
  // The last file never arrives, as from a disk that has gone to sleep.
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function (this: Blob) {
      return this instanceof File && this.name === 'note-25.txt' ? new Promise(() => {}) : read.call(this);
    };
  });
  await page.locator('.source-import input[multiple]').setInputFiles(Array.from({ length: 26 }, (_, at) => file(at)));
  const other = await openLibrary(extension, extensionId, '#/sources');
  await other.getByRole('searchbox', { name: 'Search titles, sites and authors' }).fill('Slip');
  await expect(other.getByText('20 sources', { exact: true })).toBeVisible();
  const cutOff = /^An import was cut off/;
  await expect(other.getByRole('heading', { name: cutOff })).toHaveCount(0);
  await other.close();
  // It is written down a moment after the sources are there.
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('"taken":20');

  await page.reload();
  const report = page.getByRole('status', { name: cutOff });
  await expect(report).toContainText('20 files had been read by then');
  await expect(report.locator('li')).toHaveText(Array.from({ length: 6 }, (_, at) => `note-${at + 20}.txt`));
  expect(await seriousFindings(page)).toEqual([]);
  await page.reload();
  await expect(report).toBeVisible();
  await report.getByRole('button', { name: 'Close' }).click();
  await expect(report).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Import files' })).toBeVisible();
  await expect(page.getByText(/^[\d,]+ sources$/)).toBeVisible();
  await expect(report).toHaveCount(0);
  await page.close();
});
