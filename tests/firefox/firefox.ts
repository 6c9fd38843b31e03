import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { type Bidi, bidiOf, until } from './bidi.ts';
import { attachExtensionPage, type ExtensionPage } from './extension-page.ts';

/** The extension's id, as its manifest has it. */
export const EXTENSION = 'sidelight@sidelight.invalid';

/** Firefox draws the address of an extension's pages by lot, once a profile; here it is fixed. */
const HOST = '5aa1de11-9417-4c3b-9d2b-5ea1de119417';

/** Firefox with the built extension on a profile of its own. */
export interface Firefox {
  browser: Browser;
  bidi: Bidi;
  /** A new tab with an address. */
  open(url: string): Promise<Page>;
  /** A new tab with one of the extension's pages, like `popup.html`. */
  openOurs(page: string): Promise<ExtensionPage>;
  /** The page of the extension that stands in some tab, waited for; `part` is a part of its address. */
  ours(part: string): Promise<ExtensionPage>;
  /** Addresses of the extension's pages in tabs. */
  oursOpen(): Promise<string[]>;
  /** Runs a function in the browser's own window, where the extension's manager and keys are. */
  inWindow<Result, Data extends unknown[]>(run: (...data: Data) => Result, ...data: Data): Promise<Awaited<Result>>;
  close(): Promise<void>;
}

/** Starts Firefox over WebDriver BiDi, installs a build and waits for the page that greets the reader. */
export async function launchFirefox(build = '.output/firefox-mv3-granted'): Promise<Firefox> {
  const executablePath = findBrowser('firefox');
  if (!executablePath)
    throw new Error('No Firefox was found. Run “node scripts/setup.mjs”, or set FIREFOX to its path.');
  const userDataDir = await mkdtemp(join(tmpdir(), 'sidelight-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir,
    // Lets a test open the extension's pages and press the browser's own keys; pages and extension are as ever.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: HOST }) },
  });
  const bidi = bidiOf(browser);
  const firefox: Firefox = {
    browser,
    bidi,
    async open(url) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      await page.goto(url);
      return page;
    },
    async openOurs(page) {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const url = `moz-extension://${HOST}/${page}`;
      await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
      return attachExtensionPage(bidi, context);
    },
    async ours(part) {
      const find = async () => (await bidi.documents()).find(({ url }) => url.includes(HOST) && url.includes(part));
      const found = await until(find, Boolean);
      if (!found) throw new Error(`No tab shows ${part}.`);
      return attachExtensionPage(bidi, found.context);
    },
    async oursOpen() {
      const documents = await bidi.documents();
      return documents.flatMap(({ url }) => (url.includes(HOST) ? [url.replace(/^.*?:\/\/[^/]*\//, '')] : []));
    },
    inWindow: (run, ...data) => windowOf(bidi).then((window) => bidi.call(window, run, data)),
    async close() {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  try {
    await browser.installExtension(resolve(build));
    await firefox.ours('welcome.html');
  } catch (error) {
    await firefox.close();
    throw error;
  }
  return firefox;
}

async function windowOf(bidi: Bidi): Promise<string> {
  const [window] = await bidi.documents('chrome');
  if (!window) throw new Error('The browser shows no window.');
  return window.context;
}
