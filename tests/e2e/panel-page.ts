import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './extension.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Opens the panel as a page in a tab; it stands beside the tab that was looked at last. `before` runs ahead of its own code. */
export async function openPanel(extension: BrowserContext, extensionId: string, before?: () => void): Promise<Page> {
  const panel = await extension.newPage();
  await panel.setViewportSize({ width: 400, height: 900 });
  if (before) await panel.addInitScript(before);
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return panel;
}

interface Axe {
  run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}

/** Expects axe to find nothing serious in the panel as it is now, in light and dark colours, narrow and wide. */
export async function expectAccessible(panel: Page): Promise<void> {
  await panel.evaluate(AXE);
  for (const [colorScheme, width] of [
    ['light', 300],
    ['dark', 500],
  ] as const) {
    await panel.emulateMedia({ colorScheme });
    await panel.setViewportSize({ width, height: 900 });
    const { violations } = await panel.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run());
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
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
