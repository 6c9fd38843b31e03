import { expect, test, vi } from 'vitest';
import { collectBlocks, type PageBlock } from '../../../lib/page/blocks.ts';
import { createMarkPainter } from '../../../lib/page/mark-painter.ts';
import { DEFAULT_MARK_STYLE } from '../../../lib/page/mark-style.ts';
import { rangesOf } from '../../../lib/page/text-range.ts';
import { pageOf } from './page-of.ts';

class Sheet {
  replaceSync(): void {}
}

function begin(html: string) {
  const page = pageOf(html);
  Object.defineProperty(page, 'adoptedStyleSheets', { value: [] });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page.defaultView);
  vi.stubGlobal('NodeList', (page.defaultView as typeof globalThis | null)?.NodeList);
  vi.stubGlobal('NodeFilter', (page.defaultView as typeof globalThis | null)?.NodeFilter);
  vi.stubGlobal('CSSStyleSheet', Sheet);
  const life = new AbortController();
  const painter = createMarkPainter<string>(
    page,
    { style: DEFAULT_MARK_STYLE, quietly: (write) => write() },
    life.signal,
  );
  const [block] = collectBlocks(page.body, { nextId: () => 1 }) as [PageBlock];
  const put = (...words: string[]): void => {
    const marks = words.map((word) => {
      const start = block.text.indexOf(word);
      return { mention: word, ranges: () => rangesOf(block, start, start + word.length), tone: 'explicit' as const };
    });
    painter.put(block.id, marks);
  };
  return { page, painter, life, put };
}

const marked = (page: Document): (string | null)[] =>
  [...page.querySelectorAll('mark')].map(({ textContent }) => textContent);

test('marks stand around the words, in order, with one stop for the keyboard each', () => {
  const { page, put, painter } = begin('<p>the <b>Ottawa</b> Treaty bans mines, not cluster munitions</p>');
  put('Ottawa Treaty', 'mines', 'cluster munitions');
  expect(marked(page)).toEqual(['Ottawa', ' Treaty', 'mines', 'cluster munitions']);
  expect(page.querySelectorAll('mark[tabindex="0"]')).toHaveLength(3);
  expect(painter.painted).toBe(3);
  expect(page.body.textContent).toBe('the Ottawa Treaty bans mines, not cluster munitions');
});

test('taking marks away leaves the page as it was, down to its text nodes', () => {
  const html = '<p><script>var mines</script>the <b>Ottawa</b> Treaty bans mines and mines</p>';
  const { page, put, life } = begin(html);
  const nodes = [...(page.querySelector('p') as Element).childNodes];
  put('Ottawa Treaty', 'bans', 'mines');
  expect(marked(page)).toEqual(['Ottawa', ' Treaty', 'bans', 'mines']);
  life.abort();
  expect(page.body.innerHTML).toBe(html);
  expect([...(page.querySelector('p') as Element).childNodes]).toEqual(nodes);
  expect(page.adoptedStyleSheets).toEqual([]);
});

test('marks of a block replace those it had', () => {
  const { page, put, painter } = begin('<p>mines and munitions</p>');
  put('mines');
  painter.put(1, []);
  put('munitions');
  expect(marked(page)).toEqual(['munitions']);
});
