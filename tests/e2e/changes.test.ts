import type { Page } from '@playwright/test';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { serveMade, showMade } from './made-page.ts';
import { PARAGRAPHS, pageOf, storyOf } from './story.ts';
import { injectReader, tellReader } from './worker.ts';

/** A change that pages make, in the page's own script, and the marks it should leave. */
interface Change {
  name: string;
  change: (paragraphs: typeof PARAGRAPHS) => void;
  after: string[];
}

const BEFORE = ['Ottawa Treaty', 'ATACMS'];

const CHANGES: Change[] = [
  {
    name: 'text written again with the same words',
    change: () => {
      for (const paragraph of document.querySelectorAll('#story p')) paragraph.textContent = `${paragraph.textContent}`;
    },
    after: BEFORE,
  },
  {
    name: 'a text node given the same data',
    change: () => {
      for (const { firstChild } of document.querySelectorAll('#story p'))
        (firstChild as Text).data = `${(firstChild as Text).data}`;
    },
    after: BEFORE,
  },
  {
    name: 'a mention that a correction takes out',
    change: () => {
      const text = document.querySelector('#story p')?.firstChild as Text;
      text.data = text.data.replace('the Ottawa Treaty', 'an old promise');
    },
    after: ['ATACMS'],
  },
  {
    name: 'a paragraph appended',
    change: ({ shells }) => {
      document.querySelector('#story')?.append(Object.assign(document.createElement('p'), { textContent: shells }));
    },
    after: [...BEFORE, 'cluster munitions'],
  },
  {
    name: 'a paragraph taken out',
    change: () => document.querySelector('#story p')?.remove(),
    after: ['ATACMS'],
  },
  {
    name: 'a live blog that puts a post on top and renders the others anew',
    change: ({ cruise }) => {
      const story = document.querySelector('#story') as HTMLElement;
      const posts = [cruise, ...[...story.querySelectorAll('p')].map(({ textContent }) => textContent)];
      for (const paragraph of story.querySelectorAll('p')) paragraph.remove();
      for (const post of posts) story.append(Object.assign(document.createElement('p'), { textContent: post }));
    },
    after: ['Storm Shadow', ...BEFORE],
  },
  {
    name: 'infinite scroll that appends a second article and changes the address',
    change: ({ shells, cruise }) => {
      const next = document.createElement('article');
      for (const text of [
        shells,
        cruise,
        shells.replace('second', 'third'),
        cruise.replace('west', 'east'),
        shells.replace('second', 'fourth'),
      ])
        next.append(Object.assign(document.createElement('p'), { textContent: text }));
      document.querySelector('main')?.append(next);
      history.pushState(null, '', '/news/2025/04/03/the-next-story-of-the-evening');
    },
    after: [...BEFORE, 'cluster munitions', 'Storm Shadow'],
  },
  {
    name: 'an article swapped for another one by pushState',
    change: ({ shells, cruise }) => {
      history.pushState(null, '', '/news/2025/04/03/another-story-of-the-evening');
      setTimeout(() => {
        const main = document.querySelector('main') as HTMLElement;
        main.innerHTML = `<article><h1>A town that grows</h1><p>${cruise}</p><p>${shells}</p></article>`;
      }, 400);
    },
    after: ['Storm Shadow', 'cluster munitions'],
  },
  {
    name: 'an article swapped for another one by the Navigation API',
    change: ({ shells, cruise }) => {
      const { navigation } = window as unknown as { navigation: EventTarget & { navigate(url: string): void } };
      navigation.addEventListener('navigate', (event) => {
        (event as Event & { intercept(options: object): void }).intercept({
          async handler() {
            const main = document.querySelector('main') as HTMLElement;
            main.innerHTML = `<article><h1>A town that grows</h1><p>${cruise}</p><p>${shells}</p></article>`;
          },
        });
      });
      navigation.navigate('/news/2025/04/03/another-story-of-the-evening');
    },
    after: ['Storm Shadow', 'cluster munitions'],
  },
  {
    name: 'a body put in the place of the body',
    change: ({ missiles, cruise }) => {
      const body = document.createElement('body');
      body.innerHTML = `<article><h1>A town that grows</h1><p>${cruise}</p><p>${missiles}</p></article>`;
      document.body.replaceWith(body);
    },
    after: ['Storm Shadow', 'ATACMS'],
  },
  {
    name: 'a translation that wraps words in font elements',
    change: () => {
      for (const paragraph of document.querySelectorAll('#story p')) {
        const outer = document.createElement('font');
        for (const word of `${paragraph.textContent}`.split(/(?<= )/))
          outer.append(Object.assign(document.createElement('font'), { textContent: word }));
        paragraph.replaceChildren(outer);
      }
    },
    after: BEFORE,
  },
  {
    name: 'the registry of highlights cleared',
    change: () => CSS.highlights.clear(),
    after: BEFORE,
  },
  {
    name: 'adopted style sheets replaced',
    change: () => {
      document.adoptedStyleSheets = [];
    },
    after: BEFORE,
  },
  {
    name: 'a paragraph hidden by a class',
    change: () => {
      const style = document.createElement('style');
      style.textContent = '.gone { display: none }';
      document.head.append(style);
      document.querySelector('#story p')?.classList.add('gone');
    },
    after: ['ATACMS'],
  },
  {
    name: 'a storm of changes that ends',
    change: ({ shells }) => {
      const ticker = document.body.appendChild(document.createElement('div'));
      let frames = 0;
      const tick = (): void => {
        for (let at = 0; at < 40; at++) ticker.textContent = `${frames} ${at}`;
        if (++frames < 60) requestAnimationFrame(tick);
      };
      tick();
      document.querySelector('#story')?.append(Object.assign(document.createElement('p'), { textContent: shells }));
    },
    after: [...BEFORE, 'cluster munitions'],
  },
  {
    name: 'a page shown again from the back/forward cache',
    change: () => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    },
    after: BEFORE,
  },
];

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
