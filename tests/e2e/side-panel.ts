import type { BrowserContext, CDPSession } from '@playwright/test';

/** The real side panel, which the browser shows beside its tabs. Playwright does not list it; it is driven over CDP. */
export interface SidePanel {
  /** The text that is seen in it. */
  text(): Promise<string>;
  /** Clicks the button with a name; a click is the reader's own action to the browser. */
  click(name: string): Promise<void>;
  /** Runs an expression in it, as the reader's own action. */
  run(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Targets of the whole browser whose address ends so. */
async function targetsAt(session: CDPSession, ending: string): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.filter(({ type, url }) => type === 'page' && url.endsWith(ending)).map(({ targetId }) => targetId);
}

async function browserSession(extension: BrowserContext): Promise<CDPSession> {
  const browser = extension.browser();
  if (!browser) throw new Error('The context has no browser to ask.');
  return browser.newBrowserCDPSession();
}

/** Whether the side panel is open. */
export async function isPanelOpen(extension: BrowserContext): Promise<boolean> {
  const session = await browserSession(extension);
  const targets = await targetsAt(session, '/sidepanel.html');
  await session.detach();
  return targets.length > 0;
}

/** Attaches to the side panel, once it is open. */
export const sidePanel = (extension: BrowserContext): Promise<SidePanel> => attach(extension, '/sidepanel.html');

/** Opens the toolbar popup, as a click on the extension's button does, and attaches to it. */
export async function toolbarPopup(extension: BrowserContext, extensionId: string, url: string): Promise<SidePanel> {
  const session = await browserSession(extension);
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`No tab shows ${url}.`);
  // The command is newer than Playwright's types.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  await session.detach();
  return attach(extension, '/popup.html');
}

/** Looks for a target this often, ms, and this many times. */
const LOOK = { every: 50, times: 100 };

async function attach(extension: BrowserContext, ending: string): Promise<SidePanel> {
  const session = await browserSession(extension);
  let [targetId] = await targetsAt(session, ending);
  for (let times = 0; !targetId && times < LOOK.times; times++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK.every));
    [targetId] = await targetsAt(session, ending);
  }
  if (!targetId) throw new Error(`The browser shows no ${ending}.`);
  // Flattened sessions belong to Playwright; messages in messages reach the target beside it.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const reply = JSON.parse(message) as Reply & { id?: number };
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  let asked = 0;
  const run = async (expression: string): Promise<unknown> => {
    const id = ++asked;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    const params = { expression, userGesture: true, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    if (error || result?.exceptionDetails) throw new Error(error?.message ?? JSON.stringify(result?.exceptionDetails));
    return result?.result.value;
  };
  for (let times = 0; times < LOOK.times; times++) {
    if (await run(`document.querySelector('#root > *') !== null`)) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK.every));
  }
  return {
    run,
    text: async () => String(await run('document.body.innerText')),
    async click(name) {
      const found = await run(`(() => {
        const named = (one) => one.getAttribute('aria-label') ?? one.textContent.trim();
        const button = [...document.querySelectorAll('button')].find((one) => named(one).startsWith(${JSON.stringify(name)}));
        button?.focus();
        button?.click();
        return button !== undefined;
      })()`);
      if (!found) throw new Error(`There is no button “${name}”.`);
    },
    async close() {
      await session.send('Target.closeTarget', { targetId });
      await session.detach();
    },
  };
}

interface Reply {
  result?: { result: { value: unknown }; exceptionDetails?: unknown };
  error?: { message: string };
}
