import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** Starts Firefox on a fresh profile over WebDriver BiDi and installs the built extension; `close` removes the profile. */
export async function launchFirefox(
  build = '.output/firefox-mv3-granted',
): Promise<{ browser: Browser; close(): Promise<void> }> {
  const executablePath = findBrowser('firefox');
  if (!executablePath)
    throw new Error('No Firefox was found. Run “node scripts/setup.mjs”, or set FIREFOX to its path.');
  const userDataDir = await mkdtemp(join(tmpdir(), 'sidelight-firefox-'));
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, userDataDir });
  const close = async (): Promise<void> => {
    await browser.close();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await browser.installExtension(resolve(build));
  } catch (error) {
    await close();
    throw error;
  }
  return { browser, close };
}
