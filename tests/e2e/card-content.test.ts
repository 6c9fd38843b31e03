import { cardControl, cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks, pointOf } from '../../scripts/inspect/marks.ts';
import { river, smallPack } from '../unit/store/small-pack.ts';
import { expect, test } from './extension.ts';
import { openLibrary, takePack } from './library-data.ts';
import { showMade } from './made-page.ts';
import { HEAD, pageOf, storyOf } from './story.ts';

test('a page whose date falls inside the timeline of a topic stands among its events, another does not', async ({
  page,
}) => {
  await showMade(page, pageOf(storyOf('missiles', 'mines')));
  await awaitMarks(page);
  const { x, y } = await pointOf(page, 'ATACMS');
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('Related');
  expect(await cardText(page)).toMatch(/Around this date .* 2 April 2025 This page .*2025/);

  await showMade(page, pageOf(storyOf('missiles', 'mines')).replace(HEAD, HEAD.replace('2025-04-02', '1950-04-02')), {
    path: 'news/1950/04/02/an-evening-in-the-house',
  });
  await awaitMarks(page);
  const again = await pointOf(page, 'ATACMS');
  await page.mouse.move(again.x, again.y);
  await expect.poll(() => cardText(page)).toContain('Related');
  expect(await cardText(page)).not.toContain('Around this date');
});

test('a name that two packs know opens one card with a choice', async ({ page, site, extension, extensionId }) => {
  const pack = smallPack({ id: 'weather', topics: 0, sources: 0 });
  pack.topics = [
    {
      ...river(0),
      title: 'Storm Shadow, a squall',
      summary: 'A made-up squall of the tests.',
      aliases: [{ text: 'Storm Shadow', lang: 'en', case: 'fold', inflect: true, ambiguous: false }],
    },
  ];
  const library = await openLibrary(extension, extensionId);
  await takePack(library, {
    name: 'weather.pack.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(pack)),
  });
  await expect(library.locator('[data-pack=weather]')).toBeVisible({ timeout: 20_000 });
  await expect(library.getByRole('status')).toContainText('is ready', { timeout: 20_000 });
  await page.goto(site.url('surfaces.html'));
  await page.bringToFront();
  await awaitMarks(page);
  const { x, y } = await pointOf(page, 'Storm Shadow');
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('Storm Shadow, a squall');
  const { x: left, y: top } = await cardControl(page, 'a squall');
  await page.mouse.move(left, top);
  await page.mouse.click(left, top);
  await expect.poll(() => cardText(page)).toContain('A made-up squall of the tests.');
  await library.locator('[data-pack=weather]').getByRole('button', { name: 'Remove' }).click();
  await library.close();
});

test('no excerpt is from the page itself', async ({ page, site }) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  const quoteOf = async (): Promise<string> => {
    const { x, y } = await pointOf(page, 'Storm Shadow');
    await page.mouse.move(2, 2);
    await page.mouse.move(x, y);
    await expect.poll(() => cardText(page)).toContain('Related');
    return /From your sources (.*?) Mines and missiles/.exec((await cardText(page)) ?? '')?.[1] ?? '';
  };
  const quote = await quoteOf();
  expect(quote.length).toBeGreaterThan(40);
  await page.evaluate(
    (text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.querySelector('article p')?.after(paragraph);
    },
    quote.replace(/\s+([.,])/g, '$1'),
  );
  await page.waitForTimeout(1_500);
  await page.mouse.move(1000, 700);
  await expect.poll(() => cardText(page)).toBeUndefined();
  const { x, y } = await pointOf(page, 'HIMARS');
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('HIMARS');
  await page.keyboard.press('Escape');
  expect(await quoteOf()).not.toBe(quote);
});
