import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { PARAGRAPHS, pageOf, storyOf } from '../e2e/story.ts';
import { BEFORE, CHANGES } from '../fixtures/changes.ts';
import { becomes } from './bidi.ts';
import type { ExtensionPage } from './extension-page.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { type MadeSite, serveMadeSite } from './made-site.ts';
import { tellReader } from './tell-reader.ts';

let firefox: Firefox;
let site: MadeSite;
let ours: ExtensionPage;
let page: Page;
let story: string;

before(async () => {
  [firefox, site] = await Promise.all([launchFirefox(), serveMadeSite()]);
  ours = await firefox.ours('welcome.html');
  story = site.put('/news/2025/04/02/an-evening-in-the-house', pageOf(storyOf('mines', 'missiles')));
  page = await firefox.open('about:blank');
});

beforeEach(async () => {
  await page.goto(story);
});

after(async () => {
  await Promise.all([firefox?.close(), site?.close()]);
});

/** What of ours stands in the page: highlights and style sheets. */
const left = () => page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]);

for (const { name, change, after } of CHANGES)
  test(`marks stand right after ${name}, and none after switching off`, async () => {
    assert.deepEqual(await awaitMarks(page), BEFORE);
    await page.evaluate(change as (paragraphs: object) => void, PARAGRAPHS);
    // A change that takes nothing away needs time to go wrong.
    await wait(150);
    await becomes(() => marksOf(page), after);
    await tellReader(ours, page.url(), 'page.stop');
    await becomes(left, [0, 0]);
  });
