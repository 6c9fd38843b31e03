import type { BrowserContext, Page } from '@playwright/test';
import { killWorker } from '../../scripts/inspect/kill-worker.ts';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { chosenPack, type Held, openLibrary, readHeld, takePack } from './library-data.ts';

/** How often each operation is killed; the long run is for releases. */
const KILLS = process.env.SIDELIGHT_LONG ? 50 : 3;
const SEED = Number(process.env.SIDELIGHT_SEED ?? 20261121);
const TOPICS = 4000;

test.setTimeout(process.env.SIDELIGHT_LONG ? 900_000 : 180_000);

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ends the page, its worker threads and the extension's worker at once, in the middle of whatever they do. */
async function kill(extension: BrowserContext, page: Page): Promise<void> {
  await Promise.all([page.close({ runBeforeUnload: false }), killWorker(extension)]);
}

/** Runs `start` again and again, kills it at a random moment of its run, and looks at what is left. */
async function killed(
  extension: BrowserContext,
  id: string,
  hash: string,
  seed: number,
  start: (page: Page) => Promise<void>,
  duration: number,
  look: (held: Held) => void,
  settle: (page: Page) => Promise<void>,
): Promise<void> {
  const next = random(seed);
  for (let time = 0; time < KILLS; time += 1) {
    const page = await openLibrary(extension, id, hash);
    await start(page);
    await new Promise((resolve) => setTimeout(resolve, next() * duration));
    await kill(extension, page);
    const plain = await openLibrary(extension, id, '#/data');
    look(await readHeld(plain));
    await plain.close();
    const after = await openLibrary(extension, id);
    await settle(after);
    await expect.poll(async () => (await readHeld(after)).orphans, { timeout: 30_000 }).toBe(0);
    await after.close();
  }
}

async function remove(page: Page): Promise<void> {
  await page.locator('[data-pack=rivers]').getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('[data-pack=rivers]')).toHaveCount(0);
}

/** Removed packs can be undone for a while; this makes them as old as need be. */
async function ageRemovals(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('sidelight').onsuccess = function () {
          const transaction = this.result.transaction('generations', 'readwrite');
          const table = transaction.objectStore('generations');
          table.getAll().onsuccess = function () {
            for (const row of this.result) if (row.state === 'removed') table.put({ ...row, at: 1 });
          };
          transaction.oncomplete = () => {
            this.result.close();
            resolve();
          };
        };
      }),
  );
}

const whole = (version: string) => ({ version, topics: TOPICS, sources: 2, lexicon: true });

async function imports(page: Page, version = '1.0.0'): Promise<void> {
  await takePack(page, await chosenPack({ topics: TOPICS, version }));
  await expect(page.getByRole('status')).toContainText('is ready', { timeout: 30_000 });
}

/** The import ends by itself when a library page is opened. */
const resumed = async (page: Page): Promise<void> => {
  await expect.poll(async () => (await readHeld(page)).imports, { timeout: 30_000 }).toBe(0);
};

test.afterEach(async ({ extension, extensionId, page, site }) => {
  await page.goto(site.url('plain.html'));
  expect(await awaitMarks(page)).toContain('ATACMS');
  const library = await openLibrary(extension, extensionId);
  await expect(library.locator('[data-pack=arms-and-treaties]')).toBeVisible();
  if ((await library.locator('[data-pack=rivers]').count()) > 0) await remove(library);
  await ageRemovals(library);
  await library.close();
});

test('a killed import shows all of the pack or none of it, and goes on', async ({ extension, extensionId }) => {
  const file = await chosenPack({ topics: TOPICS });
  await killed(
    extension,
    extensionId,
    '#/packs',
    SEED,
    (page) => takePack(page, file),
    1500,
    ({ live }) => expect([undefined, whole('1.0.0')]).toContainEqual(live.rivers),
    async (page) => {
      await resumed(page);
      if ((await readHeld(page)).live.rivers) await remove(page);
      await ageRemovals(page);
      await page.reload();
    },
  );
});

test('a killed update shows all of the old or all of the new', async ({ extension, extensionId }) => {
  const page = await openLibrary(extension, extensionId);
  await imports(page);
  await page.close();
  let [version, shown] = [1, '1.0.0'];
  await killed(
    extension,
    extensionId,
    '#/packs',
    SEED + 1,
    async (library) => {
      version += 1;
      const file = await chosenPack({ topics: TOPICS, version: `${version}.0.0` });
      await takePack(library, file);
    },
    1500,
    ({ live }) => {
      // What was shown before: what the last kill left, or that import gone on with to its end.
      expect([shown, `${version - 1}.0.0`, `${version}.0.0`].map(whole)).toContainEqual(live.rivers);
      shown = live.rivers?.version ?? '';
    },
    resumed,
  );
});

test('a killed removal leaves the pack whole or gone', async ({ extension, extensionId }) => {
  await killed(
    extension,
    extensionId,
    '#/packs',
    SEED + 2,
    async (page) => {
      await imports(page);
      await remove(page);
      await ageRemovals(page);
      // On opening, the library removes the rows for good.
      await page.reload();
    },
    250,
    ({ live }) => expect([undefined, whole('1.0.0')]).toContainEqual(live.rivers),
    resumed,
  );
});

test('a killed compilation is done again, and pages are marked meanwhile', async ({ extension, extensionId, site }) => {
  const lexicons = (page: Page, version: number) =>
    page.evaluate(
      (wanted) =>
        new Promise<boolean>((resolve) => {
          indexedDB.open('sidelight').onsuccess = function () {
            const transaction = this.result.transaction('lexicons', 'readwrite');
            const table = transaction.objectStore('lexicons');
            let current = true;
            table.getAll().onsuccess = function () {
              for (const row of this.result) {
                current &&= row.version > 0;
                if (wanted === 0) table.put({ ...row, version: 0 });
              }
            };
            transaction.oncomplete = () => {
              this.result.close();
              resolve(current);
            };
          };
        }),
      version,
    );
  const library = await openLibrary(extension, extensionId);
  await imports(library);
  await library.close();
  const next = random(SEED + 3);
  for (let time = 0; time < KILLS; time += 1) {
    const page = await openLibrary(extension, extensionId, '#/data');
    await lexicons(page, 0);
    await killWorker(extension);
    const article = await extension.newPage();
    await article.goto(site.url('plain.html'), { waitUntil: 'commit' });
    await new Promise((resolve) => setTimeout(resolve, next() * 800));
    await kill(extension, page);
    await article.reload();
    expect(await awaitMarks(article)).toContain('ATACMS');
    await article.close();
    const after = await openLibrary(extension, extensionId, '#/data');
    await expect.poll(() => lexicons(after, 1)).toBe(true);
    expect((await readHeld(after)).orphans).toBe(0);
    await after.close();
  }
});

test('a killed restore leaves everything as it was, or all of the backup', async ({ extension, extensionId }) => {
  const { pack, sources } = JSON.parse((await chosenPack({ id: 'own', topics: 0, sources: 300 })).buffer.toString());
  const backup = (name: string): Buffer => {
    const lines: object[] = [
      { format: 'sidelight-backup', formatVersion: 1, made: '2026-01-01T00:00:00.000Z' },
      { kind: 'settings', settings: {} },
      {
        kind: 'pack',
        pack: { id: 'own', meta: { ...pack, version: name }, enabled: true, marking: true, order: 9, origin: 'own' },
      },
      ...sources.map((source: object) => ({ kind: 'source', pack: 'own', source })),
      { kind: 'note', note: { id: 'n', text: name, made: 1, changed: 1 } },
    ];
    const all = [...lines, { kind: 'end', lines: lines.length + 1 }];
    return Buffer.from(`${all.map((line) => JSON.stringify(line)).join('\n')}\n`);
  };
  let [shown, time] = ['', 0];
  await killed(
    extension,
    extensionId,
    '#/data',
    SEED + 4,
    async (page) => {
      time += 1;
      await page.getByLabel('Put the backup in its place').check();
      const buffer = backup(`1.0.${time}`);
      await page.locator('input[type=file]').setInputFiles({ name: 'b.jsonl', mimeType: 'text/plain', buffer });
    },
    600,
    ({ live, notes }) => {
      const now = notes[0] ?? '';
      expect([shown, `1.0.${time}`]).toContain(now);
      if (now !== '') expect(live.own).toMatchObject({ version: now, sources: 300 });
      else expect(live.own).toBeUndefined();
      shown = now;
    },
    async (page) => {
      // The worker tidies up when it is woken.
      await killWorker(extension);
      const article = await extension.newPage();
      await article.goto('about:blank');
      await article.close();
      await page.reload();
    },
  );
});
