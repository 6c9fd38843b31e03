/// <reference types="chrome" />
import type { BrowserContext, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { launchWithExtension } from '../../scripts/launch.ts';
import { serveFolder } from '../../scripts/serve-page.ts';
import { workerOf } from './worker.ts';

/** The shipped build, as a reader installs it: without access to any site. The browser's own prompt cannot be clicked. */
const test = base.extend<object, { shipped: BrowserContext; base: string }>({
  shipped: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern and wants one.
    async ({}, use) => {
      const context = await launchWithExtension({ headless: true, build: '.output/chrome-mv3' });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  base: [
    // biome-ignore lint/correctness/noEmptyPattern: see above.
    async ({}, use) => {
      const server = await serveFolder('tests/fixtures/pages');
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

async function welcomePage(context: BrowserContext): Promise<Page> {
  const open = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  await expect.poll(() => open() !== undefined).toBe(true);
  const page = open();
  if (!page) throw new Error('The welcome page closed again.');
  return page;
}

test('the welcome page opens once at install and says what Sidelight does and promises', async ({ shipped }) => {
  const welcome = await welcomePage(shipped);
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('Background beside the news');
  await expect(welcome.getByText('Sidelight never sends anything anywhere')).toBeVisible();
  await expect(welcome.getByRole('radio')).toHaveCount(3);
});

test('without access no page is read', async ({ shipped, base: url }) => {
  const page = await shipped.newPage();
  await page.goto(`${url}plain.html`);
  await page.waitForTimeout(1000);
  expect(await marksOf(page)).toEqual([]);
  const worker = await workerOf(shipped);
  expect(await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  await page.close();
});

test('“only when I click” keeps everything as it is and says what to do', async ({ shipped }) => {
  const welcome = await welcomePage(shipped);
  await welcome.getByRole('radio', { name: /Only when I click/ }).check();
  await welcome.getByRole('button', { name: 'Save choice' }).click();
  await expect(welcome.getByRole('status')).toContainText('Click the Sidelight button');
});

test('a site list without a site is answered with what to type', async ({ shipped }) => {
  const welcome = await welcomePage(shipped);
  await welcome.getByRole('radio', { name: /Only on sites I choose/ }).check();
  await welcome.getByLabel('Sites, one a line').fill('my paper');
  await welcome.getByRole('button', { name: 'Save choice' }).click();
  await expect(welcome.getByRole('status')).toContainText('No site name was found');
});

test('a refusal changes nothing and leaves a way on', async ({ shipped }) => {
  const welcome = await welcomePage(shipped);
  await welcome.evaluate(() => {
    chrome.permissions.request = (() => Promise.resolve(false)) as typeof chrome.permissions.request;
  });
  await welcome.getByRole('radio', { name: /On all sites/ }).check();
  await welcome.getByRole('button', { name: 'Save choice' }).click();
  await expect(welcome.getByRole('status')).toContainText('nothing has changed');
});

test('chosen sites are asked for by name, with everything below them', async ({ shipped }) => {
  const welcome = await welcomePage(shipped);
  await welcome.evaluate(() => {
    chrome.permissions.request = ((asked: { origins?: string[] }) => {
      document.title = JSON.stringify(asked.origins);
      return Promise.resolve(true);
    }) as typeof chrome.permissions.request;
  });
  await welcome.getByRole('radio', { name: /Only on sites I choose/ }).check();
  await welcome.getByLabel('Sites, one a line').fill('https://www.example.org/news\nexample.com');
  await welcome.getByRole('button', { name: 'Save choice' }).click();
  await expect(welcome).toHaveTitle('["*://*.example.org/*","*://*.example.com/*"]');
  await expect(welcome.getByRole('status')).toContainText('Done.');
});

test('a page can be read once, on request, without access to its site', async ({ base: url }) => {
  // `activeTab` comes with a click on the toolbar, which no script can make; in the granted build the same message is tested.
  const context = await launchWithExtension({ headless: true, build: '.output/chrome-mv3-granted' });
  const page = await context.newPage();
  await page.goto(`${url}not-an-article.html`);
  await page.waitForTimeout(500);
  expect(await marksOf(page)).toEqual([]);
  const worker = await workerOf(context);
  const host = new URL(worker.url()).host;
  const surface = await context.newPage();
  await surface.goto(`chrome-extension://${host}/popup.html`);
  await surface.evaluate(async (address) => {
    const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === address);
    await chrome.runtime.sendMessage({ to: 'background', name: 'tab.read', data: tab?.id });
  }, page.url());
  expect(await awaitMarks(page)).toContain('Ottawa Treaty');
  await context.close();
});
