import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Pack } from '../../lib/corpus/pack.ts';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { serveMade } from './made-page.ts';
import { expectAccessible, openPanel } from './panel-page.ts';

const pack = JSON.parse(readFileSync('.output/chrome-mv3-granted/packs/arms-and-treaties.pack.json', 'utf8')) as Pack;

/** Shows a bundled source as the article it once was. */
async function showSource(page: Page, id: string, published: string): Promise<void> {
  const source = pack.sources.find((one) => one.id === id);
  if (!source) throw new Error(`The pack has no source ${id}.`);
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', datePublished: published };
  const url = `http://stories.localhost/news/${published.replaceAll('-', '/')}/${id}`;
  const text = source.text.map((paragraph) => `<p>${paragraph}</p>`).join('');
  await serveMade(
    page,
    url,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${source.title}</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>${source.title}</h1>${text}</article></body></html>`,
  );
  await page.goto(url);
  await awaitMarks(page);
}

const cases = [
  {
    id: 'mines-and-missiles-2024',
    published: '2024-11-21',
    topics: ['US presidential transition 2024–25', 'US military aid to Ukraine', 'Anti-personnel mine', 'ATACMS'],
    sentences: [
      'Anti-personnel mine supplied by US military aid to Ukraine',
      'Self-deactivating mine a kind of Anti-personnel mine',
      'Donald Trump follows Joe Biden',
    ],
    event: '21 November 2024',
    other: 'Cluster munitions for Ukraine (July 2023)',
  },
  {
    id: 'cluster-munitions-for-ukraine-2023',
    published: '2023-07-07',
    topics: ['Cluster munition', 'Convention on Cluster Munitions', '155 mm artillery shell', 'Joe Biden'],
    sentences: [
      'Convention on Cluster Munitions bans Cluster munition',
      'Cluster munition carries Submunition (bomblet)',
      '2023 Ukrainian counteroffensive part of Russo-Ukrainian War',
    ],
    event: '7 July 2023',
    other: 'Mines and missiles for Ukraine (November 2024)',
  },
];

for (const { id, published, topics, sentences, event, other } of cases)
  test(`beside ${id} the panel tells what, when, how it connects and which source is near`, async ({
    page,
    extension,
    extensionId,
  }) => {
    await showSource(page, id, published);
    const panel = await openPanel(extension, extensionId);
    const first = panel.locator('.panel-topics li');
    for (const topic of topics) await expect(first.filter({ hasText: topic }).first()).toBeVisible();

    // The page's own date is marked, and the events listed first are those around it.
    await expect(panel.locator('.page-date')).toContainText('This page');
    await expect(panel.locator('.panel-events time').filter({ hasText: event }).first()).toBeVisible();
    const dates = await panel
      .locator('.panel-events time')
      .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    expect(dates).toEqual(dates.toSorted());
    expect(await panel.locator('.panel-events li:not(:has(.cite, a))').count()).toBe(0);

    await panel.getByLabel('Connections of').selectOption('All topics');
    const more = panel.getByRole('button', { name: /more connection/ });
    if (await more.isVisible()) await more.click();
    const said = (await panel.locator('.panel-sentences li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    for (const sentence of sentences) expect(said).toContain(sentence);

    const near = panel.getByRole('region', { name: 'From your sources' });
    await expect(near.getByRole('heading', { level: 3 })).toHaveText([other]);
    await expect(near).toContainText('Shares with this page:');
    const opened = extension.waitForEvent('page');
    await near.getByRole('button').first().click();
    const source = await opened;
    await expect(source.locator('.flash')).toBeInViewport();
    await expect(source.getByRole('heading', { level: 1 })).toHaveText(other);
    await source.close();
    await expectAccessible(panel);
    await panel.close();
  });
