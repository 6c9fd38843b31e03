import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchWithExtension } from '../../scripts/launch.ts';
import { type SidePanel, sidePanel, toolbarPopup } from '../e2e/side-panel.ts';
import { river, smallPack } from '../unit/store/small-pack.ts';
import type { BenchRow, RunBench } from './part.ts';
import { median } from './store.ts';

const TOPICS = 200;
const MENTIONS = 500;
const EVENTS = 5000;

/** What one filling of the panel took, ms. */
interface Filling {
  /** From the first marks on the page to the first topics in the panel. */
  topics: number;
  /** Longest task of the panel's thread until it has come to rest; 0 when none took 50 ms. */
  longest: number;
}

/** The real side panel beside small and very large articles, until its first topics stand, and while it is used. */
export const run: RunBench = async ({ quick }) => {
  const times = quick ? 5 : 15;
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-panel-'));
  const file = join(folder, 'rivers.pack.json');
  await writeFile(file, JSON.stringify(packOfRivers()));
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url?.includes('large') ? pageOf('Rivers', largeStory()) : pageOf('Mines', SMALL_STORY));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const context = await launchWithExtension({
    headless: true,
    build: '.output/chrome-mv3-granted',
    args: ['--enable-unsafe-extension-debugging'],
  });
  const id = new URL(context.serviceWorkers()[0]?.url() ?? '').host;
  const library = await context.newPage();
  await library.goto(`chrome-extension://${id}/library.html`);
  await library.locator('input[type=file]').setInputFiles(file);
  await library.getByRole('button', { name: 'Import it' }).click();
  await library.getByText('is ready', { exact: false }).waitFor({ timeout: 60_000 });
  await library.close();

  const page = await context.newPage();
  await page.addInitScript(noteFirstMarks);
  await page.goto(`${origin}/news/2025/01/02/small-story-0`);
  const panel = await openBeside(context, id, page);
  const small = await fillings(page, panel, (n) => `${origin}/news/2025/01/02/small-story-${n}`, times);
  const large = await fillings(page, panel, (n) => `${origin}/news/2025/01/02/large-story-${n}`, times);
  const uses = await use(panel);
  await panel.close();
  await context.close();
  server.close();
  await rm(folder, { recursive: true });

  const row = (figure: string, ms: number, most: number): BenchRow => ({
    figure,
    ours: `${ms.toFixed(0)} ms`,
    peer: '',
    ratio: '',
    bar: `≤ ${most} ms`,
    ok: ms <= most,
  });
  const topics = (those: Filling[]): number => median(those.map((one) => one.topics));
  return {
    title: 'Side panel',
    method:
      `The built extension’s real side panel in Chromium; medians of ${times} pages shown one after the other. Large is an ` +
      `article with ${MENTIONS} mentions of ${TOPICS} topics, which have ${EVENTS.toLocaleString('en')} events. From the first marks ` +
      'on the page to the first topics in the panel, on one clock; tasks under 50 ms are not told apart by the browser.',
    rows: [
      row('first topics after marks, small article', topics(small), 150),
      row('first topics after marks, large article', topics(large), 150),
      row('longest task while filled, large article', median(large.map(({ longest }) => longest)), 100),
      ...Object.entries(uses).map(([figure, ms]) => row(`${figure}, large article`, ms, 100)),
    ],
  };
};

async function openBeside(context: BrowserContext, id: string, page: Page): Promise<SidePanel> {
  const popup = await toolbarPopup(context, id, page.url());
  await popup.click('Side panel');
  const panel = await sidePanel(context);
  await panel.run(`(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    globalThis.await_topics = (url) => new Promise((resolve) => {
      const look = () => {
        const title = document.querySelector('.panel-head');
        if (title?.dataset.url !== url || !document.querySelector('.panel-topics li')) return;
        observer.disconnect();
        resolve(performance.timeOrigin + performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributes: true });
      look();
    });
  })()`);
  return panel;
}

async function fillings(page: Page, panel: SidePanel, url: (n: number) => string, times: number): Promise<Filling[]> {
  const all: Filling[] = [];
  for (let n = 1; n <= times; n++) {
    await panel.run('longest = 0');
    const shown = panel.run(`await_topics(${JSON.stringify(url(n))})`);
    await page.goto(url(n));
    const at = Number(await shown);
    const marked = await page.evaluate(() => (globalThis as unknown as { marked: number }).marked);
    // What follows the first topics belongs to the filling too.
    await page.waitForTimeout(700);
    all.push({ topics: at - marked, longest: Number(await panel.run('longest')) });
  }
  return all;
}

/** What the reader does in a full panel, each to the frame after it, ms. */
async function use(panel: SidePanel): Promise<Record<string, number>> {
  const timed = async (act: string): Promise<number> => {
    const all: number[] = [];
    for (let n = 0; n < 5; n++)
      all.push(
        Number(
          await panel.run(`new Promise((resolve) => {
            const begun = performance.now();
            ${act};
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
          })`),
        ),
      );
    return median(all);
  };
  const button = (name: string): string =>
    `[...document.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent).startsWith('${name}'))?.click()`;
  return {
    'all topics shown': await timed(button('Show 192 more topics')),
    'fifty more events': await timed(button('Show 50 more events')),
    'time looked at closer': await timed(button('Show a shorter time')),
    'time looked at as a whole': await timed(button('Show all')),
    'a scroll through all': await timed('scrollTo(0, document.body.scrollHeight * Math.random())'),
  };
}

/** Notes when the page's first marks are there, on the clock all of its machine share. */
function noteFirstMarks(): void {
  const watch = setInterval(() => {
    if (![...CSS.highlights.values()].some(({ size }) => size > 0)) return;
    Object.assign(globalThis, { marked: performance.timeOrigin + performance.now() });
    clearInterval(watch);
  }, 1);
}

const SMALL_STORY =
  '<p>Lawmakers met to discuss whether the country should give notice under the Ottawa Treaty, which forbids the use of anti-personnel mines. The debate lasted until late in the evening.</p>' +
  '<p>A second motion concerned cluster munitions. Ministers did not comment on reports that ATACMS could be bought together with a neighbouring country, nor on Storm Shadow.</p>';

function largeStory(): string {
  const rivers = Array.from({ length: MENTIONS }, (_, n) => (n * 7) % TOPICS);
  const paragraphs = Array.from({ length: MENTIONS / 5 }, (_, n) => rivers.slice(n * 5, n * 5 + 5));
  return paragraphs
    .map(
      (those) =>
        `<p>${those.map((n) => `Boats went down the Quarrow ${n} in the morning and came back in the evening`).join(', and ')}.</p>`,
    )
    .join('');
}

function pageOf(title: string, story: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2020-06-01',
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>${title}</h1>${story}</article></body></html>`;
}

function packOfRivers() {
  const each = EVENTS / TOPICS;
  const topics = Array.from({ length: TOPICS }, (_, n) => ({
    ...river(n),
    references: [{ key: 'survey', title: 'Survey of rivers', publisher: 'Office of rivers', date: '2021' }],
    timeline: Array.from({ length: each }, (_, at) => ({
      date: `${1900 + ((n * 3 + at * 5) % 125)}-${String(1 + (at % 12)).padStart(2, '0')}`,
      text: `Flood ${at} of the Quarrow ${n} reaches the meadows.`,
      cite: ['survey'],
    })),
  }));
  return { ...smallPack({ sources: 40 }), topics };
}
