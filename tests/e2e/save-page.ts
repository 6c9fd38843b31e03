import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './extension.ts';
import { openOver } from './extension-page.ts';

/** Saves the page with an address from the popup, as its reader does, and gives the popup, which says how it went. */
export async function saveFromPopup(extension: BrowserContext, id: string, url: string): Promise<Page> {
  const popup = await openOver(extension, `chrome-extension://${id}/popup.html`, url);
  await popup.getByRole('button', { name: /^Save this (?:article|page)$/ }).click();
  await expect(popup.locator('.save-status [role=status]')).not.toHaveText(/^(?:|Saving…)$/);
  return popup;
}

/** Saves fixture pages one after the other. */
export async function saveAll(extension: BrowserContext, id: string, page: Page, urls: string[]): Promise<void> {
  for (const url of urls) {
    await page.goto(url);
    const popup = await saveFromPopup(extension, id, url);
    await expect(popup.locator('.save-status')).toContainText('Saved');
    await popup.close();
  }
}
