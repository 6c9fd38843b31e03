import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { killWorker } from '../../scripts/inspect/kill-worker.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { closeWelcome, launchWithExtension } from '../../scripts/launch.ts';
import { serveFolder } from '../../scripts/serve-page.ts';
import { writePrefixed } from './large-pack.ts';
import type { BenchPart, BenchRow } from './part.ts';

/** The reader's delay before a card shows, ms. */
const DELAY = 300;
/** 95th percentiles asked, ms. */
const BARS = { paintWarm: 16, paintKilled: 50, dataWarm: 15, dataKilled: 120 };
const WORDS = ['ATACMS', 'Storm Shadow', 'cluster munitions', 'Ottawa Treaty', 'HALO Trust', 'NATO'];
const KEYS = ['atacms', 'storm-shadow', 'cluster-munitions', 'ottawa-treaty', 'halo-trust', 'nato'];

/** How soon the card is there, in the built extension. Needs `npm run build:granted`. */
export async function run({ quick }: { quick: boolean }): Promise<BenchPart> {
  const rounds = quick ? 12 : 40;
  return {
    title: 'Card',
    method:
      `Built extension in headless Chromium, ${rounds} rounds each, on the bundled pack and with WordNet beside it. ` +
      'Painted: from the end of the delay (300 ms after the last pointer move) until the frame in which the card is no ' +
      'longer hidden has been made: the next animation frame and the first task after it, without waiting for the refresh ' +
      'of a screen. Data: from the message of the content script to its answer.',
    rows: [...(await cardRows(rounds)), ...(await cardRows(rounds, importWordNet, ', WordNet'))],
  };
}

/** Measures in a browser of its own; `before` may bring its store to size. */
async function cardRows(
  rounds: number,
  before: (browser: BrowserContext) => Promise<void> = async () => undefined,
  store = '',
): Promise<BenchRow[]> {
  const site = await serveFolder('tests/fixtures/pages');
  const browser = await launchWithExtension({
    headless: true,
    build: '.output/chrome-mv3-granted',
    viewport: { width: 1100, height: 800 },
    // The wait for the screen's next refresh is the screen's, not ours.
    args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  try {
    await closeWelcome(browser);
    await before(browser);
    const page = await browser.newPage();
    await page.goto(`${site.url}surfaces.html`);
    await awaitMarks(page);
    await watchCards(page);
    const session = await browser.newCDPSession(page);
    const world = await readerWorld(session);
    const kill = () => killWorker(browser as BrowserContext);
    const warm = async () => undefined;
    const paint = (before: () => Promise<void>) => measure(rounds, before, (round) => hover(page, round));
    const data = (before: () => Promise<void>) => measure(rounds, before, (round) => ask(session, world, round));
    return [
      row(`end of the delay to card painted, warm, p95${store}`, await paint(warm), BARS.paintWarm),
      row(`the same with the worker killed before the hover, p95${store}`, await paint(kill), BARS.paintKilled),
      row(`request to card data, warm, p95${store}`, await data(warm), BARS.dataWarm),
      row(`the same with the worker killed before, p95${store}`, await data(kill), BARS.dataKilled),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

/** WordNet is the largest pack we know; its names bear a prefix that no page has, so that the marks stay the same. */
async function importWordNet(browser: BrowserContext): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-wordnet-'));
  const file = join(folder, 'wordnet.pack.json');
  await writePrefixed(file);
  const origin = `chrome-extension://${new URL(browser.serviceWorkers()[0]?.url() ?? '').host}`;
  const library = await browser.newPage();
  await library.goto(`${origin}/library.html`);
  await library.locator('input[type=file]').setInputFiles(file);
  await library.getByRole('button', { name: 'Import it' }).click({ timeout: 60_000 });
  await library.getByText('is ready', { exact: false }).waitFor({ timeout: 300_000 });
  // What is derived from the pack afterwards would be measured too.
  await library.goto(`${origin}/popup.html`);
  await library.getByRole('combobox').fill('light');
  await library.getByText('still being prepared').waitFor({ state: 'detached', timeout: 240_000 });
  await library.close();
  await rm(folder, { recursive: true });
}

async function measure(
  rounds: number,
  before: () => Promise<void>,
  once: (round: number) => Promise<number>,
): Promise<number[]> {
  await once(0);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await before();
    times.push(await once(round));
  }
  return times.sort((one, other) => one - other);
}

/** Notes in the page when the pointer last moved and when the first frame with a card was done. */
async function watchCards(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times = { moved: 0, painted: 0 };
    let last = '';
    Object.assign(globalThis, { cardTimes: times });
    document.addEventListener(
      'pointermove',
      (event) => {
        // The browser also sends moves of its own when what is under the pointer changes.
        const place = `${event.screenX} ${event.screenY}`;
        if (place !== last) times.moved = performance.now();
        last = place;
      },
      true,
    );
    // A card is drawn early, out of sight; it shows when its host is inert no more.
    new MutationObserver(() => {
      const host = document.documentElement.querySelector(':scope > [popover]');
      if (!host || host.hasAttribute('inert')) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          times.painted = performance.now();
        };
        port2.postMessage(null);
      });
    }).observe(document.documentElement, {
      childList: true,
      attributes: true,
      subtree: true,
      attributeFilter: ['inert'],
    });
  });
}

async function hover(page: Page, round: number): Promise<number> {
  const { x, y } = await pointOf(page, WORDS[round % WORDS.length] ?? '');
  await page.mouse.move(4, 4);
  await page.waitForTimeout(50);
  await page.mouse.move(x, y);
  // Asked seldom and for two numbers only: looking at the page while the card comes would be measured too.
  await page.waitForTimeout(DELAY + 100);
  let { moved, painted } = await cardTimes(page);
  for (let tries = 0; tries < 50 && painted < moved; tries++) {
    await page.waitForTimeout(100);
    ({ moved, painted } = await cardTimes(page));
  }
  await page.keyboard.press('Escape');
  if (painted < moved) throw new Error('No card was painted.');
  return Math.max(0, painted - moved - DELAY);
}

function cardTimes(page: Page): Promise<{ moved: number; painted: number }> {
  return page.evaluate(() => (globalThis as unknown as { cardTimes: { moved: number; painted: number } }).cardTimes);
}

/** The execution context in which our content scripts run. */
async function readerWorld(session: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}

async function ask(session: CDPSession, world: number, round: number): Promise<number> {
  const topic = `arms-and-treaties/${KEYS[round % KEYS.length]}`;
  const page = {
    url: 'https://example.org/',
    topics: [],
    text: 'A convoy was seen on the road.',
    published: '2024-11-21',
  };
  const message = { to: 'background', name: 'card.data', data: { topic, choices: [topic], near: '', page } };
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const begun = performance.now();
      const reply = await chrome.runtime.sendMessage(${JSON.stringify(message)});
      return reply?.value?.title ? performance.now() - begun : -1;
    })()`,
  });
  if (typeof result.value !== 'number' || result.value < 0) throw new Error(`No card came for ${topic}.`);
  return result.value;
}

function row(figure: string, times: number[], bar: number): BenchRow {
  const p95 = times[Math.min(times.length - 1, Math.floor(times.length * 0.95))] ?? 0;
  const median = times[Math.floor(times.length / 2)] ?? 0;
  return {
    figure,
    ours: `${p95.toFixed(1)} ms`,
    peer: `median ${median.toFixed(1)} ms`,
    ratio: `${(p95 / bar).toFixed(2)} of the bar`,
    bar: `≤ ${bar} ms`,
    ok: p95 <= bar,
  };
}
