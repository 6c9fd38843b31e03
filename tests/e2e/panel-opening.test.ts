import type { BrowserContext } from '@playwright/test';
import { cardControl, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { isPanelOpen, sidePanel, toolbarPopup } from './side-panel.ts';
import { workerOf } from './worker.ts';

interface EventApi {
  [api: string]: { [event: string]: { dispatch(...data: unknown[]): void } };
}

/**
 * Gives the worker an event as the browser does after a key press or a choice in a menu. The debugger cannot press the
 * browser's own keys, so the reader's action is carried into the worker by a message of a page of ours; as with the real
 * one, it is spent with the first `await`.
 */
async function dispatchToWorker(
  extension: BrowserContext,
  {
    id,
    url,
    event,
    data,
  }: { id: string; url: string; event: 'commands.onCommand' | 'contextMenus.onClicked'; data: unknown },
): Promise<void> {
  const worker = await workerOf(extension);
  await worker.evaluate(
    async ([address, name, first]) => {
      const { chrome } = globalThis as unknown as {
        chrome: EventApi & {
          tabs: { query(filter: object): Promise<{ url?: string }[]> };
          runtime: {
            onMessage: { addListener(heard: (m: unknown) => void): void; removeListener(heard: unknown): void };
          };
        };
      };
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      const [api = '', on = ''] = String(name).split('.');
      chrome.runtime.onMessage.addListener(function act(message) {
        if (message !== 'act') return;
        chrome.runtime.onMessage.removeListener(act);
        chrome[api]?.[on]?.dispatch(first, tab);
      });
    },
    [url, event, data] as const,
  );
  const acting = await extension.newPage();
  await acting.goto(`chrome-extension://${id}/library.html`);
  const session = await extension.newCDPSession(acting);
  await session.send('Runtime.evaluate', {
    expression: `void chrome.runtime.sendMessage('act').catch(() => undefined)`,
    userGesture: true,
  });
  await expect.poll(() => isPanelOpen(extension)).toBe(true);
  await acting.close();
}

test.beforeEach(async ({ page, site }) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
});

test('the card opens the panel beside its page, at its topic', async ({ page, extension }) => {
  const { x, y } = await pointOf(page, 'ATACMS');
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('ATACMS');
  const control = await cardControl(page, 'Open in the side panel');
  await page.mouse.move(control.x, control.y, { steps: 4 });
  await page.mouse.click(control.x, control.y);
  const panel = await sidePanel(extension);
  await expect.poll(() => panel.text()).toContain('1 mention on this page');
  expect(await panel.run(`document.querySelector('.panel-view-title').textContent`)).toBe('ATACMS');
  await panel.close();
});

test('the toolbar popup opens the panel', async ({ page, extension, extensionId }) => {
  const popup = await toolbarPopup(extension, extensionId, page.url());
  await expect.poll(() => popup.text()).toContain('5 topics on this page');
  await popup.click('Side panel');
  const panel = await sidePanel(extension);
  await expect.poll(() => panel.text()).toContain('Parliament weighs leaving mine ban');
  await panel.close();
});

test('a topic found in the toolbar popup opens in the panel', async ({ page, extension, extensionId }) => {
  const popup = await toolbarPopup(extension, extensionId, page.url());
  await popup.run(`(() => {
    const field = document.querySelector('.search-field');
    field.value = 'storm shadow';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await expect.poll(() => popup.text()).toContain('Storm Shadow / SCALP-EG');
  await popup.run(
    `document.querySelector('.search-field').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))`,
  );
  const panel = await sidePanel(extension);
  await expect
    .poll(() => panel.run(`document.querySelector('.panel-view-title')?.textContent`))
    .toContain('Storm Shadow');
  await panel.close();
});

test('the shortcut opens the panel', async ({ page, extension, extensionId }) => {
  const url = page.url();
  await dispatchToWorker(extension, { id: extensionId, url, event: 'commands.onCommand', data: 'open-panel' });
  await page.bringToFront();
  const panel = await sidePanel(extension);
  await expect.poll(() => panel.text()).toContain('Parliament weighs leaving mine ban');
  await panel.close();
});

for (const { menu, selected, shows } of [
  { menu: 'open-panel', selected: '', shows: 'Parliament weighs leaving mine ban' },
  { menu: 'look-up', selected: 'cluster bombs', shows: 'Cluster munition' },
  { menu: 'look-up', selected: 'clearance of the mined', shows: 'results' },
])
  test(`the context menu’s “${menu}” on “${selected}” opens the panel`, async ({ page, extension, extensionId }) => {
    await dispatchToWorker(extension, {
      id: extensionId,
      url: page.url(),
      event: 'contextMenus.onClicked',
      data: { menuItemId: menu, ...(selected ? { selectionText: selected } : {}) },
    });
    await page.bringToFront();
    const panel = await sidePanel(extension);
    await expect.poll(() => panel.text()).toContain(shows);
    if (shows === 'results') expect(await panel.run(`document.querySelector('.search-field').value`)).toBe(selected);
    await panel.close();
  });
