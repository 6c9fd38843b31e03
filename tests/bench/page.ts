import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { type SavedPage, savedPages } from '../../scripts/annotate/saved-page.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { BenchPart, BenchRow } from './part.ts';

/** The ways to mark a page, as scripts that run in it; each is measured on a freshly loaded page. All find names that cross elements. */
const WAYS = {
  ours: 'PageBench.markPage(scan)',
  markRegExp: 'new Mark(document.body).markRegExp(pattern, { acrossElements: true })',
  markArray:
    'new Mark(document.body).mark(words, { accuracy: "exactly", separateWordSearch: false, acrossElements: true })',
} as const;

type Way = keyof typeof WAYS;

/** Bars: how many times less than mark.js with one joined pattern, with an array, and the 95th percentile in ms. */
const LESS_THAN_PATTERN = 4;
const LESS_THAN_ARRAY = 40;
const MOST_MS = 20;

/** Walk, match and paint of whole bodies in headless Chromium against mark.js, in processor time of the page's thread. */
export async function run({
  quick,
  pages = 'tests/fixtures/pages',
}: {
  quick: boolean;
  pages?: string;
}): Promise<BenchPart> {
  const saved = savedPages(pages).slice(0, quick ? 10 : undefined);
  const script = await bundle();
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const times: Record<Way, number[]> = { ours: [], markRegExp: [], markArray: [] };
  try {
    for (const page of saved) {
      for (const way of Object.keys(WAYS) as Way[]) times[way].push(await measure(browser, page, script, way));
    }
  } finally {
    await browser.close();
  }
  return {
    title: 'Page',
    method: `Whole bodies of ${saved.length} saved pages, 50 words each, one run on a freshly loaded page, processor time of the renderer's main thread.`,
    rows: rowsOf(times),
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'page-in-browser.ts'), formats: ['iife'], name: 'PageBench' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const code =
    outputs.flatMap((one) => ('output' in one ? one.output : [])).find((one) => one.type === 'chunk')?.code ?? '';
  const peer = readFileSync(resolve(import.meta.dirname, '../../node_modules/mark.js/dist/mark.min.js'), 'utf8');
  return `${code};globalThis.PageBench = PageBench;(function(){${peer}}).call(globalThis);`;
}

async function measure(browser: Browser, saved: SavedPage, script: string, way: Way): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await serveOnly(page, saved);
    await page.goto(saved.url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
    await page.evaluate(`globalThis.words = PageBench.wordsOfPage(); globalThis.scan = PageBench.lexiconOf(words);
      globalThis.pattern = new RegExp('(?<![\\\\p{L}\\\\p{N}])(?:' + words.join('|') + ')(?![\\\\p{L}\\\\p{N}])', 'giu');`);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await taskMs();
    await session.send('Runtime.evaluate', { expression: `${WAYS[way]}; undefined` });
    return (await taskMs()) - before;

    async function taskMs(): Promise<number> {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    }
  } finally {
    await context.close();
  }
}

async function serveOnly(page: Page, { file, charset }: SavedPage): Promise<void> {
  let served = false;
  await page.route('**/*', async (route) => {
    if (served || !route.request().isNavigationRequest()) return route.abort();
    served = true;
    const headers = {
      'content-type': `text/html; charset=${charset}`,
      'content-security-policy': "script-src 'unsafe-eval'",
    };
    return route.fulfill({ body: readFileSync(file), headers });
  });
}

function rowsOf({ ours, markRegExp, markArray }: Record<Way, number[]>): BenchRow[] {
  const mine = quantile(ours, 0.5);
  const against = (name: string, times: number[], times_less: number): BenchRow => {
    const theirs = quantile(times, 0.5);
    const ratio = theirs / mine;
    return {
      figure: `walk, match and paint against mark.js ${name}, median, ms`,
      ours: mine.toFixed(1),
      peer: theirs.toFixed(1),
      ratio: `${ratio.toFixed(1)} × less`,
      bar: `at least ${times_less} × less`,
      ok: ratio >= times_less,
    };
  };
  const slow = quantile(ours, 0.95);
  return [
    against('markRegExp, one pattern', markRegExp, LESS_THAN_PATTERN),
    against('mark(array)', markArray, LESS_THAN_ARRAY),
    {
      figure: 'walk, match and paint, 95th percentile, ms',
      ours: slow.toFixed(1),
      peer: quantile(markRegExp, 0.95).toFixed(1),
      ratio: '',
      bar: `at most ${MOST_MS}`,
      ok: slow <= MOST_MS,
    },
  ];
}

function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
