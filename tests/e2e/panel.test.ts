import { awaitMarks, marksOf } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { showMade } from './made-page.ts';
import { expectAccessible, followAnnouncements, openPanel } from './panel-page.ts';
import { PARAGRAPHS, pageOf } from './story.ts';

test('the panel follows tabs, navigation and edits of the page beside it', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await expect(panel.getByRole('heading', { name: 'Parliament weighs leaving mine ban' })).toBeVisible();
  await expect(panel.locator('.panel-topics li')).toHaveCount(5);
  await expect(panel.locator('.panel > [role=status]')).toHaveText('5 topics on this page');
  await expectAccessible(panel);

  const announcements = await followAnnouncements(panel);
  for (const text of [
    'Late in the evening a member asked what had become of Storm Shadow, and was told that the answer would come in writing within a week, as is the custom of the house in such cases.',
    'The answer on Storm Shadow, she added, should be read aloud, so that nobody who had stayed until so late an hour would have to look it up in the minutes the next day.',
  ]) {
    await page.evaluate((words) => {
      const more = document.createElement('p');
      more.textContent = words;
      document.querySelector('article')?.append(more);
    }, text);
    await expect(panel.locator('.panel-topics')).toContainText('Storm Shadow');
  }
  await expect(panel.getByRole('button', { name: /^Storm Shadow .* 2 mentions/ })).toBeVisible();
  expect(await announcements()).toEqual(['New on this page: Storm Shadow / SCALP-EG']);

  await page.goto(site.url('no-topics.html'));
  await expect(panel.getByRole('heading', { name: 'No known topics here' })).toBeVisible();

  const second = await extension.newPage();
  await second.goto(site.url('nested-scrollers.html'));
  await expect(panel.getByRole('heading', { name: 'Depots emptied before the winter' })).toBeVisible();
  await page.bringToFront();
  await expect(panel.getByRole('heading', { name: 'No known topics here' })).toBeVisible();
  await second.close();
  await panel.close();
});

test('going to a mention scrolls every scroller it stands in and flashes it', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('nested-scrollers.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await panel.getByRole('button', { name: /^Anti-personnel mine .*Go to/ }).focus();
  await panel.keyboard.press('Enter');
  // The highlight with the highest priority is the one for the mention that is gone to.
  const flashed = () =>
    page.evaluate(() => {
      const first = [...CSS.highlights.values()].sort((one, other) => other.priority - one.priority)[0];
      return [...(first ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      );
    });
  await expect.poll(flashed).toEqual(['anti-personnel mines']);
  await page.bringToFront();
  const isSeen = () =>
    page.evaluate(() => {
      const mark = [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .find(
          (one) => one.startContainer.textContent?.slice(one.startOffset, one.endOffset) === 'anti-personnel mines',
        );
      if (!mark) return false;
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const { top, bottom } = range.getBoundingClientRect();
      const inner = document.querySelector('.inner')?.getBoundingClientRect();
      return inner !== undefined && top >= Math.max(0, inner.top) && bottom <= Math.min(innerHeight, inner.bottom);
    });
  await expect.poll(isSeen).toBe(true);
  await expect.poll(flashed).toEqual([]);
  await panel.close();
});

test('a mention in a paragraph taller than the window is brought into it', async ({ page, extension, extensionId }) => {
  const long = `<p>${PARAGRAPHS.missiles} ${`${PARAGRAPHS.filler} `.repeat(40)} ${PARAGRAPHS.shells}</p>`;
  await showMade(page, pageOf(long));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  for (const [name, text] of [
    ['Cluster munition', 'cluster munitions'],
    ['ATACMS', 'ATACMS'],
  ] as const) {
    await panel.getByRole('button', { name: new RegExp(`^${name} .*Go to`) }).click();
    await expect
      .poll(() =>
        page.evaluate((wanted) => {
          for (const { startContainer, startOffset, endOffset } of [...CSS.highlights.values()].flatMap((all) => [
            ...all,
          ])) {
            if (startContainer.textContent?.slice(startOffset, endOffset) !== wanted) continue;
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(startContainer, endOffset);
            const { top, bottom } = range.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }
          return false;
        }, text),
      )
      .toBe(true);
  }
  await panel.close();
});

test('a mention that the density leaves out is marked when the reader goes to it', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  const before = await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  const mines = panel.getByRole('button', { name: /^Anti-personnel mine .*2 mentions/ });
  await mines.click();
  await mines.click();
  await expect.poll(() => marksOf(page).then(({ length }) => length)).toBe(before.length + 1);
  await panel.close();
});

test('topics are filtered by kind, and each tells how it is weighed', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  const rows = panel.locator('.panel-topics li');
  await expect(rows).toHaveCount(5);
  await panel.getByLabel('Show only one kind').selectOption('Treaty');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Ottawa Treaty');
  await expect(rows.first().locator('.panel-go')).toHaveAttribute(
    'title',
    /^Weight on this page \d+ of 100\. How often it is named: 100\. How early: \d+\. How rarely your sources name it: \d+\.$/,
  );
  await panel.getByLabel('Show only one kind').selectOption('All kinds');
  await expect(rows).toHaveCount(5);
  await panel.close();
});

test('the topic view has a way back and forward, keeps a note and pins the topic', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await panel.getByRole('button', { name: 'Background: ATACMS' }).click();
  await expect(panel.getByRole('heading', { level: 2, name: 'ATACMS' })).toBeFocused();
  await expectAccessible(panel);
  await panel.getByLabel('Your note').fill('Ask how many are left.');
  await expect(panel.getByText('Saved.')).toBeVisible();
  await panel.getByRole('button', { name: 'Keep at hand on all pages' }).click();
  await panel.getByRole('button', { name: 'Back to the previous topic' }).click();
  await expect(panel.getByRole('navigation', { name: 'Topics kept at hand' })).toContainText('ATACMS');
  await panel.getByRole('button', { name: 'Forward to the next topic' }).click();
  await expect(panel.getByLabel('Your note')).toHaveValue('Ask how many are left.');

  // Pins and notes are there beside every page, and after the panel was closed.
  await page.goto(site.url('no-topics.html'));
  await panel.close();
  const again = await openPanel(extension, extensionId);
  await again.getByRole('navigation', { name: 'Topics kept at hand' }).getByRole('button', { name: 'ATACMS' }).click();
  await expect(again.getByLabel('Your note')).toHaveValue('Ask how many are left.');
  await again.getByRole('button', { name: 'No longer keep at hand' }).click();
  await again.getByLabel('Your note').fill('');
  await again.getByLabel('Your note').blur();
  await again.getByRole('button', { name: 'On this page', exact: true }).click();
  await expect(again.getByRole('heading', { name: 'No known topics here' })).toBeVisible();
  await expect(again.getByRole('navigation', { name: 'Topics kept at hand' })).toHaveCount(0);
  await again.close();
});

test('a related topic opens after the one shown, and the page is found where it was left', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await panel.locator('.panel-sentences button').first().scrollIntoViewIfNeeded();
  await panel.evaluate(() => {
    addEventListener('click', () => Object.assign(globalThis, { left: scrollY }), { capture: true, once: true });
  });
  const name = (await panel.locator('.panel-sentences button').first().textContent()) ?? '';
  await panel.locator('.panel-sentences button').first().click();
  await expect(panel.getByRole('heading', { level: 2, name })).toBeFocused();
  expect(await panel.evaluate(() => scrollY)).toBe(0);
  const related = panel.locator('.related button').first();
  const next = (await related.locator('bdi').textContent()) ?? '';
  await related.click();
  await expect(panel.getByRole('heading', { level: 2, name: next })).toBeFocused();
  await panel.getByRole('button', { name: 'Back to the previous topic' }).click();
  await expect(panel.getByRole('heading', { level: 2, name })).toBeVisible();
  await panel.getByRole('button', { name: 'Back to the previous topic' }).click();
  await expect(panel.locator('.panel-topics li')).toHaveCount(5);
  expect(await panel.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await panel.evaluate(() => scrollY - (globalThis as unknown as { left: number }).left)).toBe(0);
  await panel.close();
});

test('the timeline can be looked at closer, moved and looked at as a whole again', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  const plot = panel.getByRole('img', { name: /events from/ });
  const label = async (): Promise<string> => (await plot.getAttribute('aria-label')) ?? '';
  const count = async (): Promise<number> => Number.parseInt(await label(), 10);
  const showAll = panel.getByRole('button', { name: 'Show all', exact: true });
  if (await showAll.isVisible()) await showAll.click();
  const whole = await label();
  const all = await count();
  await panel.getByRole('button', { name: 'Show a shorter time' }).press('Enter');
  await expect.poll(count).toBeLessThan(all);
  const closer = await label();
  await panel.getByRole('button', { name: /\d+ earlier/ }).press('Enter');
  await expect.poll(label).not.toBe(closer);
  await expect.poll(count).toBeGreaterThan(0);
  await panel.getByRole('button', { name: /\d+ later/ }).press('Enter');
  await showAll.press('Enter');
  await expect(plot).toHaveAttribute('aria-label', whole);
  const box = await plot.boundingBox();
  if (!box) throw new Error('The plot has no box.');
  await panel.mouse.move(box.x + box.width * 0.6, box.y + 40);
  await panel.mouse.down();
  await panel.mouse.move(box.x + box.width * 0.9, box.y + 40, { steps: 4 });
  await panel.mouse.up();
  await expect.poll(count).toBeLessThan(all);
  await showAll.click();
  // A click on a pile lists its events and no others.
  const pile = panel.locator('.pile').last();
  const most = (await pile.locator('circle').count()) || Number(await pile.locator('text').textContent());
  await pile.locator('circle, rect').first().click();
  await expect(panel.locator('.panel-events li')).toHaveCount(most);
  await panel.close();
});

test('each list says how many lines it leaves out, and shows as many more', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('surfaces.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await panel.getByLabel('Connections of').selectOption('All topics');
  for (const [things, lines] of [
    ['topic', '.panel-topics > li'],
    ['event', '.panel-events > li'],
    ['connection', '.panel-sentences > li'],
    ['difference', '.panel-difference'],
  ] as const) {
    const list = panel.locator('.panel-section', { has: panel.locator(lines) });
    const button = list.getByRole('button', { name: new RegExp(`^Show \\d+ more ${things}s?$`) });
    await expect(button).toBeVisible();
    const before = await list.locator(lines).count();
    const left = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    await button.click();
    await expect(list.locator(lines)).toHaveCount(before + left);
  }
  await panel.close();
});

test('everything in the panel is reached with the keyboard, and plots have their words', async ({
  page,
  site,
  extension,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const panel = await openPanel(extension, extensionId);
  await expect(panel.locator('.panel-topics li')).toHaveCount(5);
  // The topics come first, the picture with its own controls a moment later.
  const graph = panel.getByRole('img', { name: /topics and \d+ connections, told in sentences below/ });
  await expect(graph).toBeVisible();
  await expect(panel.locator('.panel-skeleton, [aria-busy=true]')).toHaveCount(0);
  const controls = await panel.locator('button:visible, select:visible, input:visible, a:visible').count();
  await panel.getByRole('combobox').first().focus();
  const reached = new Set<string>();
  for (let steps = 0; steps <= controls; steps++) {
    reached.add(
      await panel.evaluate(() => {
        const all = [...document.querySelectorAll('button, select, input, a')];
        return String(all.indexOf(document.activeElement ?? document.body));
      }),
    );
    await panel.keyboard.press('Tab');
  }
  reached.delete('-1');
  expect(reached.size).toBe(controls);
  // All that the plots draw is said in lists: the events by time, the connections as sentences.
  await panel.getByLabel('Connections of').selectOption('All topics');
  const more = panel.getByRole('button', { name: /Show \d+ more connection/ });
  if (await more.isVisible()) await more.press('Enter');
  const lines = await graph.locator('line').count();
  expect(lines).toBeGreaterThan(0);
  await expect(panel.locator('.panel-sentences li')).toHaveCount(lines);
  await panel.close();
});
