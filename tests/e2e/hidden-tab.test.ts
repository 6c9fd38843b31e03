import type { Page } from '@playwright/test';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { BEFORE } from '../fixtures/changes.ts';
import { expect, test } from './extension.ts';
import { showMade } from './made-page.ts';
import { PARAGRAPHS, pageOf, storyOf } from './story.ts';

const appendShells = (page: Page): Promise<void> =>
  page.evaluate((text) => {
    document.querySelector('#story')?.append(Object.assign(document.createElement('p'), { textContent: text }));
  }, PARAGRAPHS.shells);

test('a story changed in a tab in the background is marked right when it is shown again', async ({
  page,
  extension,
}) => {
  await showMade(page, pageOf(storyOf('mines', 'missiles')));
  expect(await awaitMarks(page)).toEqual(BEFORE);
  const front = await extension.newPage();
  await front.bringToFront();
  await appendShells(page);
  await page.evaluate(() => document.querySelector('#story p')?.remove());
  await page.bringToFront();
  await front.close();
  await expect.poll(() => marksOf(page)).toEqual(['ATACMS', 'cluster munitions']);
});
