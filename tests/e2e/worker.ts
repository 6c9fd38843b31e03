import type { BrowserContext, Worker } from '@playwright/test';

interface ChromeApi {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
  scripting: { executeScript(injection: object): Promise<unknown> };
}

/** The extension's worker, started when it sleeps. */
export async function workerOf(extension: BrowserContext): Promise<Worker> {
  return extension.serviceWorkers()[0] ?? extension.waitForEvent('serviceworker');
}

/** Sends the reader of the page with an address a keyboard command, as the browser does through the worker. */
export async function sendCommand(extension: BrowserContext, url: string, command: string): Promise<void> {
  await tellReader(extension, url, 'page.command', command);
}

/** Sends a message to the reader of the page with an address and gives its answer. */
export async function tellReader(
  extension: BrowserContext,
  url: string,
  name: string,
  data?: unknown,
): Promise<unknown> {
  const worker = await workerOf(extension);
  return worker.evaluate(
    async ([address, message]) => {
      const api = (globalThis as unknown as { chrome: ChromeApi }).chrome;
      const tab = (await api.tabs.query({})).find((one) => one.url === address);
      if (!tab) throw new Error(`No tab shows ${address}.`);
      return api.tabs.sendMessage(tab.id, message as object, { frameId: 0 });
    },
    [url, { to: 'reader', name, data }] as const,
  );
}

/** Puts a further reader into the page with an address, as an update of the extension does. */
export async function injectReader(extension: BrowserContext, url: string): Promise<void> {
  const worker = await workerOf(extension);
  await worker.evaluate(async (address) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: ChromeApi }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url === address);
    if (!tab) throw new Error(`No tab shows ${address}.`);
    await scripting.executeScript({ target: { tabId: tab.id }, files: ['reader.js'] });
  }, url);
}
