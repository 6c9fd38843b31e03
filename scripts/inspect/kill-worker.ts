import type { BrowserContext } from '@playwright/test';

/** Kills the extension's worker and its offscreen document the hard way, as the browser does under memory pressure. */
export async function killWorker(extension: BrowserContext): Promise<void> {
  const browser = extension.browser();
  if (!browser) throw new Error('The context has no browser to ask.');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, targetId, url } of targetInfos)
    if (
      /^chrome-extension:\/\/[^/]+\/offscreen\.html$/.test(url) ||
      (type === 'service_worker' && /^chrome-extension:/.test(url))
    )
      await session.send('Target.closeTarget', { targetId });
  await session.detach();
}
