import { browser } from 'wxt/browser';
import type { ShortcutKeys } from '../protocol.ts';
import { sendToReader } from './messages.ts';
import { showInPanel } from './panel.ts';
import { injectSaving } from './site-access.ts';

const READER_COMMANDS = ['next-mention', 'previous-mention', 'open-card'] as const;

const KEYS = { 'next-mention': 'next', 'previous-mention': 'previous', 'open-panel': 'panel' } as const;

/** The shortcuts as they are set now; the reader may have changed them in the browser's own page. */
export async function shortcutKeys(): Promise<ShortcutKeys> {
  const keys: ShortcutKeys = {};
  for (const { name, shortcut } of await browser.commands.getAll())
    if (name && shortcut && name in KEYS) keys[KEYS[name as keyof typeof KEYS]] = shortcut;
  return keys;
}

/** Carries the browser's keyboard commands to the reader of the active tab. */
export function followCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const wanted = READER_COMMANDS.find((name) => name === command);
    if (command === 'open-panel' && tab) void showInPanel(tab);
    if (command === 'save-article' && tab?.id !== undefined) void injectSaving(tab.id, command);
    if (wanted && tab?.id !== undefined) void sendToReader(tab.id)('page.command', wanted).catch(() => undefined);
  });
}
