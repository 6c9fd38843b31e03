import { becomes, until } from './bidi.ts';
import { EXTENSION, type Firefox } from './firefox.ts';

/** What Firefox's own code gives to the browser's window. */
interface BrowserWindow {
  document: Document;
  WebExtensionPolicy: {
    getByID(id: string): { extension: { backgroundState: string; terminateBackground(): Promise<void> } };
  };
  ChromeUtils: { importESModule(url: string): { ExtensionParent: ExtensionParent } };
  SidebarController: { isOpen: boolean; currentID: string; hide(): void };
}

interface ExtensionParent {
  apiManager: { global: { browserActionFor(extension: unknown): { triggerAction(window: unknown): Promise<void> } } };
}

/** Presses a shortcut of the extension, past the keyboard: keys sent by a driver reach the page only. */
export async function pressShortcut(firefox: Firefox, key: string): Promise<void> {
  const pressed = await firefox.inWindow((wanted) => {
    const { document } = globalThis as unknown as BrowserWindow;
    const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] > key')] as (Element & {
      doCommand(): void;
    })[];
    const found = keys.find((one) => (one.getAttribute('key') ?? one.getAttribute('keycode')) === wanted);
    found?.doCommand();
    return found !== undefined && found.getAttribute('modifiers') === 'alt,shift';
  }, key);
  if (!pressed) throw new Error(`Firefox holds no shortcut Alt+Shift+${key}.`);
}

/** Ends the extension's event page, as Firefox does when it has been idle. */
export async function endBackground(firefox: Firefox): Promise<string> {
  return firefox.inWindow(async (id) => {
    const { extension } = (globalThis as unknown as BrowserWindow).WebExtensionPolicy.getByID(id);
    await extension.terminateBackground();
    return extension.backgroundState;
  }, EXTENSION);
}

/** Whether the extension's event page runs. */
export function backgroundState(firefox: Firefox): Promise<string> {
  return firefox.inWindow(
    (id) => (globalThis as unknown as BrowserWindow).WebExtensionPolicy.getByID(id).extension.backgroundState,
    EXTENSION,
  );
}

/** The sidebar that is open, by its id in the browser; `null` when none is. */
export function openSidebar(firefox: Firefox): Promise<string | null> {
  return firefox.inWindow(() => {
    const { SidebarController } = globalThis as unknown as BrowserWindow;
    return SidebarController.isOpen ? SidebarController.currentID : null;
  });
}

/** Closes the sidebar. */
export function closeSidebar(firefox: Firefox): Promise<void> {
  return firefox.inWindow(() => (globalThis as unknown as BrowserWindow).SidebarController.hide());
}

/** Clicks the extension's button in the toolbar, which lets it read the active tab. */
export function clickToolbarButton(firefox: Firefox): Promise<void> {
  return firefox.inWindow(async (id) => {
    const { WebExtensionPolicy, ChromeUtils } = globalThis as unknown as BrowserWindow;
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(id);
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(globalThis);
  }, EXTENSION);
}

/** Answers the browser's question whether the extension may have a permission with “Allow”. */
export async function allow(firefox: Firefox): Promise<void> {
  // The button takes no click in its first moments, so that nobody allows what they have not read.
  const press = () =>
    firefox.inWindow(() => {
      const { document } = globalThis as unknown as BrowserWindow;
      const panel = document.querySelector('#notification-popup') as (Element & { state: string }) | null;
      const question = document.querySelector('#addon-webext-permissions-notification');
      if (panel?.state !== 'open' || !question) return false;
      (question as Element & { button: HTMLElement }).button.click();
      return true;
    });
  if (!(await until(press, Boolean))) throw new Error('Firefox asks for no permission.');
  await becomes(press, false);
}
