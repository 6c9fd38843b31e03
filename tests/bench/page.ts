import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { type SavedPage, savedPages } from '../../scripts/annotate/saved-page.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { type CallTime, timeCall } from './call-time.ts';
import type { BenchPart, BenchRow } from './part.ts';

/**
 * The ways to mark what is under `root`, as scripts that run in a page and give the number of matches. All take whole words, without
 * regard to case, and find names that cross elements, since ours does: a peer that stops at each element does less.
 */
const WAYS = {
  ours: 'PageBench.markPage(scan, root)',
  markRegExp:
    '(() => { let n = 0; new Mark(root).markRegExp(pattern, { acrossElements: true, done: (all) => { n = all; } }); return n; })()',
  markArray:
    '(() => { let n = 0; new Mark(root).mark(words, { accuracy: "exactly", separateWordSearch: false, acrossElements: true, done: (all) => { n = all; } }); return n; })()',
} as const;

/** Resolves when the browser has produced the frame that shows what was done: marking is not done before. */
const NEXT_FRAME =
  'new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(); port2.postMessage(0); }))';

/** Edits of a page's own, and how often the same page is timed with and without us. */
const EDITS = 1_000;
const EDIT_ROUNDS = 5;

type Way = keyof typeof WAYS;

/** How each way takes its marks off again. */
const CLEAR: Record<Way, string> = {
  ours: 'PageBench.clearPage(); 0',
  markRegExp: 'new Mark(root).unmark(); 0',
  markArray: 'new Mark(root).unmark(); 0',
};

/** How often a page has been marked before it is timed: the engine has compiled by then what it is going to compile. */
const PRACTICE = 3;

/** Bars: how many times less than mark.js with one joined pattern, with an array, and the 95th percentile in ms. */
const LESS_THAN_PATTERN = 4;
const LESS_THAN_ARRAY = 40;
const MOST_MS = 20;
const MOST_SLOWED = 1.2;

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
  const times: Record<Way, Measured[]> = { ours: [], markRegExp: [], markArray: [] };
  const firsts: Record<Way, Measured[]> = { ours: [], markRegExp: [], markArray: [] };
  const edits: Edits[] = [];
  try {
    for (const page of saved) {
      const words = await onPage(browser, page, script, ({ ask }) => ask<string[]>('PageBench.wordsOfPage()'));
      for (const way of Object.keys(WAYS) as Way[])
        times[way].push(await measure(browser, page, script, words, way, 'ready'));
      for (const way of Object.keys(WAYS) as Way[])
        firsts[way].push(await measure(browser, page, script, words, way, 'fresh'));
      edits.push(await measureEdits(browser, page, script, words));
    }
  } finally {
    await browser.close();
  }
  return {
    title: 'Page',
    method: [
      `Whole bodies of ${saved.length} saved pages, 50 words each. Each way marks each page in one task, measured in processor time of the`,
      'renderer’s main thread: walk, match and paint call, and beside it the styles and layout that the browser computes in the call and',
      `up to the next frame. Each way has a load of its own, and has marked the page ${PRACTICE} times and taken all marks off again before, so`,
      'that its code is compiled; the rows “first time” do without, as on a page just opened. All take whole words in any case and across',
      'elements. Ours alone asks for the style of what is around each text, to leave out what is hidden and to know where words end;',
      'mark.js reads all text outside scripts and styles.',
    ].join(' '),
    rows: [...rowsOf(times), ...besides(times, firsts), ...editRows(edits)],
  };
}

interface Measured extends CallTime {
  matches: number;
}

/** What the page's own edits take its script, ms: alone, painted, painted and watched as a reader does, and with an idle observer alone. */
type Edits = Record<'alone' | 'painted' | 'watched' | 'idle', number>;

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

/** Asks a freshly loaded page that has shown its first frame. */
interface LoadedPage {
  ask<Value>(expression: string): Promise<Value>;
}

async function onPage<Result>(
  browser: Browser,
  saved: SavedPage,
  script: string,
  use: (page: LoadedPage) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await serveOnly(page, saved);
    await page.goto(saved.url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
    await page.evaluate(NEXT_FRAME);
    const session = await context.newCDPSession(page);
    return await use({
      async ask<Value>(expression: string) {
        const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        return answer.result.value as Value;
      },
    });
  } finally {
    await context.close();
  }
}

/** Gives a page its words, what ours looks them up in, and the pattern that joins them. */
const prepared = (words: string[]): string =>
  `globalThis.words = ${JSON.stringify(words)}; globalThis.scan = PageBench.lexiconOf(words);
  globalThis.pattern = new RegExp('(?<![\\\\p{L}\\\\p{N}])(?:' + words.join('|') + ')(?![\\\\p{L}\\\\p{N}])', 'giu'); 0`;

/** Marks one page in one way; `ready` code has marked it before. */
function measure(
  browser: Browser,
  saved: SavedPage,
  script: string,
  words: string[],
  way: Way,
  code: 'ready' | 'fresh',
): Promise<Measured> {
  return onPage(browser, saved, script, async ({ ask }) => {
    await ask(prepared(words));
    await ask('globalThis.root = document.body; 0');
    for (let times = 0; code === 'ready' && times < PRACTICE; times++) {
      await ask(WAYS[way]);
      await ask(NEXT_FRAME);
      await ask(CLEAR[way]);
      await ask(NEXT_FRAME);
    }
    await ask(NEXT_FRAME);
    const { value, time } = await timeCall(browser, WAYS[way], async (call) => {
      const matches = await ask<number>(call);
      await ask(NEXT_FRAME);
      return matches;
    });
    return { ...time, matches: value };
  });
}

/** The page's own edits before and after it is painted and watched; the quickest of some rounds each. */
async function measureEdits(browser: Browser, saved: SavedPage, script: string, words: string[]): Promise<Edits> {
  const quickest = async ({ ask }: LoadedPage): Promise<number> => {
    const rounds: number[] = [];
    for (let round = 0; round < EDIT_ROUNDS; round++) {
      rounds.push(await ask<number>(`PageBench.editPage(${EDITS})`));
      await ask(NEXT_FRAME);
    }
    return Math.min(...rounds);
  };
  const ours = await onPage(browser, saved, script, async (page) => {
    await page.ask(prepared(words));
    await quickest(page);
    const alone = await quickest(page);
    await page.ask(`globalThis.root = document.body; ${WAYS.ours}`);
    await page.ask(NEXT_FRAME);
    const painted = await quickest(page);
    await page.ask('PageBench.watchPage()');
    return { alone, painted, watched: await quickest(page) };
  });
  const idle = await onPage(browser, saved, script, async (page) => {
    await quickest(page);
    await page.ask(
      'new MutationObserver(() => {}).observe(document, { subtree: true, childList: true, characterData: true })',
    );
    return quickest(page);
  });
  return { ...ours, idle };
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

function rowsOf({ ours, markRegExp, markArray }: Record<Way, Measured[]>): BenchRow[] {
  const mine = quantile(ours.map(callOf), 0.5);
  const against = (name: string, measured: Measured[], timesLess: number): BenchRow => {
    const theirs = quantile(measured.map(callOf), 0.5);
    const ratio = theirs / mine;
    return {
      figure: `walk, match and paint against mark.js ${name}, median, ms (${total(ours)} and ${total(measured)} matches)`,
      ours: mine.toFixed(1),
      peer: theirs.toFixed(1),
      ratio: `${ratio.toFixed(1)} × less`,
      bar: `at least ${timesLess} × less`,
      ok: ratio >= timesLess,
    };
  };
  const slow = quantile(ours.map(callOf), 0.95);
  return [
    against('markRegExp, one pattern', markRegExp, LESS_THAN_PATTERN),
    against('mark(array)', markArray, LESS_THAN_ARRAY),
    {
      figure: 'walk, match and paint, 95th percentile, ms',
      ours: slow.toFixed(1),
      peer: quantile(markRegExp.map(callOf), 0.95).toFixed(1),
      ratio: '',
      bar: `at most ${MOST_MS}`,
      ok: slow <= MOST_MS,
    },
  ];
}

/** What the bars are not about and a reader of them should know. */
function besides(
  { ours, markRegExp, markArray }: Record<Way, Measured[]>,
  firsts: Record<Way, Measured[]>,
): BenchRow[] {
  const row = (name: string, mine: Measured[], theirs: Measured[], of: (time: CallTime) => number): BenchRow => {
    const [one, other] = [quantile(mine.map(of), 0.5), quantile(theirs.map(of), 0.5)];
    return {
      figure: `${name}, median, ms`,
      ours: one.toFixed(1),
      peer: other.toFixed(1),
      ratio: `${(other / one).toFixed(1)} × less`,
      bar: '',
      ok: true,
    };
  };
  return [
    row('styles and layout, against markRegExp', ours, markRegExp, layoutOf),
    row('styles and layout, against mark(array)', ours, markArray, layoutOf),
    row('all that runs up to the next frame, against markRegExp', ours, markRegExp, frameOf),
    row('walk, match and paint, first time, against markRegExp', firsts.ours, firsts.markRegExp, callOf),
    row('walk, match and paint, first time, against mark(array)', firsts.ours, firsts.markArray, callOf),
    {
      figure: 'walk, match and paint, first time, 95th percentile, ms',
      ours: quantile(firsts.ours.map(callOf), 0.95).toFixed(1),
      peer: quantile(firsts.markRegExp.map(callOf), 0.95).toFixed(1),
      ratio: '',
      bar: '',
      ok: true,
    },
  ];
}

function editRows(edits: Edits[]): BenchRow[] {
  const median = (of: (one: Edits) => number): number => quantile(edits.map(of), 0.5);
  const slowed = median(({ painted, alone }) => painted / alone);
  const name = `${EDITS} edits of the page's own, as its script times them`;
  return [
    {
      figure: `${name}, painted against alone, median, ms`,
      ours: median(({ painted }) => painted).toFixed(1),
      peer: median(({ alone }) => alone).toFixed(1),
      ratio: `${slowed.toFixed(2)} ×`,
      bar: `at most ${MOST_SLOWED} ×`,
      ok: slowed <= MOST_SLOWED,
    },
    {
      figure: `${name}, painted and watched against an observer that does nothing, median, ms`,
      ours: median(({ watched }) => watched).toFixed(1),
      peer: median(({ idle }) => idle).toFixed(1),
      ratio: `${median(({ watched, alone }) => watched / alone).toFixed(2)} × alone`,
      bar: '',
      ok: true,
    },
  ];
}

const callOf = ({ call }: CallTime): number => call;
const layoutOf = ({ layout }: CallTime): number => layout;
const frameOf = ({ frame }: CallTime): number => frame;
const total = (measured: Measured[]): number => measured.reduce((sum, { matches }) => sum + matches, 0);

function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
