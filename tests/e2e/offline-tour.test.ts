import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { cardControl, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { closeWelcome, launchWithExtension } from '../../scripts/launch.ts';
import { startLoggingProxy } from './logging-proxy.ts';
import { sendCommand, workerOf } from './worker.ts';

const HOST = 'press.example';
const PAGES = ['plain.html', 'inline-tags.html', 'right-to-left.html', 'not-an-article.html'];

/** What Chromium itself asks for when it starts, whatever is installed in it; names that only its own services use. */
const BROWSERS_OWN = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:google|googleapis|gstatic|gvt1|google-analytics)\.com\b/;

/** Requests that are neither the pages' own nor the browser's. */
const strangers = (asked: string[]): string[] =>
  asked.filter((url) => !url.startsWith(`http://${HOST}/`) && !BROWSERS_OWN.test(url));

/** Everything a reader does in an evening: reads, opens cards, searches, looks at the panel, sources and library. */
async function tour(context: BrowserContext, id: string): Promise<void> {
  for (const name of PAGES) {
    const page = await context.newPage();
    await page.goto(`http://${HOST}/${name}`);
    if (name === 'not-an-article.html') await page.waitForTimeout(1000);
    else await awaitMarks(page);
    await page.close();
  }
  const page = await context.newPage();
  await page.goto(`http://${HOST}/plain.html`);
  await awaitMarks(page);
  const { x, y } = await pointOf(page, 'ATACMS');
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('ATACMS');
  const why = await cardControl(page, 'Why');
  await page.mouse.click(why.x, why.y);
  await page.keyboard.press('Escape');
  await sendCommand(context, page.url(), 'next-mention');
  await surfaces(context, id);
  await page.close();
}

async function surfaces(context: BrowserContext, id: string): Promise<void> {
  const open = async (path: string): Promise<Page> => {
    const surface = await context.newPage();
    await surface.goto(`chrome-extension://${id}/${path}`);
    return surface;
  };
  const popup = await open('popup.html');
  await popup.getByRole('combobox').fill('cluster mun');
  await expect(popup.getByRole('option').first()).toBeVisible();
  await popup.close();
  const panel = await open('sidepanel.html#arms-and-treaties/ottawa-treaty');
  await expect(panel.getByRole('heading').first()).toBeVisible();
  await panel.close();
  for (const address of ['packs', 'sources', 'topics', 'sites', 'settings', 'data', 'search/mines', 'about']) {
    const library = await open(`library.html#/${address}`);
    await expect(library.getByRole('heading').first()).toBeVisible();
    await library.close();
  }
  const source = await open('source.html#arms-and-treaties/mines-and-missiles-2024/p3');
  await expect(source.getByRole('heading').first()).toBeVisible();
  await source.close();
  const welcome = await open('welcome.html');
  await expect(welcome.getByRole('heading').first()).toBeVisible();
  await welcome.close();
}

test('the whole tour asks for nothing but the pages’ own files, and a planted request is noticed', async () => {
  test.setTimeout(120_000);
  const proxy = await startLoggingProxy(HOST, 'tests/fixtures/pages');
  const context = await launchWithExtension({
    headless: true,
    build: '.output/chrome-mv3-granted',
    viewport: { width: 1100, height: 800 },
    // Loopback goes through the proxy too: a request to this machine is a request.
    args: [`--proxy-server=${proxy.address}`, '--proxy-bypass-list=<-loopback>'],
  });
  try {
    await closeWelcome(context);
    const id = new URL((await workerOf(context)).url()).host;
    await tour(context, id);
    expect(proxy.asked).toContain(`http://${HOST}/plain.html`);
    expect(strangers(proxy.asked)).toEqual([]);

    // Pages of the extension and its worker cannot ask for anything, whoever writes it into them: their policy forbids it.
    const ask = (): Promise<string> =>
      fetch('http://planted.example/').then(
        () => 'sent',
        () => 'refused',
      );
    expect(await (await workerOf(context)).evaluate(ask)).toBe('refused');
    const library = await context.newPage();
    await library.goto(`chrome-extension://${id}/library.html`);
    expect(await library.evaluate(ask)).toBe('refused');
    expect(strangers(proxy.asked)).toEqual([]);

    // Where a page's own policy rules, as for scripts in pages, the proxy sees it.
    const page = await context.newPage();
    await page.goto(`http://${HOST}/plain.html`);
    await page.evaluate(ask);
    expect(strangers(proxy.asked)).toEqual(['http://planted.example/']);
  } finally {
    await context.close();
    await proxy.close();
  }
});
