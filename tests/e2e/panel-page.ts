import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './extension.ts';
import { seriousFindings } from './extension-page.ts';

/** Opens the panel as a page in a tab; it stands beside the tab that was looked at last. `before` runs ahead of its own code. */
export async function openPanel(extension: BrowserContext, extensionId: string, before?: () => void): Promise<Page> {
  const panel = await extension.newPage();
  await panel.setViewportSize({ width: 400, height: 900 });
  if (before) await panel.addInitScript(before);
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return panel;
}

/** Expects axe to find nothing serious in the panel as it is now, in light and dark colours, narrow and wide. */
export async function expectAccessible(panel: Page): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 300],
    ['dark', 500],
  ] as const) {
    await panel.emulateMedia({ colorScheme });
    await panel.setViewportSize({ width, height: 900 });
    expect(await seriousFindings(panel)).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await panel.setViewportSize({ width: 400, height: 900 });
}

/** The texts that screen readers are told by the panel from now on. */
export async function followAnnouncements(panel: Page): Promise<() => Promise<string[]>> {
  await panel.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const region = document.querySelector('.panel > [role=status]');
    if (!region) throw new Error('The panel has no live region.');
    new MutationObserver(() => told.push(region.textContent)).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  return () => panel.evaluate(() => (globalThis as unknown as { told: string[] }).told);
}
