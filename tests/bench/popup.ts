import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { launchWithExtension } from '../../scripts/launch.ts';
import type { BenchRow, RunBench } from './part.ts';
import { seedDatabase } from './popup-data.ts';
import { median } from './store.ts';

const TOPICS = 10_000;
const PASSAGES = 100_000;

/** How the line begins in which a page tells its times. */
const TOLD = 'opening ';

/** From the making of the page, ms. `longest` is the longest task of the page's thread that took 50 ms or more. */
interface Opening {
  drawn: number;
  found: number;
  longest: number;
}

/** The popup of the built extension, opened anew each time, until what was typed at once has its first result. */
export const run: RunBench = async ({ quick }) => {
  const passages = quick ? PASSAGES / 10 : PASSAGES;
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-popup-'));
  await cp('.output/chrome-mv3-granted', folder, { recursive: true });
  const context = await launchWithExtension({ headless: true, build: folder });
  const origin = `chrome-extension://${new URL(context.serviceWorkers()[0]?.url() ?? '').host}`;
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await seedDatabase(popup, folder, { topics: TOPICS, passages });
  await popup.close();

  // As little as a page of the extension can do: one script that has nothing to do.
  await writeFile(join(folder, 'empty.html'), '<!doctype html><script src="/empty.js"></script><body></body>');
  await writeFile(join(folder, 'empty.js'), '');
  const times = quick ? 5 : 11;
  const blank = await openings(context, `${origin}/empty.html`, '', 'body', times);
  const empty = await openings(context, `${origin}/popup.html`, '', '.search-field', times);
  const topic = await openings(context, `${origin}/popup.html`, 'felid', '.search-topic', times);
  const passage = await openings(context, `${origin}/popup.html`, 'light of the wor', '.search-passage', times);
  await context.close();
  await rm(folder, { recursive: true });

  const of = (list: Opening[], what: keyof Opening) => median(list.map((opening) => opening[what]));
  const longest = (lists: Opening[][]) => Math.max(...lists.flat().map((opening) => opening.longest));
  const popups = [empty, topic, passage];
  const row = (figure: string, list: Opening[], most: number): BenchRow => ({
    figure,
    ours: `${of(list, 'found').toFixed(0)} ms`,
    peer: `empty page ${of(blank, 'found').toFixed(0)} ms, field drawn ${of(list, 'drawn').toFixed(0)} ms`,
    ratio: `+ ${(of(list, 'found') - of(blank, 'found')).toFixed(0)} ms`,
    bar: `≤ ${most} ms`,
    ok: of(list, 'found') <= most,
  });
  return {
    title: 'Search in the popup',
    method:
      `The built extension in Chromium with ${TOPICS.toLocaleString('en')} topics and ${passages.toLocaleString('en')} ` +
      `passages from WordNet; the popup is opened anew ${times} times, medians. From the making of the page to the first ` +
      'result drawn, a query being put into the field as soon as it stands; beside it, how long a page of the extension ' +
      'takes that holds one empty script and no more. Tasks of the page’s thread are those the browser’s own observer ' +
      `of long tasks tells, which knows none under 50 ms, from the making of the page to half a second after the result; ` +
      `the longest of all ${3 * times} openings.`,
    rows: [
      row('first topic', topic, 80),
      row('first passage', passage, 100),
      {
        figure: 'longest task while opening',
        ours: taskWords(longest(popups)),
        peer: `empty page ${taskWords(longest([blank]))}`,
        ratio: `${popups.flat().filter((opening) => opening.longest > 0).length} of ${popups.flat().length} openings`,
        bar: 'none over 50 ms',
        ok: longest(popups) <= 50,
      },
    ],
  };
};

function taskWords(longest: number): string {
  return longest === 0 ? 'none of 50 ms' : `${longest.toFixed(0)} ms`;
}

async function openings(
  context: BrowserContext,
  url: string,
  query: string,
  wanted: string,
  times: number,
): Promise<Opening[]> {
  const all: Opening[] = [];
  for (let i = 0; i < times; i++) {
    const page = await context.newPage();
    await page.addInitScript(typeAtOnce, { query, wanted, told: TOLD });
    // The page says when it is done: to be asked, it would first be given the asking script, some 300 kB, as it opens.
    const said = page.waitForEvent('console', { predicate: (line) => line.text().startsWith(TOLD), timeout: 20_000 });
    await page.goto(url);
    all.push(JSON.parse((await said).text().slice(TOLD.length)));
    await page.close();
  }
  return all;
}

/** Puts the query into the field as soon as there is one, and tells on the console when what is wanted stands on the page. */
function typeAtOnce({ query, wanted, told }: { query: string; wanted: string; told: string }): void {
  let longest = 0;
  let drawn = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const observer = new MutationObserver(() => {
    const field = document.querySelector<HTMLInputElement>('.search-field');
    if (field && drawn === 0) {
      drawn = performance.now();
      if (query !== '') {
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
    if (!document.querySelector(wanted)) return;
    observer.disconnect();
    const found = performance.now();
    // What runs on after the first result belongs to the opening too.
    setTimeout(() => console.info(told + JSON.stringify({ drawn, found, longest })), 500);
  });
  observer.observe(document, { childList: true, subtree: true });
}
