import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { launchWithExtension } from '../../scripts/launch.ts';
import type { SearchData } from './search-data.ts';
import type { BenchEngine, Collection } from './search-engines.ts';
import type { SearchPage } from './search-page.ts';
import { median } from './store.ts';

/** How an engine did in pages of the extension; bytes are of one item. */
export interface Timed {
  /** ms from the making of the page to the first result, and to nothing at all on an empty page. */
  openMs: number;
  emptyMs: number;
  /** The longest task while opening, ms, 0 where none took 50; the same of the empty page. */
  longest: number;
  emptyLongest: number;
  keys: number[];
  stored: number;
  memory: number;
  addMs: number;
  removeMs: number;
}

/** The built extension with one page more, in which searches can be measured. */
export interface SearchLab {
  measure(engine: BenchEngine, data: SearchData, collection: Collection): Promise<Timed>;
  close(): Promise<void>;
}

const OPENINGS = 7;
/** Items that changes need the texts of: the first, and the second source of 200. */
const SAMPLE = 400;

/** Copies the build, so that no library we compare with is ever in what ships, and starts a browser with the copy. */
export async function openLab(): Promise<SearchLab> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-lab-'));
  await cp('.output/chrome-mv3-granted', folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  // Without isolation the browser does not tell a page how much memory it holds.
  const isolated = {
    cross_origin_embedder_policy: { value: 'require-corp' },
    cross_origin_opener_policy: { value: 'same-origin' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...isolated }));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'chrome140',
      outDir: join(folder, 'lab'),
      lib: { entry: 'tests/bench/search-page.ts', formats: ['es'], fileName: 'page' },
      rollupOptions: { output: { entryFileNames: 'page.js' } },
    },
  });
  await writeFile(join(folder, 'lab.html'), '<!doctype html><script type="module" src="lab/page.js"></script><body>');
  const context = await launchWithExtension({
    headless: true,
    build: folder,
    args: ['--enable-blink-features=ForceEagerMeasureMemory'],
  });
  const address = `chrome-extension://${new URL(context.serviceWorkers()[0]?.url() ?? '').host}/lab.html`;
  return {
    measure: (engine, data, collection) => measure({ context, address, folder }, engine, data, collection),
    async close() {
      await context.close();
      await rm(folder, { recursive: true, maxRetries: 5 });
    },
  };
}

interface Lab {
  context: BrowserContext;
  address: string;
  folder: string;
}

async function measure(lab: Lab, engine: BenchEngine, data: SearchData, collection: Collection): Promise<Timed> {
  const parts = partsOf(engine.store(data, collection));
  const files = parts.map((_, i) => `lab/part-${i}`);
  for (const [i, part] of parts.entries()) await writeFile(join(lab.folder, files[i] ?? ''), part);
  const keeper = await openPage(lab, 'keep', engine, collection);
  await keeper.evaluate((names) => inPage().keep(names), files);
  await keeper.close();

  const empty: number[] = [];
  const opened: number[] = [];
  let longest = 0;
  let emptyLongest = 0;
  for (let i = 0; i < OPENINGS; i++) {
    const page = await openPage(lab, 'first', engine, collection);
    opened.push(await page.evaluate(() => inPage().first));
    longest = Math.max(longest, await page.evaluate(() => inPage().longest()));
    await page.close();
    const none = await openPage(lab, 'empty', engine, collection);
    empty.push(await none.evaluate(() => inPage().first));
    emptyLongest = Math.max(emptyLongest, await none.evaluate(() => inPage().longest()));
    await none.close();
  }
  const none = await openPage(lab, 'empty', engine, collection);
  const idle = await none.evaluate(() => inPage().memory());
  await none.close();
  const page = await openPage(lab, 'first', engine, collection);
  const held = await page.evaluate(() => inPage().memory());
  const keys = await page.evaluate((texts) => inPage().type(texts), data.keys[collection]);
  const sample = { topics: data.topics.slice(0, SAMPLE), passages: data.passages.slice(0, SAMPLE) };
  const { add, remove } = await page.evaluate((items) => inPage().change(items as SearchData), sample);
  await page.close();
  const items = data[collection].length;
  return {
    openMs: median(opened),
    emptyMs: median(empty),
    longest,
    emptyLongest,
    keys,
    stored: parts.reduce((sum, { byteLength }) => sum + byteLength, 0) / items,
    memory: (held - idle) / items,
    addMs: add,
    removeMs: remove,
  };
}

/** What is stored, as files: a buffer a segment of ours, JSON of anything else. */
function partsOf(stored: unknown): Uint8Array[] {
  const isOurs = Array.isArray(stored) && stored[0] instanceof ArrayBuffer;
  return isOurs
    ? (stored as ArrayBuffer[]).map((buffer) => new Uint8Array(buffer))
    : [Buffer.from(JSON.stringify(stored))];
}

async function openPage(lab: Lab, mode: string, engine: BenchEngine, collection: Collection): Promise<Page> {
  const page = await lab.context.newPage();
  await page.goto(`${lab.address}#${mode}/${engine.name}/${collection}`);
  await page.waitForFunction(() => 'inPage' in globalThis, undefined, { timeout: 60_000, polling: 20 });
  return page;
}

/** Known where a function runs in the page; see `search-page.ts`. */
declare function inPage(): SearchPage;
