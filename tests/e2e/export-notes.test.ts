import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { problemsOf } from '../unit/corpus/annotations/check-annotations.ts';
import { placesOfQuote } from '../unit/corpus/annotations/quote-oracle.ts';
import { expect, test } from './extension.ts';
import { openLibrary } from './library-data.ts';
import { saveFromPopup } from './save-page.ts';
import { forgetSaved } from './saved-sources.ts';

interface Exported {
  first: {
    items: {
      motivation: string;
      body: { value?: string; purpose?: string }[];
      target:
        | {
            source: string;
            selector: { type: string; exact?: string; prefix?: string; suffix?: string; start?: number }[];
          }
        | string;
    }[];
  };
}

/** Exports in one form from the place that offers it, and gives the file. */
async function exported(page: Page, form: string): Promise<string> {
  const details = page.locator('.export-notes');
  if (!(await details.evaluate((one: HTMLDetailsElement) => one.open))) await details.locator('summary').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: form, exact: true }).click();
  return readFile(await (await download).path(), 'utf8');
}

test.beforeEach(({ extension, extensionId }) => forgetSaved(extension, extensionId));
test.afterAll(({ extension, extensionId }) => forgetSaved(extension, extensionId));

for (const name of [
  'plain.html',
  'inline-tags.html',
  'edges.html',
  'press/strike-on-the-depot.html',
  'right-to-left.html',
])
  test(`every quotation exported from ${name} is found in it by its selectors`, async ({
    page,
    site,
    extension,
    extensionId,
  }) => {
    await page.goto(site.url(name));
    await awaitMarks(page);
    const panel = await extension.newPage();
    await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await expect(panel.locator('.panel-topics li').first()).toBeVisible();
    const made: Exported = JSON.parse(await exported(panel, 'Web Annotations'));
    expect(problemsOf(made)).toEqual([]);
    const text = await page.evaluate(() => document.body.textContent ?? '');
    const named = made.first.items.filter(({ motivation }) => motivation === 'identifying');
    expect(named.length).toBeGreaterThan(0);
    for (const { target } of named) {
      if (typeof target === 'string') throw new Error('It has no selector.');
      expect(target.source).toBe(page.url());
      const [quote, position] = target.selector;
      const places = placesOfQuote(text, { exact: '', ...quote });
      expect(places.length, quote?.exact).toBeGreaterThan(0);
      expect(places.map((at) => [...text.slice(0, at)].length)).toContain(position?.start);
    }
    await panel.close();
  });

test('a saved source is exported in every form, and annotations of it come back as notes', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  const url = site.url('press/storm-shadow-explained.html');
  await page.goto(url);
  await (await saveFromPopup(extension, extensionId, url)).close();
  const library = await openLibrary(extension, extensionId, '#/sources');
  await library.getByRole('link', { name: 'What a cruise missile can and cannot do' }).click();

  const rows: Record<string, string>[] = parse(await exported(library, 'Table (CSV)'), { bom: true, columns: true });
  expect(rows.map(({ quote }) => quote)).toEqual(['Storm Shadow', 'cluster munitions']);
  expect(await exported(library, 'Markdown')).toContain('all winter. **Storm Shadow** is an air-launched');
  expect(problemsOf(JSON.parse(await exported(library, 'Web Annotations')))).toEqual([]);

  const notes = {
    rows: [
      {
        id: 'one',
        uri: 'https://courier.example/defence/what-a-cruise-missile-can-do?utm_source=x',
        text: 'Ask the factory.',
        tags: ['stocks'],
        // As another program saw the page: other white space, and a letter that has been mended since.
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Stocks  are smal.', suffix: ' A former' }] }],
      },
      {
        id: 'two',
        uri: 'https://courier.example/defence/what-a-cruise-missile-can-do',
        text: 'Gone.',
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'A sentence that was never there at all' }] }],
      },
      { id: 'three', uri: 'https://courier.example/elsewhere', text: 'No source.' },
    ],
  };
  await library.locator('.library-up').click();
  const buffer = Buffer.from(JSON.stringify(notes));
  for (const _ of [1, 2])
    await library.locator('.annotation-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  const report = library.getByRole('region', { name: 'Annotations' });
  await expect(report).toContainText('1 note stands at its quotation');
  await expect(report).toContainText('1 note is kept');
  await expect(report.getByRole('link')).toHaveText('https://courier.example/elsewhere');

  await library.getByRole('link', { name: 'What a cruise missile can and cannot do' }).click();
  const opening = extension.waitForEvent('page');
  await library.getByRole('button', { name: 'Read it' }).click();
  const source = await opening;
  const list = source.locator('.source-notes li');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText('Stocks are small.');
  await expect(list.first()).toContainText('#stocks');
  await expect(list.last()).toContainText('does not stand in this version');
  await list.first().getByRole('link', { name: 'Show in the text' }).click();
  await expect(source.locator('.text sup a')).toBeFocused();
  await source.close();
  const again: Exported = JSON.parse(await exported(library, 'Web Annotations'));
  expect(
    again.first.items.filter(({ motivation }) => motivation === 'commenting').map(({ body }) => body[0]?.value),
  ).toEqual(['Ask the factory.\n\n#stocks']);
  await library.close();
});
