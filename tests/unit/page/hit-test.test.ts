import { describe, expect, test, vi } from 'vitest';
import { rangeAt, rectsOfRange } from '../../../lib/page/hit-test.ts';
import { pageOf } from './page-of.ts';

/** A page of one line in which each character is 10 px wide and 20 px high, and a mention wraps after 20 characters. */
const LINE = 20;

function begin(html: string) {
  const page = pageOf(html);
  const view = page.defaultView as Window & typeof globalThis;
  const text = page.querySelector('p')?.firstChild as Text;
  vi.stubGlobal('Range', view.Range);
  view.Range.prototype.getClientRects = function boxes(this: Range) {
    const rects: Partial<DOMRect>[] = [];
    for (let at = this.startOffset; at < this.endOffset; ) {
      const row = Math.floor(at / LINE);
      const end = Math.min(this.endOffset, (row + 1) * LINE);
      const left = (at % LINE) * 10;
      const right = left + (end - at) * 10;
      rects.push({ left, right, top: row * 20, bottom: row * 20 + 20, width: right - left, height: 20 });
      at = end;
    }
    return rects as unknown as DOMRectList;
  };
  const asked: unknown[] = [];
  page.caretPositionFromPoint = (x, y) => {
    asked.push([x, y]);
    return { offsetNode: text, offset: Math.floor(y / 20) * LINE + Math.round(x / 10) } as unknown as CaretPosition;
  };
  vi.stubGlobal('CSS', { highlights: new Map() });
  const range = (word: string): StaticRange => {
    const start = text.data.indexOf(word);
    return new view.StaticRange({
      startContainer: text,
      startOffset: start,
      endContainer: text,
      endOffset: start + word.length,
    });
  };
  return { page, text, range, asked };
}

describe('which mark is under the pointer', () => {
  const html = '<p>before the bans cluster munitions everywhere</p>';
  const cases = [
    { title: 'on its first line', x: 185, y: 10, hit: true },
    { title: 'on its second line', x: 45, y: 30, hit: true },
    { title: 'beside it on the first line', x: 100, y: 10, hit: false },
    { title: 'beside it on the second line, inside the box around both', x: 195, y: 30, hit: false },
    { title: 'above the text', x: 185, y: -15, hit: false },
  ];
  test.each(cases)('$title: $hit', ({ x, y, hit }) => {
    const { page, range } = begin(html);
    const mention = range('cluster munitions');
    expect(rangeAt(page, [page], new Map([[mention, 1]]), x, y)).toBe(hit ? mention : undefined);
  });

  test('the browser is asked first, and other highlights than ours do not count', () => {
    const { page, range, asked } = begin(html);
    const [ours, theirs] = [range('cluster munitions'), range('bans')];
    vi.stubGlobal('CSS', {
      highlights: Object.assign(new Map(), { highlightsFromPoint: () => [{ ranges: [theirs, ours] }] }),
    });
    expect(rangeAt(page, [page], new Map([[ours, 1]]), 0, 0)).toBe(ours);
    expect(asked).toEqual([]);
  });

  test('where the browser knows nothing the text under the point decides', () => {
    const { page, range } = begin(html);
    const mention = range('cluster munitions');
    vi.stubGlobal('CSS', { highlights: Object.assign(new Map(), { highlightsFromPoint: () => [] }) });
    expect(rangeAt(page, [page], new Map([[mention, 1]]), 185, 10)).toBe(mention);
  });

  test('a page without marks is not asked at all', () => {
    const { page, asked } = begin(html);
    expect(rangeAt(page, [page], new Map(), 185, 10)).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe('the lines of a range', () => {
  test('one box a line', () => {
    const { range } = begin('<p>before the bans cluster munitions everywhere</p>');
    expect(rectsOfRange(range('cluster munitions')).map(({ left, top }) => [left, top])).toEqual([
      [160, 0],
      [0, 20],
    ]);
  });

  test('none when its text has become shorter or has left the page', () => {
    const { text, range, page } = begin('<p>before the bans cluster munitions</p>');
    const mention = range('munitions');
    text.data = 'short';
    expect(rectsOfRange(mention)).toEqual([]);
    const gone = range('short');
    page.querySelector('p')?.remove();
    expect(rectsOfRange(gone)).toEqual([]);
  });
});
