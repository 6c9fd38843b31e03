import type { Page } from '@playwright/test';
import { cardControl, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, marksOf, pointOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';

async function openCard(page: Page, words: string, title: string): Promise<void> {
  const { x, y } = await pointOf(page, words);
  await page.mouse.move(x - 4, y, { steps: 2 });
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain(title);
}

async function clickInCard(page: Page, name: string): Promise<void> {
  const { x, y } = await cardControl(page, name);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.click(x, y);
}

/** The accessible name of what has the focus in the card. */
async function focusedName(page: Page): Promise<string | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const focused = nodes.filter(({ properties }) =>
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    return focused.at(-1)?.name?.value;
  } finally {
    await session.detach();
  }
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if ((await focusedName(page)) === name) return;
  }
  throw new Error(`Tab does not reach “${name}”.`);
}

/** What the clipboard holds, pasted into a field of the page. */
async function pasted(page: Page): Promise<string> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.locator('textarea').last().inputValue();
}

test('a muted topic loses its marks at once, and undo brings them back', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  const before = await awaitMarks(page);
  await openCard(page, 'Storm Shadow', 'Storm Shadow');
  await clickInCard(page, 'Mute this topic');
  await expect.poll(() => marksOf(page)).toEqual(before.filter((text) => text !== 'Storm Shadow'));
  expect(await cardText(page)).toContain('Storm Shadow');
  await clickInCard(page, 'Undo');
  await expect.poll(() => marksOf(page)).toEqual(before);
});

test('“not this” unmarks the name at once, and undo brings it back', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  const before = await awaitMarks(page);
  await openCard(page, 'HALO Trust', 'HALO Trust');
  await clickInCard(page, 'Not this');
  await expect.poll(() => marksOf(page)).not.toContain('HALO Trust');
  await clickInCard(page, 'Undo');
  await expect.poll(() => marksOf(page)).toEqual(before);
});

test('undo is under the next key after muting, and gives the focus back', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  const before = await awaitMarks(page);
  await openCard(page, 'Storm Shadow', 'Storm Shadow');
  await clickInCard(page, 'Keep this card open');
  await tabTo(page, 'Mute this topic');
  await page.keyboard.press('Enter');
  await expect.poll(() => marksOf(page)).not.toContain('Storm Shadow');
  await expect.poll(() => focusedName(page)).toBe('Undo');
  await page.keyboard.press('Enter');
  await expect.poll(() => marksOf(page)).toEqual(before);
  expect(await focusedName(page)).toBe('Mute this topic');
  expect(await cardText(page)).toContain('Storm Shadow');
});

for (const origin of ['http://stories.localhost', 'http://news.example', 'https://news.example'])
  test(`an excerpt is copied with its source on ${origin}, and the page learns nothing of it`, async ({
    page,
    site,
  }) => {
    const { port } = new URL(site.url('surfaces.html'));
    await page.route(/^https?:\/\/news\.example\//, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `http://127.0.0.1:${port}${pathname}` }) });
    });
    await page.goto(`${origin}${origin.endsWith('localhost') ? `:${port}` : ''}/surfaces.html`);
    // Only a page without TLS has no clipboard of its own.
    expect(await page.evaluate(() => isSecureContext)).toBe(origin !== 'http://news.example');
    await awaitMarks(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['copy', 'cut', 'selectionchange'])
        document.addEventListener(type, () => heard.push(type), { capture: true });
    });
    await openCard(page, 'ATACMS', 'ATACMS');
    await clickInCard(page, 'Copy with its source');
    await expect.poll(() => cardText(page)).toContain('Copied');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    const text = await pasted(page);
    expect(text).toMatch(/^“.+”\n(?:Quoting .+\n)?.+ · .+ · .*\d{4}$/);
  });

test('why names related topics by their titles', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await openCard(page, 'Patriot missile system', 'Patriot');
  const before = (await cardText(page)) ?? '';
  await clickInCard(page, 'Why is this marked');
  await expect.poll(async () => (await cardText(page))?.length ?? 0).toBeGreaterThan(before.length);
  const why = ((await cardText(page)) ?? '').split('is marked because').at(-1) ?? '';
  expect(why).toContain('Patriot');
  expect(why).not.toMatch(/\b[a-z]+-[a-z]+(?:-[a-z]+)+\b/);
});

test('a pinned card stays when the pointer leaves and the page scrolls', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await openCard(page, 'ATACMS', 'ATACMS');
  await clickInCard(page, 'Keep this card open');
  await page.mouse.move(5, 600, { steps: 4 });
  await page.mouse.wheel(0, 80);
  await page.waitForTimeout(800);
  expect(await cardText(page)).toContain('ATACMS');
});

test('a related topic opens in the same card, and back returns', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await openCard(page, 'Storm Shadow', 'Storm Shadow');
  await clickInCard(page, 'Taurus KEPD 350');
  await expect.poll(async () => (await cardText(page))?.slice(0, 60)).toContain('Taurus KEPD 350');
  await clickInCard(page, 'Back to the previous topic');
  await expect.poll(async () => (await cardText(page))?.slice(0, 60)).toContain('Storm Shadow');
});

test('a citation opens its reference in a new tab and the page stays', async ({ page, site, extension }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await openCard(page, 'ATACMS', 'ATACMS');
  const opened = extension.waitForEvent('page');
  await clickInCard(page, 'Reference 2');
  const tab = await opened;
  expect(page.url()).toBe(site.url('surfaces.html'));
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  await tab.close();
});

test('an excerpt leads to its sentence in the source, whose mentions open cards', async ({ page, site, extension }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  await openCard(page, 'Storm Shadow', 'Storm Shadow');
  const opened = extension.waitForEvent('page');
  await clickInCard(page, 'Mines and missiles for Ukraine');
  const source = await opened;
  await source.waitForLoadState();
  const sentence = source.locator('.flash');
  await expect(sentence).toBeInViewport();
  await expect(sentence).toContainText('Storm Shadow');
  await expect(source.locator('h1')).toHaveText(/Mines and missiles/);
  expect(source.url()).toMatch(/source\.html#arms-and-treaties\/[^/]+\/p\d+$/);

  const mention = sentence.locator('.mention').first();
  const box = await mention.boundingBox();
  if (!box) throw new Error('The mention has no box.');
  await source.mouse.move(box.x + 3, box.y + box.height / 2);
  await source.mouse.move(box.x + 6, box.y + box.height / 2, { steps: 2 });
  await expect.poll(() => cardText(source)).toContain('Related');
  await source.keyboard.press('Escape');
  await expect.poll(() => cardText(source)).toBeUndefined();
  await mention.focus();
  await source.keyboard.press('Enter');
  await expect.poll(() => cardText(source)).toContain('Related');
  await source.keyboard.press('Escape');
  await expect(mention).toBeFocused();
  await source.getByRole('button', { name: 'Go to the next mention' }).click();
  await expect(source.locator('[aria-current="true"]')).toBeInViewport();
  await source.close();
});

test('an address without a source says so, and leads on to all sources', async ({ page, extensionId }) => {
  await page.goto(`chrome-extension://${extensionId}/source.html#no-pack/nothing`);
  await expect(page.getByRole('heading', { name: 'This source is not here' })).toBeVisible();
  await page.getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
});
