import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

/** How to start a browser with Sidelight in it. */
interface Launch {
  headless: boolean;
  /** Folder of the built extension. */
  build: string;
  /** Further command line arguments. */
  args?: string[];
  colorScheme?: 'light' | 'dark';
  deviceScaleFactor?: number;
  viewport?: { width: number; height: number };
  /** Keeps pages that were left ready to be gone back to, as browsers do for readers; Playwright has them loaded anew. */
  backForwardCache?: boolean;
  /** Folder of a profile to use and keep. */
  profile?: string;
}

/** Starts Chromium with the built extension; waits until its worker runs. Closing removes the profile, unless one is given. */
export async function launchWithExtension({
  headless,
  build,
  profile: kept,
  args = [],
  backForwardCache = false,
  ...options
}: Launch): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium was found. Run “node scripts/setup.mjs”, or set CHROMIUM to its path.');
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'sidelight-')));
  const folder = resolve(build);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    ...options,
    ignoreDefaultArgs: backForwardCache ? ['--disable-back-forward-cache'] : [],
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
  });
  if (!kept) context.once('close', () => void rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return context;
}

/** The welcome page comes to the front when it opens; the page of a test would then get one frame and pointer event a second. */
export async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  const open = context.pages().find(isWelcome);
  const page = open ?? (await context.waitForEvent('page', { timeout: 10_000 }));
  await page.waitForURL('**/welcome.html');
  await page.close();
}
