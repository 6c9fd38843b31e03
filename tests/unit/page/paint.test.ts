import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { collectBlocks } from '../../../lib/page/blocks.ts';
import { DEFAULT_MARK_STYLE, type MarkTone } from '../../../lib/page/mark-style.ts';
import { createPainter } from '../../../lib/page/paint.ts';
import { rangesOf } from '../../../lib/page/text-range.ts';
import { pageOf } from './page-of.ts';

/** What the browser has and the test's page has not. */
class Highlight extends Set<StaticRange> {
  priority = 0;
}
class Sheet {
  css = '';
  replaceSync(css: string): void {
    this.css = css;
  }
}

function begin(html: string, mostRanges?: number) {
  const page = pageOf(html);
  const registry = new Map<string, Highlight>();
  Object.defineProperty(page, 'adoptedStyleSheets', { value: [], writable: true });
  vi.stubGlobal('CSS', { highlights: registry, escape: String });
  vi.stubGlobal('Highlight', Highlight);
  vi.stubGlobal('CSSStyleSheet', Sheet);
  vi.stubGlobal('StaticRange', (page.defaultView as Window & typeof globalThis).StaticRange);
  const life = new AbortController();
  const painter = createPainter<string>(
    page,
    { style: DEFAULT_MARK_STYLE, ...(mostRanges === undefined ? {} : { mostRanges }) },
    life.signal,
  );
  let last = 0;
  const blocks = collectBlocks(page.body, { nextId: () => ++last });
  const put = (block: number, ...words: [string, MarkTone?][]): void => {
    const found = blocks.find(({ id }) => id === block);
    if (!found) throw new Error(`The page has no block ${block}.`);
    painter.put(
      block,
      words.map(([word, tone = 'explicit']) => {
        const start = found.text.indexOf(word);
        return { mention: word, ranges: () => rangesOf(found, start, start + word.length), tone };
      }),
    );
  };
  /** Texts under each highlight, by its priority. */
  const painted = (): Record<number, string[]> =>
    Object.fromEntries(
      [...registry.values()].map((highlight) => [
        highlight.priority,
        [...highlight].map(({ startContainer, startOffset, endOffset }) =>
          `${startContainer.textContent}`.slice(startOffset, endOffset),
        ),
      ]),
    );
  return { page, registry, painter, life, put, painted };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('painting with highlights', () => {
  test('touches nothing of the page, not even its style sheets, before there is something to show', () => {
    const { page, registry } = begin('<p>mines and shells</p>');
    expect([registry.size, page.adoptedStyleSheets.length]).toEqual([0, 0]);
  });

  test('puts each mark under the highlight of its tone and leaves the tree alone', () => {
    const { page, put, painted, painter } = begin('<p>mines and shells</p>');
    const html = page.documentElement.outerHTML;
    put(1, ['mines'], ['shells', 'referring']);
    expect(painted()).toEqual({ '-3': ['mines'], '-2': ['shells'], '-1': [] });
    expect(painter.painted).toBe(2);
    expect(page.documentElement.outerHTML).toBe(html);
    expect(page.adoptedStyleSheets).toHaveLength(1);
  });

  test('names of highlights tell nothing and are not the same twice', () => {
    const names = [1, 2].map(() => {
      const { put, registry } = begin('<p>mines</p>');
      put(1, ['mines']);
      return [...registry.keys()];
    });
    expect(new Set(names.flat()).size).toBe(6);
    expect(names.flat().join(' ')).not.toMatch(/sidelight|mark|topic|mention/i);
  });

  test('marks of a block replace those it had; an empty list removes them', () => {
    const { put, painted, painter } = begin('<p>mines and shells</p><p>mines</p>');
    put(1, ['mines']);
    put(2, ['mines']);
    put(1, ['shells']);
    expect(painted()[-3]?.sort()).toEqual(['mines', 'shells']);
    put(1);
    expect(painted()[-3]).toEqual(['mines']);
    painter.clear();
    expect(painter.painted).toBe(0);
  });

  test('the active mark moves to a highlight of its own and back', () => {
    const { put, painted, painter } = begin('<p>mines and shells</p>');
    put(1, ['mines'], ['shells']);
    painter.activate('shells');
    expect(painted()).toEqual({ '-3': ['mines'], '-2': [], '-1': ['shells'] });
    painter.activate(undefined);
    expect(painted()[-1]).toEqual([]);
    expect(painter.painted).toBe(2);
  });

  test('a page that clears the registry or its sheets gets the marks back', () => {
    const { page, registry, put, painted } = begin('<p>mines</p>');
    put(1, ['mines']);
    registry.clear();
    page.adoptedStyleSheets = [];
    vi.advanceTimersByTime(1_100);
    expect(painted()[-3]).toEqual(['mines']);
    expect(page.adoptedStyleSheets).toHaveLength(1);
  });

  test('the end leaves nothing behind, and takes nothing of the page’s', () => {
    const { page, registry, put, life } = begin('<p>mines</p>');
    const own = new Highlight();
    registry.set('find', own);
    put(1, ['mines']);
    const theirs = new Sheet() as unknown as CSSStyleSheet;
    page.adoptedStyleSheets.push(theirs);
    life.abort();
    expect([...registry]).toEqual([['find', own]]);
    expect(page.adoptedStyleSheets).toEqual([theirs]);
  });

  test('a style chosen anew is written into the same sheet', async () => {
    const { page, put, painter } = begin('<p>mines</p>');
    put(1, ['mines']);
    await Promise.resolve();
    const [sheet] = page.adoptedStyleSheets as unknown as Sheet[];
    const before = sheet?.css;
    painter.restyle({ look: 'tint', colour: 'rust' });
    await Promise.resolve();
    expect(page.adoptedStyleSheets as unknown as Sheet[]).toEqual([sheet]);
    expect(sheet?.css).not.toBe(before);
    expect(sheet?.css).toContain('#c7652b');
  });
});

test('with more marks than the browser can paint, those nearest to the view are shown, and others after a scroll', () => {
  const { page, put, painted, painter } = begin('<p>mines</p><p>shells</p><p>treaty</p>', 2);
  let top = 0;
  [...page.querySelectorAll('p')].forEach((paragraph, at) => {
    paragraph.getBoundingClientRect = () => ({ top: at * 1_000 - top, bottom: at * 1_000 - top + 20 }) as DOMRect;
  });
  put(1, ['mines']);
  put(2, ['shells']);
  put(3, ['treaty']);
  expect(painted()[-3]?.sort()).toEqual(['mines', 'shells']);
  expect(painter.painted).toBe(2);
  top = 2_000;
  page.dispatchEvent(new (page.defaultView as Window & typeof globalThis).Event('scroll'));
  vi.advanceTimersByTime(150);
  expect(painted()[-3]?.sort()).toEqual(['shells', 'treaty']);
});
