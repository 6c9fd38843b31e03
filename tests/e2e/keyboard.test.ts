import { cardText } from '../../scripts/inspect/card.ts';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';
import { sendCommand } from './worker.ts';

test('a command opens the card of the first mention, Escape closes it and focus returns', async ({
  page,
  site,
  extension,
}) => {
  await page.goto(site.url('hydrated.html'));
  await awaitMarks(page);
  await page.getByRole('button', { name: 'Share' }).focus();
  await sendCommand(extension, page.url(), 'open-card');
  await expect.poll(() => cardText(page)).toContain('Cluster munition');
  expect(await page.evaluate(() => document.activeElement?.parentElement === document.documentElement)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeUndefined();
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
});

test('commands walk from mention to mention', async ({ page, site, extension }) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const active = () =>
    page.evaluate(() => {
      const top = [...CSS.highlights.values()].sort((one, other) => other.priority - one.priority)[0];
      const [mark] = top ? [...top] : [];
      return mark?.startContainer.textContent?.slice(mark.startOffset, mark.endOffset);
    });
  await sendCommand(extension, page.url(), 'next-mention');
  await expect.poll(active).toBe('Ottawa Treaty');
  await sendCommand(extension, page.url(), 'next-mention');
  await expect.poll(active).toBe('anti-personnel mines');
  await sendCommand(extension, page.url(), 'previous-mention');
  await expect.poll(active).toBe('Ottawa Treaty');
});
