import type { Page } from '@playwright/test';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { BEFORE, CHANGES } from '../fixtures/changes.ts';
import { expect, test } from './extension.ts';
import { tellBackground } from './extension-page.ts';
import { serveMade, showMade } from './made-page.ts';
import { PARAGRAPHS, pageOf, storyOf } from './story.ts';
import { injectReader, tellReader } from './worker.ts';

/** True when every mark is underlined where it stands. */
const isStyled = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const lines = [...CSS.highlights].flatMap(([name, highlight]) =>
      Array.from(highlight, ({ startContainer }) => {
        const holder = startContainer.parentElement ?? document.body;
        return getComputedStyle(holder, `::highlight(${name})`).textDecorationLine;
      }),
    );
    return lines.length > 0 && lines.every((line) => line === 'underline');
  });

async function stop(page: Page, extension: Parameters<typeof tellReader>[0]): Promise<void> {
  await tellReader(extension, page.url(), 'page.stop');
  await expect.poll(() => marksOf(page)).toEqual([]);
  expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
}

for (const { name, change, after } of CHANGES) {
  test(`marks stand right after ${name}, and none after switching off`, async ({ page, extension }) => {
    await showMade(page, pageOf(storyOf('mines', 'missiles')));
    expect(await awaitMarks(page)).toEqual(BEFORE);
    await page.evaluate(change as (paragraphs: object) => void, PARAGRAPHS);
    // A change that takes nothing away needs time to go wrong.
    await page.waitForTimeout(150);
    await expect.poll(() => marksOf(page)).toEqual(after);
    await expect.poll(() => isStyled(page)).toBe(true);
    await stop(page, extension);
  });
}

test('an article that streams in after the gate has asked is marked', async ({ page }) => {
  const markup = `<!doctype html><html lang="en"><head><title>An evening in the house</title></head><body><main id="app"></main></body></html>`;
  await showMade(page, markup);
  await page.waitForTimeout(700);
  expect(await marksOf(page)).toEqual([]);
  await page.evaluate(
    (story) => {
      const main = document.querySelector('#app') as HTMLElement;
      main.innerHTML = `<article><h1>An evening in the house</h1><p>By <a rel="author">a reporter</a>, <time datetime="2025-04-02">2 April</time></p>${story}</article>`;
      document.head.append(Object.assign(document.createElement('meta'), { content: 'article' }));
      document.querySelector('meta')?.setAttribute('property', 'og:type');
    },
    storyOf('mines', 'missiles', 'shells', 'cruise', 'filler'),
  );
  expect(await awaitMarks(page)).toEqual([...BEFORE, 'cluster munitions', 'Storm Shadow']);
});

test('a page that navigates from a story to its front page is left without marks', async ({ page }) => {
  await showMade(page, pageOf(storyOf('mines', 'missiles')));
  await awaitMarks(page);
  await page.evaluate((story) => {
    history.pushState(null, '', '/');
    document.querySelector('script[type*=json]')?.remove();
    (document.querySelector('main') as HTMLElement).innerHTML = `<section><h2>Today</h2>${story}</section>`;
  }, storyOf('cruise'));
  await expect.poll(() => marksOf(page)).toEqual([]);
  await page.waitForTimeout(2000);
  expect(await marksOf(page)).toEqual([]);
});

test('a site that was switched off stays without marks when its page goes on to another story', async ({
  page,
  extension,
}) => {
  await showMade(page, pageOf(storyOf('mines', 'missiles')));
  await awaitMarks(page);
  const host = 'stories.localhost';
  await tellBackground(extension, 'site.choose', { host, choice: 'never' });
  await expect.poll(() => marksOf(page)).toEqual([]);
  await page.evaluate((story) => {
    history.pushState(null, '', '/news/2025/04/03/a-morning-in-the-house');
    (document.querySelector('p') as HTMLElement).outerHTML = story;
  }, storyOf('cruise'));
  await page.waitForTimeout(2000);
  expect(await marksOf(page)).toEqual([]);
  await tellBackground(extension, 'site.choose', { host, choice: null });
});

for (const host of ['stories.localhost', 'elsewhere.localhost']) {
  test(`an article in a frame of ${host} is marked`, async ({ page }) => {
    const inner = `http://${host}/news/2025/04/02/a-story-in-a-frame`;
    await serveMade(page, inner, pageOf(storyOf('mines', 'missiles')));
    await showMade(
      page,
      `<!doctype html><title>Frame</title><iframe width="800" height="600" src="${inner}"></iframe>`,
    );
    const frame = page.frames().find((one) => one.url() === inner);
    if (!frame) throw new Error('The page has no such frame.');
    await expect.poll(() => marksOf(frame)).toEqual(BEFORE);
  });
}

test('a second reader takes over from the first and no mark is painted twice', async ({ page, extension }) => {
  await showMade(page, pageOf(storyOf('mines', 'missiles')));
  await awaitMarks(page);
  const names = await page.evaluate(() => [...CSS.highlights.keys()]);
  await injectReader(extension, page.url());
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()])).not.toEqual(names);
  expect(await awaitMarks(page)).toEqual(BEFORE);
  expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([3, 1]);
  await stop(page, extension);
});
