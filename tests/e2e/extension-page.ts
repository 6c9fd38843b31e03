import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { pretendActive } from '../../scripts/inspect/pretend-active.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Opens a page of the extension as the browser opens it over the tab with an address: that tab is the active one to it. */
export async function openOver(extension: BrowserContext, address: string, url: string): Promise<Page> {
  const page = await extension.newPage();
  await page.addInitScript(pretendActive, url);
  await page.goto(address);
  return page;
}

/** What axe finds serious or critical on a page, as rule and markup. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    // Targets of 24 px (WCAG 2.2 SC 2.5.8) are no part of its usual run.
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

/** Asks the background something from a page of the extension. */
export async function tellBackground(extension: BrowserContext, name: string, data: unknown): Promise<void> {
  const page = await extension.newPage();
  await page.goto(`chrome-extension://${new URL(extension.serviceWorkers()[0]?.url() ?? '').host}/welcome.html`);
  await page.evaluate(
    async ([called, sent]) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(word: object): Promise<unknown> } } }
      ).chrome;
      await runtime.sendMessage({ to: 'background', name: called, data: sent });
    },
    [name, data] as const,
  );
  await page.close();
}
