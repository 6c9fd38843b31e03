import type { BrowserContext } from '@playwright/test';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { type SidePanel, sidePanel, toolbarPopup } from './side-panel.ts';

/** Opens the real side panel beside the page with an address, through the toolbar popup. */
async function openBeside(extension: BrowserContext, extensionId: string, url: string): Promise<SidePanel> {
  const popup = await toolbarPopup(extension, extensionId, url);
  await popup.click('Side panel');
  return sidePanel(extension);
}

test('the real side panel follows tabs, navigation and edits of the page beside it', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openBeside(extension, extensionId, page.url());
  await expect.poll(() => panel.text()).toContain('Parliament weighs leaving mine ban');
  await expect.poll(() => panel.run(`document.querySelectorAll('.panel-topics li').length`)).toBe(5);

  await page.evaluate(() => {
    const more = document.createElement('p');
    more.textContent =
      'Late in the evening a member asked what had become of Storm Shadow, and was told that the answer would come in writing within a week, as is the custom of the house in such cases.';
    document.querySelector('article')?.append(more);
  });
  await expect.poll(() => panel.text()).toContain('Storm Shadow');
  expect(await panel.run(`document.querySelector('.panel > [role=status]').textContent`)).toMatch(
    /^New on this page: Storm Shadow/,
  );

  const second = await extension.newPage();
  await second.goto(site.url('nested-scrollers.html'));
  await second.bringToFront();
  await expect.poll(() => panel.text()).toContain('Depots emptied before the winter');
  await page.bringToFront();
  await expect.poll(() => panel.text()).toContain('Parliament weighs leaving mine ban');
  await second.close();

  await page.goto(site.url('no-topics.html'));
  await expect.poll(() => panel.text()).toContain('No known topics here');
  await page.goto(site.url('not-an-article.html'));
  await expect.poll(() => panel.text()).toContain('This is not an article, it seems');
  await panel.click('Read it anyway');
  await expect.poll(() => panel.run(`document.querySelector('.panel-head') !== null`)).toBe(true);
  await panel.close();
});

test('the real side panel leads to a mention on the page', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('nested-scrollers.html'));
  await awaitMarks(page);
  const panel = await openBeside(extension, extensionId, page.url());
  await expect.poll(() => panel.text()).toContain('Anti-personnel mine');
  await panel.click('Anti-personnel mine');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const inner = document.querySelector('.inner')?.getBoundingClientRect();
        const wanted = document.querySelectorAll('.inner p')[2]?.getBoundingClientRect();
        return inner && wanted && wanted.top < inner.bottom && wanted.bottom > inner.top;
      }),
    )
    .toBe(true);
  await panel.close();
});

test('the real side panel follows what the popup saves and takes back', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openBeside(extension, extensionId, page.url());
  await expect.poll(() => panel.text()).toContain('Save this article');

  const popup = await toolbarPopup(extension, extensionId, page.url());
  await expect.poll(() => popup.text()).toContain('Save this article');
  await popup.click('Save this article');
  await expect.poll(() => popup.text()).toContain('Saved');
  await expect.poll(() => panel.run(`document.querySelector('.save-article').textContent`)).toBe('SavedUndoOpen');
  await panel.run(`
    globalThis.said = [];
    const status = document.querySelector('.save-status [role=status]');
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, subtree: true });
  `);
  await popup.click('Undo');
  await expect.poll(() => panel.run(`document.querySelector('.save-article').textContent`)).toContain('Taken back');
  expect(await panel.run('said.join()')).toBe('Taken back');
  await expect.poll(() => panel.text()).toContain('Save this article');
  await popup.close();
  await panel.close();
});
