import { browser } from 'wxt/browser';
import { sendToReader } from './messages.ts';

const READER_COMMANDS = ['next-mention', 'previous-mention', 'open-card'] as const;

/** Carries the browser's keyboard commands to the reader of the active tab. */
export function followCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const wanted = READER_COMMANDS.find((name) => name === command);
    // The panel opens synchronously or not at all: the browser asks for the reader's key press.
    if (command === 'open-panel' && tab?.windowId !== undefined)
      void browser.sidePanel?.open({ windowId: tab.windowId });
    if (wanted && tab?.id !== undefined) void sendToReader(tab.id)('page.command', wanted).catch(() => undefined);
  });
}
