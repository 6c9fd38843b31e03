import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { closeWelcome, launchWithExtension } from '../../scripts/launch.ts';
import { serveFolder } from '../../scripts/serve-page.ts';
import { headersOf } from '../fixtures/pages/headers.ts';

export { expect };

interface Site {
  /** Address of a fixture page by its file name. */
  url(name: string): string;
}

/** Playwright's `test` with the built extension in Chromium and our fixture pages on a local server. */
export const test = base.extend<{ page: Page }, { extension: BrowserContext; site: Site; extensionId: string }>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern and wants one.
    async ({}, use) => {
      const context = await launchWithExtension({
        headless: true,
        build: '.output/chrome-mv3-granted',
        viewport: { width: 1100, height: 800 },
        // Lets a test click the extension's button in the toolbar.
        args: ['--enable-unsafe-extension-debugging'],
      });
      await closeWelcome(context);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: see above.
    async ({}, use) => {
      const server = await serveFolder('tests/fixtures/pages', headersOf, {
        '/vendor/preact.mjs': 'node_modules/preact/dist/preact.mjs',
      });
      await use({ url: (name) => `${server.url}${name}` });
      await server.close();
    },
    { scope: 'worker' },
  ],
  extensionId: [
    async ({ extension }, use) => {
      await use(new URL(extension.serviceWorkers()[0]?.url() ?? '').host);
    },
    { scope: 'worker' },
  ],
  page: async ({ extension }, use) => {
    const page = await extension.newPage();
    await use(page);
    await page.close();
  },
});
