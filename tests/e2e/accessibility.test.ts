import type { Page } from '@playwright/test';
import { cardBox, cardControl, cardMarkup, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { seriousFindings } from './extension-page.ts';

async function clickInCard(page: Page, name: string): Promise<void> {
  const { x, y } = await cardControl(page, name);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on a ${colorScheme} card`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url('surfaces.html'));
    await awaitMarks(page);
    const { x, y } = await pointOf(page, 'Storm Shadow');
    await page.mouse.move(x - 4, y);
    await page.mouse.move(x, y);
    await expect.poll(() => cardText(page)).toContain('Related');
    // The same markup and styles in a document of its own: axe cannot enter a closed shadow root.
    const { html, css } = await cardMarkup(page);
    await page.goto('about:blank');
    await page.setContent(
      `<!doctype html><html lang="en"><title>Card</title><style>${css}</style><body><main><h1>Page</h1>${html}</main>`,
    );
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.waitForTimeout(300);
    expect(await seriousFindings(page)).toEqual([]);
  });

  test(`axe finds nothing serious on a ${colorScheme} card with its reasons, its undo and the way back`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url('surfaces.html'));
    await awaitMarks(page);
    const { x, y } = await pointOf(page, 'Storm Shadow');
    await page.mouse.move(x, y);
    await expect.poll(() => cardText(page)).toContain('Related');
    for (const name of ['Keep this card open', 'Taurus KEPD 350', 'Why is this marked', 'Mute this topic']) {
      await clickInCard(page, name);
      await page.waitForTimeout(200);
    }
    await expect.poll(() => cardText(page)).toContain('Undo');
    const { html, css } = await cardMarkup(page);
    await clickInCard(page, 'Undo');
    await page.goto('about:blank');
    await page.setContent(
      `<!doctype html><html lang="en"><title>Card</title><style>${css}</style><body><main><h1>Page</h1>${html}</main>`,
    );
    await page.waitForTimeout(300);
    expect(await seriousFindings(page)).toEqual([]);
  });

  test(`axe finds nothing serious on the source view at a mention, ${colorScheme}`, async ({ page, extensionId }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`chrome-extension://${extensionId}/source.html#arms-and-treaties/mines-and-missiles-2024/p3`);
    await page.getByRole('button', { name: 'Go to the next mention' }).click();
    await expect(page.locator('[aria-current="true"]')).toBeInViewport();
    await page.waitForTimeout(300);
    expect(await seriousFindings(page)).toEqual([]);
  });

  for (const [name, address] of [
    ['the source view', 'source.html#arms-and-treaties/mines-and-missiles-2024/p3'],
    ['the source view from its beginning', 'source.html#arms-and-treaties/mines-and-missiles-2024'],
    ['the source view without a source', 'source.html#no-pack/nothing'],
    ['the popup', 'popup.html'],
    ['the welcome page', 'welcome.html'],
    ['packs', 'library.html#/packs'],
    ['a pack', 'library.html#/packs/arms-and-treaties'],
    ['own topics', 'library.html#/topics'],
    ['the form of a topic', 'library.html#/topics/new/Kakhovka'],
    ['further names', 'library.html#/topics/arms-and-treaties/atacms'],
    ['appearance', 'library.html#/settings/appearance'],
    ['behaviour', 'library.html#/settings/behaviour'],
    ['sites', 'library.html#/sites'],
    ['muted and rejected', 'library.html#/refused'],
    ['shortcuts', 'library.html#/settings/shortcuts'],
    ['the reader’s data', 'library.html#/data'],
    ['about', 'library.html#/about'],
    ['an address without a page', 'library.html#/nowhere'],
  ] as const) {
    test(`axe finds nothing serious on ${name}, ${colorScheme}`, async ({ page, extensionId }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`chrome-extension://${extensionId}/${address}`);
      await expect(page.locator('#root > *').first()).toBeVisible();
      await page.waitForTimeout(300);
      expect(await seriousFindings(page)).toEqual([]);
    });
  }
}

test('axe measures targets: two small ones side by side are found', async ({ page }) => {
  await page.setContent(
    '<!doctype html><html lang="en"><title>Targets</title><main><h1>Targets</h1><button style="width:12px;height:12px;padding:0" aria-label="One"></button><button style="width:12px;height:12px;padding:0" aria-label="Two"></button></main>',
  );
  expect((await seriousFindings(page)).join()).toContain('target-size');
});

test('content on hover is dismissable, hoverable and persistent, as WCAG 2.1 SC 1.4.13 asks', async ({
  page,
  site,
}) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  const { x, y } = await pointOf(page, 'Storm Shadow');
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('Storm Shadow');
  // Persistent: nothing times out.
  await page.waitForTimeout(10_000);
  expect(await cardText(page)).toContain('Storm Shadow');
  // Hoverable: the pointer moves onto it and rests there, and it stays.
  const box = await cardBox(page);
  if (!box) throw new Error('The card has no box.');
  await page.mouse.move(box.x + 80, box.y + 40, { steps: 5 });
  await page.waitForTimeout(1_000);
  expect(await cardText(page)).toContain('Storm Shadow');
  // Dismissable: Escape closes it without a move of pointer or focus, and it does not come back by itself.
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeUndefined();
  await page.waitForTimeout(1_000);
  expect(await cardText(page)).toBeUndefined();
});
