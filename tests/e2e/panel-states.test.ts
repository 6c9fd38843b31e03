import type { Page } from '@playwright/test';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { expectAccessible, openPanel } from './panel-page.ts';

interface PanelApi {
  chrome: {
    permissions: { contains(asked: object): Promise<boolean> };
    runtime: { sendMessage(message: { name?: string }): Promise<unknown> };
  };
}

interface PrivateApi {
  chrome: { windows: { getCurrent(): Promise<object> } };
}

/** Sends the background a message as a page of ours does. */
const tell = (panel: Page, name: string, data: object): Promise<void> =>
  panel.evaluate(
    async ([called, sent]) => {
      const { runtime } = (globalThis as unknown as PanelApi).chrome;
      await runtime.sendMessage({ to: 'background', name: called, data: sent } as { name: string });
    },
    [name, data] as const,
  );

test('a page that is no article says why, and can be read anyway', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('not-an-article.html'));
  const panel = await openPanel(extension, extensionId);
  await expect(panel.getByRole('heading', { name: 'This is not an article, it seems' })).toBeVisible();
  await expect(panel.getByText('It marks itself as something else (Product).')).toBeVisible();
  await expect(panel.getByText('It holds little running text.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Save this page' })).toBeVisible();
  await expectAccessible(panel);
  await panel.getByRole('button', { name: 'Read it anyway' }).click();
  await expect(panel.locator('.panel-head')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Save this article' })).toBeVisible();
  await panel.close();
});

test('a site that is switched off can be switched on', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await expect(panel.locator('.panel-topics li')).toHaveCount(5);
  await tell(panel, 'site.choose', { host: 'localhost', choice: 'never' });
  await expect(panel.getByRole('heading', { name: 'Sidelight is off for localhost' })).toBeVisible();
  await expectAccessible(panel);
  await panel.getByRole('button', { name: 'Turn it on here' }).click();
  await expect(panel.locator('.panel-topics li')).toHaveCount(5);
  await panel.close();
});

test('a site without permission says so', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('not-an-article.html'));
  const panel = await openPanel(extension, extensionId, () => {
    (globalThis as unknown as PanelApi).chrome.permissions.contains = async () => false;
  });
  await expect(panel.getByRole('heading', { name: 'No access to this site' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Always allow localhost' })).toBeVisible();
  await expectAccessible(panel);
  await panel.close();
});

test('a page of the browser cannot be read', async ({ page, extension, extensionId }) => {
  await page.goto('chrome://version');
  const panel = await openPanel(extension, extensionId);
  await expect(panel.getByRole('heading', { name: 'Nothing to read here' })).toBeVisible();
  await expectAccessible(panel);
  await panel.close();
});

test('an article without known topics says so', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('no-topics.html'));
  const panel = await openPanel(extension, extensionId);
  await expect(panel.getByRole('heading', { level: 2, name: 'No known topics here' })).toBeVisible();
  await expectAccessible(panel);
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
    const { runtime } = (globalThis as unknown as PanelApi).chrome;
    const send = runtime.sendMessage.bind(runtime);
    Object.assign(globalThis, { broken: true });
    runtime.sendMessage = async (message) => {
      const { broken } = globalThis as unknown as { broken: boolean };
      return message.name === 'panel.context' && broken ? { ok: false, message: 'broken' } : send(message);
    };
  });
  await expect(panel.getByRole('heading', { name: 'The panel could not be filled' })).toBeVisible();
  await expectAccessible(panel);
  // Whatever happens beside the panel makes it look again too; the button must be enough.
  await panel.getByRole('button', { name: 'Try again' }).evaluate((button: HTMLButtonElement) => {
    Object.assign(globalThis, { broken: false });
    button.click();
  });
  await expect(panel.locator('.panel-topics li')).toHaveCount(5);
  await panel.close();
});

test('a topic that cannot be read is told in words beside the way back', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId, () => {
    const { runtime } = (globalThis as unknown as PanelApi).chrome;
    const send = runtime.sendMessage.bind(runtime);
    let failures = 1;
    runtime.sendMessage = async (message) => {
      if (message.name === 'panel.topic' && failures-- > 0) return { ok: false, message: 'broken' };
      return send(message);
    };
  });
  await panel.getByRole('button', { name: 'Background: ATACMS' }).click();
  await expect(panel.getByRole('heading', { name: 'The panel could not be filled' })).toBeVisible();
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('heading', { level: 2, name: 'ATACMS' })).toBeVisible();
  await panel.close();
});

test('a topic that no pack knows any more is told so', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('plain.html'));
  const panel = await extension.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html#arms-and-treaties/no-such-topic`);
  await expect(panel.getByRole('heading', { name: 'This topic is gone' })).toBeVisible();
  await expectAccessible(panel);
  await panel.close();
});

test('grey lines stand in for what is still coming', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId, () => {
    const { runtime } = (globalThis as unknown as PanelApi).chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (message) =>
      message.name === 'panel.context' ? new Promise(() => undefined) : send(message);
  });
  await expect(panel.getByRole('status', { name: 'Looking it up…' })).toBeVisible();
  await expectAccessible(panel);
  await panel.close();
});

test('a page that is still being loaded is not called anything', async ({ page, site, extension, extensionId }) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await expect(panel.locator('.panel-topics li')).toHaveCount(5);
  const seen = await panel.evaluateHandle(() => {
    const titles = new Set<string>();
    const look = () => titles.add(document.querySelector('h1')?.textContent ?? '');
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    return titles;
  });
  await page.goto(site.url('nested-scrollers.html'));
  await expect(panel.getByRole('heading', { name: 'Depots emptied before the winter' })).toBeVisible();
  const titles = await seen.evaluate((all) => [...all]);
  expect(titles.filter((title) => title !== '' && !/^(Parliament|Depots)/.test(title))).toEqual([]);
  await panel.close();
});

test('in a private window the panel offers nothing to keep, and says so', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId, () => {
    const { windows } = (globalThis as unknown as PrivateApi).chrome;
    const current = windows.getCurrent.bind(windows);
    windows.getCurrent = async () => ({ ...(await current()), incognito: true });
  });
  const notice = panel.getByText('This is a private window, so nothing is saved here');
  await expect(notice).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Save this/ })).toHaveCount(0);
  await panel.locator('.panel-topics .icon-button').first().click();
  await expect(panel.locator('.panel-view')).toBeVisible();
  await expect(notice).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Keep at hand on all pages' })).toHaveCount(0);
  await expect(panel.getByRole('textbox', { name: 'Your note' })).toHaveCount(0);
  await expectAccessible(panel);
  await panel.close();
});
