import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Opens the panel as a page in a tab; it stands beside the tab that was looked at last. */
async function openPanel(extension: BrowserContext, extensionId: string, before?: () => void): Promise<Page> {
  const panel = await extension.newPage();
  await panel.setViewportSize({ width: 400, height: 900 });
  if (before) await panel.addInitScript(before);
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return panel;
}

/** Serious findings of axe, in short. */
async function findings(panel: Page): Promise<string[]> {
  await panel.evaluate(AXE);
  return panel.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

test('the panel follows tabs, navigation and edits of the page beside it', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await expect(panel.getByRole('heading', { name: 'Parliament weighs leaving mine ban' })).toBeVisible();
  await expect(panel.locator('.panel-topics li')).toHaveCount(5);
  expect(await findings(panel)).toEqual([]);

  await page.evaluate(() => {
    const more = document.createElement('p');
    more.textContent =
      'Late in the evening a member asked what had become of Storm Shadow, and was told that the answer would come in writing within a week, as is the custom of the house in such cases.';
    document.querySelector('article')?.append(more);
  });
  await expect(panel.locator('.panel-topics')).toContainText('Storm Shadow');

  await page.goto(site.url('no-topics.html'));
  await expect(panel.getByRole('heading', { name: 'No known topics here' })).toBeVisible();

  const second = await extension.newPage();
  await second.goto(site.url('nested-scrollers.html'));
  await expect(panel.getByRole('heading', { name: 'Depots emptied before the winter' })).toBeVisible();
  await page.bringToFront();
  await expect(panel.getByRole('heading', { name: 'No known topics here' })).toBeVisible();
  await second.close();
  await panel.close();
});

test('going to a mention scrolls every scroller it stands in', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('nested-scrollers.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await panel.getByRole('button', { name: /^Anti-personnel mine .*Go to/ }).focus();
  await panel.keyboard.press('Enter');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const inner = document.querySelector('.inner')?.getBoundingClientRect();
        const wanted = document.querySelectorAll('.inner p')[2]?.getBoundingClientRect();
        return inner && wanted && wanted.top < inner.bottom && wanted.top >= inner.top - 1 && wanted.top < innerHeight;
      }),
    )
    .toBe(true);
  await panel.close();
});

test('the topic view has a way back and forward, keeps a note and pins the topic', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await panel.getByRole('button', { name: 'Background: ATACMS' }).click();
  await expect(panel.getByRole('heading', { level: 2, name: 'ATACMS' })).toBeFocused();
  expect(await findings(panel)).toEqual([]);
  await panel.getByLabel('Your note').fill('Ask how many are left.');
  await expect(panel.getByText('Kept.')).toBeVisible();
  await panel.getByRole('button', { name: 'Keep at hand on all pages' }).click();
  await panel.getByRole('button', { name: 'Back to the previous topic' }).click();
  await expect(panel.getByRole('navigation', { name: 'Topics kept at hand' })).toContainText('ATACMS');
  await panel.getByRole('button', { name: 'Forward to the next topic' }).click();
  await expect(panel.getByLabel('Your note')).toHaveValue('Ask how many are left.');
  await panel.getByRole('button', { name: 'No longer keep at hand' }).click();
  await panel.getByLabel('Your note').fill('');
  await panel.getByRole('button', { name: 'On this page', exact: true }).click();
  await expect(panel.locator('.panel-topics li')).toHaveCount(5);
  await panel.close();
});

test('the timeline can be looked at closer and as a whole again', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  const plot = panel.getByRole('img', { name: /events from/ });
  const whole = await plot.getAttribute('aria-label');
  await panel.getByRole('button', { name: 'Show a shorter time' }).click();
  await expect(plot).not.toHaveAttribute('aria-label', whole ?? '');
  await panel.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect(plot).toHaveAttribute('aria-label', whole ?? '');
  const box = await plot.boundingBox();
  if (!box) throw new Error('The plot has no box.');
  await panel.mouse.move(box.x + box.width * 0.6, box.y + 40);
  await panel.mouse.down();
  await panel.mouse.move(box.x + box.width * 0.9, box.y + 40, { steps: 4 });
  await panel.mouse.up();
  await expect(plot).not.toHaveAttribute('aria-label', whole ?? '');
  await panel.close();
});

test.describe('where there is no picture of the page', () => {
  test('a page that is no article can be read anyway', async ({ page, site, extension, extensionId }) => {
    await page.goto(site.url('not-an-article.html'));
    const panel = await openPanel(extension, extensionId);
    await expect(panel.getByRole('heading', { name: 'This is not an article, it seems' })).toBeVisible();
    expect(await findings(panel)).toEqual([]);
    await panel.getByRole('button', { name: 'Read it anyway' }).click();
    await expect(panel.locator('.panel-head')).toBeVisible();
    await panel.close();
  });

  test('a site that is switched off can be switched on', async ({ page, site, extension, extensionId }) => {
    await page.goto(site.url('plain.html'));
    await awaitMarks(page);
    const panel = await openPanel(extension, extensionId);
    await expect(panel.locator('.panel-topics li')).toHaveCount(5);
    await panel.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<void> } } })
        .chrome;
      await runtime.sendMessage({
        to: 'background',
        name: 'site.choose',
        data: { host: 'localhost', choice: 'never' },
      });
    });
    await expect(panel.getByRole('heading', { name: 'Sidelight is off for localhost' })).toBeVisible();
    await panel.getByRole('button', { name: 'Switch it on here' }).click();
    await expect(panel.locator('.panel-topics li')).toHaveCount(5);
    await panel.close();
  });

  test('a site without permission says so', async ({ page, site, extension, extensionId }) => {
    await page.goto(site.url('not-an-article.html'));
    const panel = await openPanel(extension, extensionId, () => {
      const { permissions } = (
        globalThis as unknown as { chrome: { permissions: { contains(asked: object): Promise<boolean> } } }
      ).chrome;
      permissions.contains = async () => false;
    });
    await expect(panel.getByRole('heading', { name: 'No access to this site' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Always allow localhost' })).toBeVisible();
    await panel.close();
  });

  test('a page of the browser cannot be read', async ({ page, extension, extensionId }) => {
    await page.goto('chrome://version');
    const panel = await openPanel(extension, extensionId);
    await expect(panel.getByRole('heading', { name: 'Nothing to read here' })).toBeVisible();
    await panel.close();
  });

  test('a store that cannot be read is told in words, and trying again helps', async ({
    page,
    site,
    extension,
    extensionId,
  }) => {
    await page.goto(site.url('plain.html'));
    await awaitMarks(page);
    const panel = await openPanel(extension, extensionId, () => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: { name: string }): Promise<unknown> } } }
      ).chrome;
      const send = runtime.sendMessage.bind(runtime);
      let failures = 1;
      runtime.sendMessage = async (message) =>
        message.name === 'panel.context' && failures-- > 0 ? { ok: false, message: 'broken' } : send(message);
    });
    await expect(panel.getByRole('heading', { name: 'The panel could not be filled' })).toBeVisible();
    await panel.getByRole('button', { name: 'Try again' }).click();
    await expect(panel.locator('.panel-topics li')).toHaveCount(5);
    await panel.close();
  });

  test('grey lines stand in for what is still coming', async ({ page, site, extension, extensionId }) => {
    await page.goto(site.url('plain.html'));
    await awaitMarks(page);
    const panel = await openPanel(extension, extensionId, () => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: { name: string }): Promise<unknown> } } }
      ).chrome;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = (message) =>
        message.name === 'panel.context' ? new Promise(() => undefined) : send(message);
    });
    await expect(panel.getByRole('status', { name: 'Looking it up…' })).toBeVisible();
    await panel.close();
  });
});
