import type { Page } from '@playwright/test';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { BEFORE } from '../fixtures/changes.ts';
import { expect, test } from './extension.ts';
import { showMade } from './made-page.ts';
import { pageOf, storyOf } from './story.ts';
import { tellReader } from './worker.ts';

const REST = `<div class="rest">${storyOf('missiles', 'filler')}<p>${'Nothing more was said of it that day. '.repeat(8)}</p></div>`;

/** A story that goes on behind a style: more of it is hidden than shown. */
const stub = (style: string): string => pageOf(storyOf('mines') + REST, { head: `<style>${style}</style>` });

const showRest = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
  });

test('what a page holds back is not marked, and is when a style comes to show it', async ({ page }) => {
  await showMade(page, stub('.rest{display:none}'));
  expect(await awaitMarks(page)).toEqual(BEFORE.slice(0, 1));
  await showRest(page);
  await expect.poll(() => marksOf(page)).toEqual(BEFORE);
});

test('a page that is faded in by an animation of its own is marked when it is seen', async ({ page }) => {
  await showMade(
    page,
    pageOf(storyOf('mines', 'missiles', 'filler'), {
      head: '<style>body{animation:show 2s steps(1,end) 0s 1 normal both}@keyframes show{from{visibility:hidden}to{visibility:visible}}</style>',
    }),
  );
  await page.waitForTimeout(1_000);
  expect(await marksOf(page)).toEqual([]);
  expect(await awaitMarks(page)).toEqual(BEFORE);
});

test('what stays hidden, as behind a paywall, counts neither as a topic of the page nor as its text', async ({
  page,
  extension,
}) => {
  await showMade(page, stub('.rest{display:none}'));
  await awaitMarks(page);
  const ask = (name: string): Promise<string> =>
    tellReader(extension, page.url(), name).then((reply) => JSON.stringify(reply));
  await expect.poll(() => ask('page.summary')).toContain('"state":"ready"');
  expect(await ask('page.summary')).not.toContain('atacms');
  expect(await ask('page.text')).toContain('Ottawa Treaty');
  expect(await ask('page.text')).not.toContain('ATACMS');
});

test('a page that changes beside what it holds back does not lose sight of it', async ({ page }) => {
  await showMade(page, stub('.rest{display:none}'));
  await awaitMarks(page);
  await page.evaluate(() => {
    const story = document.querySelector('#story') as HTMLElement;
    story.className = 'ready';
    story.append(Object.assign(document.createElement('p'), { textContent: 'Printed on the same evening.' }));
  });
  await page.waitForTimeout(1_000);
  await showRest(page);
  await expect.poll(() => marksOf(page)).toEqual(BEFORE);
});

test('a short story keeps its marks beside a longer one that is hidden', async ({ page }) => {
  const next = `<div class="next"><p>${'Nothing more was said of it that day. '.repeat(40)}</p></div>`;
  await showMade(
    page,
    pageOf(storyOf('mines', 'missiles'))
      .replace('</main>', `${next}</main>`)
      .replace('</head>', '<style>.next{display:none}</style></head>'),
  );
  expect(await awaitMarks(page)).toEqual(BEFORE);
});
