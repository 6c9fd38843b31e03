import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { killWorker } from '../../scripts/inspect/kill-worker.ts';
import { launchWithExtension } from '../../scripts/launch.ts';
import { importPack } from '../../scripts/pack/import.ts';
import type { BenchRow } from './part.ts';
import { coldStart, median } from './store.ts';

/** Cold starts measured with and without the large pack. */
const STARTS = 10;
const STATUS = '[role=status]';

/**
 * Imports WordNet, the largest pack we know, through the library page of the built extension, and removes it. Its names
 * bear a prefix that no page has, so that pages have the same marks with it and without it.
 */
export async function largePack(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-wordnet-'));
  const file = join(folder, 'wordnet.pack.json');
  const size = await writePrefixed(file);
  const context = await launchWithExtension({ headless: true, build: '.output/chrome-mv3-granted' });
  const id = new URL(context.serviceWorkers()[0]?.url() ?? '').host;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/library.html`);
  const before = await coldStarts(context, page);
  const used = await usage(page);

  await page.locator('input[type=file]').setInputFiles(file);
  const take = page.getByRole('button', { name: 'Import it' });
  await take.waitFor({ timeout: 120_000 });
  await page.evaluate(watchPauses);
  const begun = performance.now();
  await take.click();
  await page.getByText('is ready', { exact: false }).waitFor({ timeout: 300_000 });
  const seconds = (performance.now() - begun) / 1000;
  const pauses = await page.evaluate(() => (globalThis as unknown as { pauses: number[] }).pauses);
  const said = (await page.locator(STATUS).textContent()) ?? '';
  const bytes = (await usage(page)) - used;
  const after = await coldStarts(context, page);

  const clicked = performance.now();
  await page.locator('[data-pack^=wordnet]').getByRole('button', { name: 'Remove' }).click();
  await page.locator('[data-pack^=wordnet]').waitFor({ state: 'detached' });
  const gone = performance.now() - clicked;
  await page.evaluate(ageRemoval);
  const other = await context.newPage();
  const [removing] = await Promise.all([
    page.evaluate(untilRemoved),
    other.goto(`chrome-extension://${id}/library.html`),
  ]);
  await context.close();
  await rm(folder, { recursive: true });

  const later = median(after) - median(before);
  const worst = Math.max(0, ...pauses);
  return [
    row(
      `WordNet import, ${said.match(/[\d,]+ topics/)?.[0] ?? said}`,
      `${seconds.toFixed(1)} s`,
      '≤ 60 s',
      seconds <= 60,
    ),
    row('longest pause of the library page meanwhile', `${Math.round(worst)} ms`, '≤ 200 ms', worst <= 200),
    row('disk it takes, beside its JSON', `${(bytes / size).toFixed(2)} ×`, '≤ 3 ×', bytes / size <= 3),
    row('dead worker to first marks, later than without it', `${Math.round(later)} ms`, '≤ 100 ms', later <= 100),
    row('removal, until it is out of use', `${Math.round(gone)} ms`, '≤ 5 s', gone <= 5000),
    row('until the last of its rows is gone, in the background', `${(removing / 1000).toFixed(1)} s`, '', true),
  ];
}

function row(figure: string, ours: string, bar: string, ok: boolean): BenchRow {
  return { figure, ours, peer: '', ratio: '', bar, ok };
}

/** Writes WordNet as a pack whose every alias begins with a prefix that no page has; gives its size in bytes. */
export async function writePrefixed(file: string): Promise<number> {
  await importPack({
    command: 'import',
    from: 'wordnet',
    input: '',
    output: file,
    json: false,
    meta: { id: 'wordnet' },
  });
  // Every alias, as the importer writes it; nothing else in this pack begins so.
  const json = (await readFile(file, 'utf8')).replaceAll('{"text":"', '{"text":"Zq ');
  await writeFile(file, json);
  return Buffer.byteLength(json);
}

async function coldStarts(context: BrowserContext, page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time <= STARTS; time += 1) {
    await killWorker(context);
    times.push(await coldStart(page));
  }
  // The first is warm-up: it installs the bundled pack, or finds the disk cold.
  return times.slice(1);
}

async function usage(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

/** Runs in the page: notes how long after its time each tick of a clock comes, ms. */
function watchPauses(): void {
  const pauses: number[] = [];
  Object.assign(globalThis, { pauses });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    pauses.push(now - last - 20);
    last = now;
  }, 20);
}

/** Runs in the page: lets the time run out for which the removal can be undone. */
async function ageRemoval(): Promise<void> {
  const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await done(indexedDB.open('sidelight'));
  const table = database.transaction('generations', 'readwrite').objectStore('generations');
  for (const one of await done(table.getAll())) if (one.state === 'removed') await done(table.put({ ...one, at: 1 }));
  database.close();
}

/** Runs in the page: waits until the rows of the removed pack are gone, ms. */
async function untilRemoved(): Promise<number> {
  const begun = performance.now();
  const states = (): Promise<{ state: string }[]> =>
    new Promise((resolve) => {
      indexedDB.open('sidelight').onsuccess = function () {
        const request = this.result.transaction('generations').objectStore('generations').getAll();
        request.onsuccess = () => {
          this.result.close();
          resolve(request.result);
        };
      };
    });
  while ((await states()).some(({ state }) => state === 'removed'))
    await new Promise((resolve) => setTimeout(resolve, 20));
  return performance.now() - begun;
}
