import type { Page } from '@playwright/test';
import { cardMarkup, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { crowdedOn } from './crowding.ts';
import { expect, test } from './extension.ts';
import { openOver } from './extension-page.ts';

const PAGES = [
  'welcome.html',
  'popup.html',
  'source.html#arms-and-treaties/mines-and-missiles-2024/p3',
  'library.html#/packs',
  'library.html#/sources',
  'library.html#/topics/new/Kakhovka',
  'library.html#/search',
  'library.html#/settings/appearance',
  'library.html#/data',
];

async function openCard(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await awaitMarks(page);
  const { x, y } = await pointOf(page, 'Storm Shadow');
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('Related');
}

/** Shows the open card in a document of its own, which tests can look into. */
async function setOutCard(page: Page): Promise<void> {
  const { html, css } = await cardMarkup(page);
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="en"><style>${css}</style><body>${html}`);
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Signs that do not stand out from what they are on, by the contrast of 3 that WCAG 2.2 SC 1.4.11 asks for. */
function faintSigns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = parts(colour).map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element): string => {
      for (let up: Element | null = element; up; up = up.parentElement) {
        const { backgroundColor } = getComputedStyle(up);
        if ((parts(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    return [...document.querySelectorAll('svg.icon')].flatMap((sign) => {
      if (sign.closest('[aria-disabled=true]')) return [];
      const [one, other] = [light(getComputedStyle(sign).stroke), light(groundOf(sign))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return contrast >= 3 ? [] : [`${contrast.toFixed(1)}: ${sign.parentElement?.outerHTML.slice(0, 120)}`];
    });
  });
}

/** Whether what has the focus, or something around it that shows its focus, has a ring. */
function focusRing(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    for (let up: Element | null = focused; up && up !== document.body; up = up.parentElement) {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(up);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor))
        return 'ring';
    }
    return focused.outerHTML.slice(0, 160);
  });
}

for (const forced of [true, false]) {
  const mode = forced ? 'with forced colours' : 'with colours of its own';

  test(`${mode} every stop of the keyboard shows a ring and every sign stands out`, async ({ page, extensionId }) => {
    await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
    for (const address of PAGES) {
      await page.goto(`chrome-extension://${extensionId}/${address}`);
      await expect(page.locator('#root > *').first()).toBeVisible();
      await page.waitForTimeout(200);
      const without = new Set<string>();
      let stops = 0;
      for (let steps = 0; steps < 30; steps++) {
        await page.keyboard.press('Tab');
        const ring = await focusRing(page);
        if (ring) stops += 1;
        if (ring && ring !== 'ring') without.add(ring);
      }
      expect.soft(stops, address).toBeGreaterThan(0);
      expect.soft([...without], address).toEqual([]);
      expect.soft(await faintSigns(page), address).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });
}

test('with forced colours marks keep their line, and the card its edge, signs and marked words', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openCard(page, site.url('surfaces.html'));
  const lines = await page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, { size }]) =>
      size === 0
        ? []
        : getComputedStyle(document.querySelector('p') ?? document.body, `::highlight(${name})`).textDecorationLine,
    ),
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines)).toEqual(new Set(['underline']));
  await setOutCard(page);
  const card = page.getByRole('dialog');
  expect(await card.evaluate((box) => getComputedStyle(box).borderTopWidth)).toBe('1px');
  expect(await faintSigns(page)).toEqual([]);
  expect(await page.locator('.icon').count()).toBeGreaterThan(4);
  const marked = page.locator('mark').first();
  const [ground, around] = await marked.evaluate((mark) => [
    getComputedStyle(mark).backgroundColor,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(ground).not.toBe(around);
  await page.emulateMedia({ forcedColors: 'none' });
});

for (const width of [320, 1100])
  test(`in a window ${width} px wide the words of a card’s foot stand on one line`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 600 });
    await openCard(page, site.url('surfaces.html'));
    await setOutCard(page);
    const lines = await page
      .locator('.foot')
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().bottom));
    expect(lines).toHaveLength(6);
    expect(new Set(lines).size).toBe(1);
    expect(await crowdedOn(page)).toEqual([]);
  });

test('with text twice as large nothing is cut off, in any view', async ({ page, site, extension, extensionId }) => {
  const enlarge = (view: Page): Promise<void> =>
    view.evaluate(() => {
      for (const root of document.querySelectorAll<HTMLElement>(':root, .sl-root'))
        root.style.setProperty('--sl-scale', '2');
    });
  for (const address of PAGES) {
    await page.setViewportSize({ width: address === 'popup.html' ? 360 : 640, height: 800 });
    await page.goto(`chrome-extension://${extensionId}/${address}`);
    await expect(page.locator('#root > *').first()).toBeVisible();
    await enlarge(page);
    await page.waitForTimeout(200);
    expect.soft(await crowdedOn(page), address).toEqual([]);
  }
  await page.setViewportSize({ width: 1100, height: 800 });
  await openCard(page, site.url('surfaces.html'));
  const panel = await openOver(extension, `chrome-extension://${extensionId}/sidepanel.html`, page.url());
  await panel.setViewportSize({ width: 400, height: 900 });
  await expect(panel.locator('.panel-topics li')).not.toHaveCount(0);
  await enlarge(panel);
  await panel.waitForTimeout(300);
  expect.soft(await crowdedOn(panel), 'panel').toEqual([]);
  await panel.close();
  await page.bringToFront();
  await openCard(page, site.url('surfaces.html'));
  await setOutCard(page);
  await enlarge(page);
  expect.soft(await crowdedOn(page), 'card').toEqual([]);
});

for (const reducedMotion of ['reduce', 'no-preference'] as const)
  test(`with ${reducedMotion === 'reduce' ? 'motion reduced nothing moves' : 'motion some things move'}, from card to source`, async ({
    page,
    site,
    extensionId,
  }) => {
    await page.emulateMedia({ reducedMotion });
    const session = await page.context().newCDPSession(page);
    const moving: string[] = [];
    session.on('Animation.animationStarted', ({ animation }) => {
      if ((animation.source?.duration ?? 0) > 0) moving.push(`${animation.type} ${animation.name}`);
    });
    await session.send('Animation.enable');
    await openCard(page, site.url('surfaces.html'));
    await page.keyboard.press('Escape');
    await page.goto(`chrome-extension://${extensionId}/source.html#arms-and-treaties/mines-and-missiles-2024/p3`);
    await page.getByRole('button', { name: 'Go to the next mention' }).click();
    await page.waitForTimeout(300);
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    await page.getByRole('combobox').fill('ottawa');
    await expect(page.getByRole('option').first()).toBeVisible();
    if (reducedMotion === 'reduce') expect(moving).toEqual([]);
    else expect(moving).not.toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });
