import type { ExtensionPage } from './extension-page.ts';

interface ExtensionApi {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
}

/** Sends a message to the reader of the page with an address, from a page of ours, and gives its answer. */
export function tellReader(ours: ExtensionPage, url: string, name: string, data: unknown = null): Promise<unknown> {
  return ours.call(
    async (address, message) => {
      const { tabs } = (globalThis as unknown as { browser: ExtensionApi }).browser;
      const tab = (await tabs.query({})).find((one) => one.url === address);
      if (!tab) throw new Error(`No tab shows ${address}.`);
      return tabs.sendMessage(tab.id, message, { frameId: 0 });
    },
    url,
    { to: 'reader', name, data },
  );
}
