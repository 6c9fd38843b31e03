import type { BrowserContext, Page } from '@playwright/test';
import { cardText } from '../../scripts/inspect/card.ts';
import { killWorker } from '../../scripts/inspect/kill-worker.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { packFile, smallPack } from '../unit/store/small-pack.ts';
import { expect, test } from './extension.ts';
import { chosenPack, openLibrary, readHeld, takePack } from './library-data.ts';

/** Makes every write of a page into the database fail as on a full disk, until it is called with `false`. */
function fillDisk(page: Page, full: boolean): Promise<void> {
  return page.evaluate((on) => {
    const { prototype } = IDBObjectStore as unknown as { prototype: { put: unknown; really?: unknown } };
    prototype.really ??= prototype.put;
    prototype.put = on
      ? () => {
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        }
      : prototype.really;
  }, full);
}

/** Deletes the database as a browser does that needs room. Gives whether an open view stood in the way. */
function deleteDatabase(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        let blocked = false;
        const request = indexedDB.deleteDatabase('sidelight');
        request.onblocked = () => {
          blocked = true;
        };
        request.onsuccess = () => resolve(blocked);
      }),
  );
}

/** An extension page that opens nothing of the database by itself. */
async function plainPage(extension: BrowserContext, id: string): Promise<Page> {
  const page = await extension.newPage();
  await page.goto(`chrome-extension://${id}/offscreen.html`);
  return page;
}

async function hover(page: Page, name: string): Promise<void> {
  const point = await pointOf(page, name);
  await page.mouse.move(point.x - 2, point.y);
  await page.mouse.move(point.x, point.y);
}

test('a full disk is told of in words, changes nothing, and the same works once there is room', async ({
  extension,
  extensionId,
}) => {
  const page = await openLibrary(extension, extensionId, '#/data');
  const { pack, sources } = JSON.parse((await chosenPack({ id: 'own', topics: 0, sources: 3 })).buffer.toString());
  const lines: object[] = [
    { format: 'sidelight-backup', formatVersion: 1, made: '2026-01-01T00:00:00.000Z' },
    { kind: 'pack', pack: { id: 'own', meta: pack, enabled: true, marking: true, order: 9, origin: 'own' } },
    ...sources.map((source: object) => ({ kind: 'source', pack: 'own', source })),
  ];
  const text = [...lines, { kind: 'end', lines: lines.length + 1 }].map((line) => JSON.stringify(line)).join('\n');
  const file = { name: 'b.jsonl', mimeType: 'text/plain', buffer: Buffer.from(`${text}\n`) };
  await fillDisk(page, true);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('status')).toContainText('The disk is full');
  await expect(page.getByRole('status')).toContainText('then try again');
  expect(Object.keys((await readHeld(page)).live)).not.toContain('own');
  await fillDisk(page, false);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('status')).toContainText('3');
  await expect.poll(async () => (await readHeld(page)).live.own).toMatchObject({ sources: 3 });
  await page.close();
});

test('a topic that cannot be read any more is mended from the bundled pack when its card is opened', async ({
  extension,
  extensionId,
  page,
  site,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const plain = await plainPage(extension, extensionId);
  await plain.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('sidelight').onsuccess = function () {
          const transaction = this.result.transaction('topics', 'readwrite');
          const table = transaction.objectStore('topics');
          table.openCursor().onsuccess = function () {
            const cursor = this.result;
            if (!cursor) return;
            if (cursor.value.pack === 'arms-and-treaties') cursor.update({ ...cursor.value, facts: 'rubbish' });
            cursor.continue();
          };
          transaction.oncomplete = () => {
            this.result.close();
            resolve();
          };
        };
      }),
  );
  await plain.close();
  await hover(page, 'ATACMS');
  await expect.poll(() => cardText(page)).toContain('ATACMS');
  await expect.poll(() => cardText(page)).not.toContain('could not read');
});

test('every open view gives way to a newer Sidelight and says what to do', async ({ extension, extensionId, site }) => {
  const article = await extension.newPage();
  await article.goto(site.url('plain.html'));
  await awaitMarks(article);
  const library = await openLibrary(extension, extensionId);
  await expect(library.locator('[data-pack=arms-and-treaties]')).toBeVisible();
  const views = await Promise.all(
    ['popup.html', 'sidepanel.html', 'source.html#arms-and-treaties/none'].map(async (address) => {
      const view = await extension.newPage();
      await view.goto(`chrome-extension://${extensionId}/${address}`);
      return view;
    }),
  );
  const plain = await plainPage(extension, extensionId);
  const blocked = await plain.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        let stood = false;
        const request = indexedDB.open('sidelight', 990);
        request.onblocked = () => {
          stood = true;
        };
        request.onsuccess = () => {
          request.result.close();
          resolve(stood);
        };
      }),
  );
  expect(blocked).toBe(false);
  await library.locator('[data-pack=arms-and-treaties]').getByLabel('In use').click();
  await expect(library.getByRole('status')).toContainText('Reload this page');

  // The newer Sidelight goes away again, and with it its tables.
  expect(await deleteDatabase(plain)).toBe(false);
  await Promise.all([...views, plain, library].map((view) => view.close()));
  await killWorker(extension);
  await article.reload();
  expect(await awaitMarks(article)).toContain('ATACMS');
  await article.close();
});

test('a database that the browser has deleted is told of once; its packs are back, a backup brings the rest', async ({
  extension,
  extensionId,
  page,
  site,
}) => {
  const before = await openLibrary(extension, extensionId);
  if (await before.getByRole('alert').isVisible()) await before.getByRole('alert').getByRole('button').click();
  await before.close();
  const plain = await plainPage(extension, extensionId);
  expect(await deleteDatabase(plain)).toBe(false);
  await plain.close();
  await killWorker(extension);
  await page.goto(site.url('plain.html'));
  expect(await awaitMarks(page)).toContain('ATACMS');
  const library = await openLibrary(extension, extensionId);
  await expect(library.getByRole('alert')).toContainText('The browser has deleted');
  await expect(library.getByRole('alert')).toContainText('restore it');
  await expect(library.locator('[data-pack=arms-and-treaties]')).toBeVisible();
  await library.getByRole('alert').getByRole('button').click();
  await library.reload();
  await expect(library.locator('[data-pack=arms-and-treaties]')).toBeVisible();
  await expect(library.getByRole('alert')).toHaveCount(0);
  await library.close();
});

test('a pack that names everyday words is imported with marking off, and says so', async ({
  extension,
  extensionId,
  page,
  site,
}) => {
  const pack = smallPack({ id: 'words', topics: 12, sources: 0 });
  const words = ['the', 'of', 'and', 'to', 'in', 'said', 'people', 'year', 'government', 'new', 'for', 'on'];
  for (const [at, text] of words.entries()) {
    const alias = pack.topics[at]?.aliases[0];
    if (alias) alias.text = text;
  }
  const library = await openLibrary(extension, extensionId);
  const buffer = Buffer.from(await packFile(pack).arrayBuffer());
  await takePack(library, { name: 'words.pack.json', mimeType: 'application/json', buffer });
  await expect(library.getByRole('status')).toContainText('not marked on pages');
  const row = library.locator('[data-pack=words]');
  await expect(row.getByLabel('Mark its topics on pages')).not.toBeChecked();
  await page.goto(site.url('plain.html'));
  const marked = await awaitMarks(page);
  expect(marked).toContain('ATACMS');
  expect(marked.filter((text) => words.includes(text.toLowerCase()))).toEqual([]);
  await row.getByRole('button', { name: 'Remove' }).click();
  await expect(row).toHaveCount(0);
  await library.close();
});
