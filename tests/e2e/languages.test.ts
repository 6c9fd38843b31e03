import type { BrowserContext, Page } from '@playwright/test';
import { cardMarkup, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { crowdedOn } from './crowding.ts';
import { expect, test } from './extension.ts';
import { openOver } from './extension-page.ts';
import { LONG, launchIn, RIGHT_TO_LEFT } from './pseudo-locale.ts';

/** Widths a surface is seen in, px: the popup's own, the narrowest side panel, a phone and a desktop. */
const SURFACES = {
  'the welcome page': ['welcome.html', 320, 1100],
  'the source view': ['source.html#arms-and-treaties/mines-and-missiles-2024/p3', 320, 1100],
  'the source view without a source': ['source.html#no-pack/nothing', 320],
  'all sources': ['library.html#/sources', 320, 1100],
  packs: ['library.html#/packs', 320, 1100],
  'a pack': ['library.html#/packs/arms-and-treaties', 320, 1100],
  'own topics': ['library.html#/topics', 320, 1100],
  'the form of a topic': ['library.html#/topics/new/Kakhovka', 320, 1100],
  'further names': ['library.html#/topics/arms-and-treaties/atacms', 320, 1100],
  'the search': ['library.html#/search', 320, 1100],
  appearance: ['library.html#/settings/appearance', 320, 1100],
  behaviour: ['library.html#/settings/behaviour', 320, 1100],
  sites: ['library.html#/sites', 320, 1100],
  'muted and rejected': ['library.html#/refused', 320, 1100],
  shortcuts: ['library.html#/settings/shortcuts', 320, 1100],
  'the reader’s data': ['library.html#/data', 320, 1100],
  about: ['library.html#/about', 320, 1100],
  'an address without a page': ['library.html#/nowhere', 320, 1100],
} as const;

/** Expects a page to have room for its words in windows of some widths, and all to run in one direction. */
async function expectRoom(page: Page, dir: 'ltr' | 'rtl', ...widths: number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(150);
    expect.soft(await crowdedOn(page), `${page.url()} in ${width} px`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.dir)).toBe(dir);
    await keepPicture(page, `${dir}-${width}`);
  }
}

/** With SIDELIGHT_PICTURES naming a folder, pictures of all views are kept there to be looked at. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SIDELIGHT_PICTURES;
  const view = page.url().replace(/^.*\/(?=\w+\.html)|\W+/g, '-');
  if (folder) await page.screenshot({ path: `${folder}/${view}-${name}.png`, fullPage: true });
}

for (const locale of [LONG, RIGHT_TO_LEFT]) {
  const dir = locale === RIGHT_TO_LEFT ? 'rtl' : 'ltr';
  test.describe(`in a language ${locale.name}`, () => {
    test.describe.configure({ mode: 'default' });
    let extension: BrowserContext;
    let id: string;
    let end: () => Promise<void>;

    test.beforeAll(async () => {
      ({ extension, id, end } = await launchIn(locale));
    });
    test.afterAll(() => end());

    for (const [name, [address, ...widths]] of Object.entries(SURFACES))
      test(`${name} has room for its words`, async () => {
        const page = await extension.newPage();
        await page.goto(`chrome-extension://${id}/${address}`);
        await expect(page.locator('#root > *').first()).toBeVisible();
        await page.waitForTimeout(300);
        await expectRoom(page, dir, ...widths);
        await page.close();
      });

    test('popup, panel and card have room for their words', async ({ site }) => {
      const article = await extension.newPage();
      await article.goto(site.url('surfaces.html'));
      await awaitMarks(article);
      const popup = await openOver(extension, `chrome-extension://${id}/popup.html`, article.url());
      await expect(popup.locator('h2')).not.toHaveCount(0);
      await expectRoom(popup, dir, 360);
      await popup.close();

      await article.bringToFront();
      const panel = await extension.newPage();
      await panel.goto(`chrome-extension://${id}/sidepanel.html`);
      await expect(panel.locator('.panel-topics li')).not.toHaveCount(0);
      await expect(panel.locator('.panel-source')).not.toHaveCount(0);
      await expectRoom(panel, dir, 300, 500);
      await panel.locator('.panel-topics button:has(.along)').first().click();
      await expect(panel.locator('.panel-view-title')).toBeVisible();
      await panel.waitForTimeout(300);
      await expectRoom(panel, dir, 300, 500);
      await panel.close();

      await article.bringToFront();
      const { x, y } = await pointOf(article, 'Storm Shadow');
      await article.mouse.move(x - 4, y);
      await article.mouse.move(x, y);
      await expect.poll(() => cardText(article)).toBeDefined();
      await article.waitForTimeout(600);
      await keepPicture(article, `card-${dir}`);
      const { html, css } = await cardMarkup(article);
      await article.goto('about:blank');
      await article.setContent(`<!doctype html><html dir="${dir}"><style>${css}</style><body>${html}`);
      await expect(article.getByRole('dialog')).toBeVisible();
      expect(await article.getByRole('dialog').evaluate((card) => getComputedStyle(card).direction)).toBe(dir);
      await expectRoom(article, dir, 420);
      await article.close();
    });
  });
}

test('signs that point along the line point the other way from right to left, and no others', async () => {
  const { extension, id, end } = await launchIn(RIGHT_TO_LEFT);
  const page = await extension.newPage();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`chrome-extension://${id}/library.html#/packs/arms-and-treaties`);
  const scaleOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((sign) => getComputedStyle(sign).scale);
  await expect(page.locator('.icon.along')).not.toHaveCount(0);
  expect(await scaleOf('.icon.along')).toBe('-1 1');
  await page.goto(`chrome-extension://${id}/library.html#/packs`);
  await expect(page.locator('.icon:not(.along)')).not.toHaveCount(0);
  expect(await scaleOf('.icon:not(.along)')).toBe('none');
  await end();
});
