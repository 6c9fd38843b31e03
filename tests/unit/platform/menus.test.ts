import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followMenus } from '../../../lib/platform/menus.ts';

type Click = (info: { menuItemId: string; selectionText?: string }, tab: object) => void;

const { browser, clicks } = vi.hoisted(() => {
  const heard: Click[] = [];
  return {
    clicks: heard,
    browser: {
      contextMenus: { onClicked: { addListener: (click: Click) => heard.push(click) } },
      runtime: { getURL: (path: string) => `chrome-extension://id${path}` },
      scripting: { executeScript: vi.fn(async () => []) },
      tabs: { create: vi.fn(async () => ({})) },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));

describe('“Add … to Sidelight” in the context menu', () => {
  beforeEach(() => {
    clicks.length = 0;
    vi.clearAllMocks();
    followMenus((async () => null) as unknown as Parameters<typeof followMenus>[0]);
  });
  const add = (incognito: boolean): void =>
    clicks[0]?.({ menuItemId: 'add-topic', selectionText: 'Kerch Strait' }, { id: 7, incognito });

  it('opens the library beside the page', () => {
    add(false);
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://id/library.html#/topics/new/Kerch%20Strait',
      openerTabId: 7,
    });
  });

  it('takes no words out of a private window, and has the page say so', () => {
    add(true);
    expect(browser.tabs.create).not.toHaveBeenCalled();
    expect(browser.scripting.executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 7 }, files: ['save-selection.js'] }),
    );
  });
});
