import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { killWorker } from '../../scripts/inspect/kill-worker.ts';
import { launchWithExtension } from '../../scripts/launch.ts';
import { serveFolder } from '../../scripts/serve-page.ts';
import { largePack } from './large-pack.ts';
import type { BenchRow, RunBench } from './part.ts';

/** Measures imports in Chromium's own IndexedDB, and the way from a dead worker to the first marks and the first card. */
export const run: RunBench = async ({ quick }) => {
  const topics = quick ? 5_000 : 20_000;
  const rounds = quick ? 3 : 5;
  return {
    title: 'Store',
    method:
      `Chromium, empty database of the same tables, ${topics.toLocaleString('en')} topics in transactions of 1,000, ` +
      `median of ${rounds} rounds that take turns. Cold starts: the built extension, its worker killed before each of ` +
      `${quick ? 10 : 30} messages from an extension page; the bundled pack is installed.`,
    rows: [
      ...(await imports(topics, rounds)),
      ...(await coldStarts(quick ? 10 : 30)),
      ...(quick ? [] : await largePack()),
    ],
  };
};

async function imports(topics: number, rounds: number): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: { entry: 'tests/bench/store-page.ts', formats: ['es'], fileName: 'page' },
      rollupOptions: { output: { entryFileNames: 'page.js' } },
    },
  });
  await writeFile(join(folder, 'index.html'), '<!doctype html><script type="module" src="page.js"></script>');
  const server = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.goto(`${server.url}index.html`);
  await page.waitForFunction(() => 'measure' in globalThis);
  const times: Record<'ours' | 'plain' | 'exported' | 'whole', number>[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push(
      await page.evaluate(
        (count) => (globalThis as unknown as { measure(n: number): Promise<(typeof times)[number]> }).measure(count),
        topics,
      ),
    );
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });

  const pace = (way: keyof (typeof times)[number]): number => topics / (median(times.map((time) => time[way])) / 1000);
  const row = (figure: string, ours: number, peer: number, peerName: string, bar: number): BenchRow => ({
    figure,
    ours: `${Math.round(ours).toLocaleString('en')} rows/s`,
    peer: `${Math.round(peer).toLocaleString('en')} rows/s (${peerName})`,
    ratio: `${(ours / peer).toFixed(2)} ×`,
    bar: bar > 0 ? `≥ ${bar} ×` : '',
    ok: ours / peer >= bar,
  });
  return [
    row('staged import of rows', pace('ours'), pace('plain'), 'plain bulkPut loop', 0.8),
    row('staged import of rows', pace('ours'), pace('exported'), 'dexie-export-import', 1),
    row('whole import: read, check, stage, compile', pace('whole'), pace('exported'), 'dexie-export-import', 0),
  ];
}

async function coldStarts(times: number): Promise<BenchRow[]> {
  const context = await launchWithExtension({ headless: true, build: '.output/chrome-mv3-granted' });
  const id = new URL(context.serviceWorkers()[0]?.url() ?? '').host;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  // The first asks install the bundled pack.
  await coldStart(page);
  const [marks, cards]: [number[], number[]] = [[], []];
  for (let time = 0; time < times; time += 1) {
    await killWorker(context);
    marks.push(await coldStart(page));
    await killWorker(context);
    cards.push(await askCard(page));
  }
  await context.close();
  const row = (figure: string, values: number[], bar: number): BenchRow => ({
    figure,
    ours: `${Math.round(median(values))} ms, p95 ${Math.round(percentile(values, 0.95))} ms`,
    peer: '',
    ratio: '',
    bar: `median ≤ ${bar} ms`,
    ok: median(values) <= bar,
  });
  return [row('dead worker to first marks', marks, 150), row('dead worker to first card', cards, 150)];
}

const TEXT = 'ATACMS and cluster munitions were sent under the treaty.';

/** ms from an extension page's message to the answer with the mentions of a sentence, whether the worker runs or not. */
export async function coldStart(page: Page): Promise<number> {
  const evidence = { topics: {}, senses: {}, waiting: {}, bare: {} };
  return (await ask(page, 'reader.annotate', { blocks: [{ id: 1, text: TEXT, role: 'body' }], evidence })).ms;
}

/** ms from an extension page's message to the answer with a card. */
export async function askCard(page: Page): Promise<number> {
  const topic = 'arms-and-treaties/cluster-munitions';
  const about = { topic, choices: [topic], near: TEXT, page: { url: 'https://example.org/', topics: [], text: '' } };
  return (await ask(page, 'card.data', about)).ms;
}

/** Sends a message to the background from an extension page; ms from sending to the answer. */
function ask(page: Page, name: string, data?: unknown): Promise<{ ms: number; answer: unknown }> {
  return page.evaluate(
    async ([message, value]) => {
      const { chrome: api } = globalThis as unknown as {
        chrome: {
          runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown; message: string }> };
        };
      };
      const begun = performance.now();
      const reply = await api.runtime.sendMessage({ to: 'background', name: message, data: value });
      if (!reply.ok) throw new Error(reply.message);
      return { ms: performance.now() - begun, answer: reply.value };
    },
    [name, data] as const,
  );
}

/** The middle value. */
export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/** The value that a share of all values do not pass. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
