import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { marksOf } from '../../scripts/inspect/marks.ts';
import { type ServedPage, serveFolder } from '../../scripts/serve-page.ts';
import { becomes } from './bidi.ts';
import { allow, clickToolbarButton } from './browser-window.ts';
import type { ExtensionPage } from './extension-page.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { clickInView, closePopup, seeInView } from './views.ts';

let build: string;
let firefox: Firefox;
let site: ServedPage;
let welcome: ExtensionPage;
let page: Page;

before(async () => {
  build = await optionalAccessBuild();
  [firefox, site] = await Promise.all([launchFirefox(build), serveFolder('tests/fixtures/pages')]);
  welcome = await firefox.ours('welcome.html');
  page = await firefox.open(`${site.url}plain.html`);
});

after(async () => {
  await Promise.all([firefox?.close(), site?.close(), rm(build, { recursive: true, force: true })]);
});

/** The build that ships: site access is optional, and nothing else differs. */
async function optionalAccessBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-build-'));
  await cp('.output/firefox-mv3-granted', folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { host_permissions, ...others } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...others, optional_host_permissions: host_permissions }));
  return folder;
}

const count = async () => (await marksOf(page)).length;

test('without access no page is read, and a click on the toolbar button lets one be read', async () => {
  await wait(1000);
  assert.equal(await count(), 0);
  await clickToolbarButton(firefox);
  await seeInView(welcome, 'popup', 'may not look at this site by itself');
  await clickInView(welcome, 'popup', '.primary');
  await becomes(count, 5);
  await seeInView(welcome, 'popup', '5 topics on this page');
  await closePopup(welcome);
});

test('access given on the welcome page reaches open tabs, and taking it back clears them', async () => {
  await page.reload();
  await wait(1000);
  assert.equal(await count(), 0);
  await welcome.front();
  await welcome.click('On all sites');
  await welcome.click('Save choice');
  await allow(firefox);
  await becomes(count, 5);
  await welcome.call(() => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { remove(what: { origins: string[] }): Promise<boolean> } };
    };
    return browser.permissions.remove({ origins: ['<all_urls>'] });
  });
  await becomes(count, 0);
});
