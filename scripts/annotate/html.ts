import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { PageReading } from '../../lib/reader/page-reading.ts';
import { killWorker } from '../inspect/kill-worker.ts';
import { closeWelcome, launchWithExtension } from '../launch.ts';
import { followIsolatedWorld, type IsolatedWorld } from './isolated-world.ts';
import { type OurWork, recordOurWork } from './our-work.ts';
import { checkBoxes, countMutations, mutationsOf } from './page-effects.ts';
import { type SavedPage, savedPages } from './saved-page.ts';
import { tableRow } from './table-row.ts';
import { timesOf } from './times.ts';

/** What the gate shows to a debugger. `at` is on the page's clock (ms). */
interface GateView {
  isArticle: boolean;
  score: number;
  reasons: { signal: string; weight: number; seen?: string }[];
  at: number;
}

/** One page as the extension read it. Times in ms: wall, and `cpu` of the renderer's main thread. */
export interface PageResult extends Omit<PageReading, 'times'> {
  file: string;
  isArticle: boolean;
  why: GateView['reasons'];
  /** Text of the body blocks. */
  scope: string;
  timings: {
    gate: number;
    collect: number;
    scope: number;
    annotate: number;
    paint: number;
    total: number;
    cpu: number;
  };
  longestTask: number;
  longestTaskCpu: number;
  domMutations: number;
  shiftedBoxes: number;
  errors: string[];
}

const BUILD = '.output/chrome-mv3-granted';
/** Longest wait for a page to load, for the gate's verdict and for marks, ms. */
const PATIENCE = 20_000;
const POLL = 25;

/**
 * Reads saved pages with the built extension in headless Chromium, each under its own address with every other request refused
 * and its scripts kept still; prints a line of JSON a page, or a table.
 */
export async function annotatePages(
  paths: string[],
  options: { url?: string; json: boolean; runs: number; cold: boolean },
): Promise<void> {
  const pages = paths.flatMap((path) => savedPages(path, options.url));
  const browser = await launchWithExtension({ headless: true, build: BUILD, viewport: { width: 1280, height: 900 } });
  try {
    // An extension just installed looks at all open tabs once; a page opened before would be read twice.
    await closeWelcome(browser);
    const extension = new URL(browser.serviceWorkers()[0]?.url() ?? '').host;
    const runs: PageResult[][] = [];
    for (let run = 0; run < options.runs; run++) {
      const results: PageResult[] = [];
      for (const saved of pages) {
        if (options.cold) await killWorker(browser);
        const result = await readPage(browser, extension, saved);
        results.push(result);
        process.stdout.write(`${options.json ? JSON.stringify(result) : tableRow(result)}\n`);
      }
      runs.push(results);
    }
    if (options.runs > 1) console.error(timesOf(runs));
  } finally {
    await browser.close();
  }
}

async function readPage(context: BrowserContext, extension: string, saved: SavedPage): Promise<PageResult> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    const world = await followIsolatedWorld(session, extension);
    const errors = errorsOf(session, extension);
    await serveOnly(page, saved);
    await countMutations(page);
    const browser = context.browser();
    const recorded = browser ? await recordOurWork(browser, extension) : undefined;
    await page.goto(saved.url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    const gate = await until(() => world.view<GateView>('gate'));
    const done = gate?.isArticle && (await until(() => painted(world)));
    const reading = done ? await world.view<PageReading>('reader') : undefined;
    if (!gate) errors.push('The gate gave no verdict.');
    else if (gate.isArticle && !reading) errors.push('The reader painted nothing in time.');
    const work = await recorded?.();
    const domMutations = await mutationsOf(page);
    const shiftedBoxes = reading ? await checkBoxes(page, () => stopReading(context, saved.url)) : 0;
    return result(saved, gate, reading, work, { domMutations, shiftedBoxes, errors });
  } finally {
    await page.close();
  }
}

/** Asks for the times alone: describing all that was read would cost the page more than the reading. */
async function painted(world: IsolatedWorld): Promise<true | undefined> {
  const times = await world.view<PageReading['times']>('times');
  return times?.painted === undefined ? undefined : true;
}

/** Answers the page's own address with the saved bytes and refuses all else. Scripts of saved pages find nothing of what they need. */
async function serveOnly(page: Page, { file, charset }: SavedPage): Promise<void> {
  let served = false;
  await page.route('**/*', async (route) => {
    if (served || !route.request().isNavigationRequest()) return route.abort();
    served = true;
    return route.fulfill({
      body: readFileSync(file),
      headers: {
        'content-type': `${/\.xhtml$/i.test(file) ? 'application/xhtml+xml' : 'text/html'}; charset=${charset}`,
        'content-security-policy': "script-src 'none'",
      },
    });
  });
}

/** Takes the marks away again through the worker, as withdrawing the permission does. */
async function stopReading(context: BrowserContext, url: string): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as { chrome: ChromeTabs }).chrome;
    const [tab] = (await tabs.query({})).filter((one) => one.url === address || one.active);
    if (tab) await tabs.sendMessage(tab.id, { to: 'reader', name: 'page.stop' }, { frameId: 0 });
  }, url);
}

interface ChromeTabs {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string; active: boolean }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
}

/** Collects the exceptions that no script of ours caught. */
function errorsOf(session: CDPSession, extension: string): string[] {
  const errors: string[] = [];
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, stackTrace, text, url } }) => {
    const from = url ?? stackTrace?.callFrames[0]?.url ?? '';
    if (from.startsWith(`chrome-extension://${extension}`)) errors.push(exception?.description ?? text);
  });
  return errors;
}

async function until<Value>(ask: () => Promise<Value | undefined>): Promise<Value | undefined> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await ask();
    if (value !== undefined || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

function result(
  { file }: SavedPage,
  gate: GateView | undefined,
  reading: PageReading | undefined,
  work: OurWork | undefined,
  effects: Pick<PageResult, 'domMutations' | 'shiftedBoxes' | 'errors'>,
): PageResult {
  const { times, ...read } = reading ?? { ...NOTHING, times: { begun: gate?.at ?? 0 } };
  const began = gate?.at ?? times.begun;
  const { collected = began, scoped = collected, annotated = scoped, painted = annotated } = times;
  return {
    file,
    isArticle: gate?.isArticle ?? false,
    why: gate?.reasons ?? [],
    scope: read.body.map((number) => read.blocks[number]).join('\n'),
    ...read,
    timings: {
      gate: round(work?.gate ?? 0),
      collect: round(collected - times.begun),
      scope: round(scoped - collected),
      annotate: round(annotated - scoped),
      paint: round(painted - annotated),
      total: round(painted - began),
      cpu: round(work?.cpu ?? 0),
    },
    longestTask: round(work?.longest ?? 0),
    longestTaskCpu: round(work?.longestCpu ?? 0),
    ...effects,
  };
}

const NOTHING: Omit<PageReading, 'times'> = {
  blocks: [],
  body: [],
  headline: null,
  standfirst: null,
  captions: [],
  unseen: [],
  mentions: [],
  painted: 0,
};

const round = (ms: number): number => Math.round(ms * 100) / 100;
