import type { BrowserContext, CDPSession } from '@playwright/test';

/** What the extension holds in memory after garbage has been collected, bytes of JavaScript heap. */
interface Heaps {
  /** Its worker; 0 while it sleeps. */
  worker: number;
  /** The document that works for it; 0 while there is none. */
  workroom: number;
}

/** Measures the extension's own heaps. */
export async function extensionHeaps(extension: BrowserContext): Promise<Heaps> {
  const browser = extension.browser();
  if (!browser) throw new Error('The context has no browser to ask.');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const heaps: Heaps = { worker: 0, workroom: 0 };
  for (const { type, targetId, url } of targetInfos) {
    if (!url.startsWith('chrome-extension:')) continue;
    if (type === 'service_worker') heaps.worker = await heapOf(session, targetId);
    if (url.endsWith('/offscreen.html')) heaps.workroom = await heapOf(session, targetId);
  }
  await session.detach();
  return heaps;
}

/** Heap of a page with the scripts that run in it, ours among them, bytes. */
export async function pageHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function heapOf(session: CDPSession, targetId: string): Promise<number> {
  // Flattened sessions belong to Playwright; messages in messages reach the target beside it.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let id = 0;
  const ask = (method: string): Promise<{ usedSize?: number }> => {
    const mine = ++id;
    return new Promise((resolve) => {
      const listen = ({ sessionId: from, message }: { sessionId: string; message: string }): void => {
        const reply = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
        if (from !== sessionId || reply.id !== mine) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(reply.result ?? {});
      };
      session.on('Target.receivedMessageFromTarget', listen);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: mine, method }) });
    });
  };
  await ask('HeapProfiler.enable');
  await ask('HeapProfiler.collectGarbage');
  const { usedSize = 0 } = await ask('Runtime.getHeapUsage');
  await session.send('Target.detachFromTarget', { sessionId });
  return usedSize;
}
