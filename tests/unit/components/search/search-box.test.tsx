// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { SearchBox } from '../../../../components/search/search-box.tsx';
import { type Translate, Words } from '../../../../components/words.ts';
import type { SearchCompletion, SearchRow, SearchState } from '../../../../lib/corpus/search-data.ts';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };

const texts: Record<string, { message: string }> = messages;
const put = (key: string, values: readonly unknown[]) =>
  (texts[key]?.message ?? key).replace(/\$\w+\$/g, () => String(values[0]));
const t: Translate = Object.assign((key: string, ...values: unknown[]) => put(key, values), {
  plural: (key: string, count: number) => put(`${key}_${count === 1 ? 'one' : 'other'}`, [count]),
  lang: 'en',
  dir: 'ltr' as const,
});

const topic = (id: string, title: string): Extract<SearchRow, { type: 'topic' }> => ({
  type: 'topic',
  id,
  kind: 'treaty',
  title: { text: title, marks: [{ start: 0, end: 4 }] },
  summary: { text: 'Bans the mines.', marks: [] },
});
const passage = (id: string): Extract<SearchRow, { type: 'passage' }> => ({
  type: 'passage',
  id,
  passage: { text: 'The mine was cleared.', marks: [{ start: 4, end: 8 }] },
  source: 'Mine Action Review',
  date: '2024-05',
});
const found: SearchState = {
  state: 'found',
  topics: [topic('a', 'Mine Ban Treaty'), topic('b', 'Minefield')],
  passages: [passage('p')],
  sources: [{ type: 'source', id: 's', title: { text: 'On mines', marks: [] }, publisher: 'Reuters' }],
  dropped: [],
};

let root: HTMLElement;

/** Shows the box and tells what it asked for. */
function show(state: SearchState, query = 'mine', completions: SearchCompletion[] = [], indexed = 1) {
  const asked: unknown[] = [];
  root = document.createElement('main');
  document.body.append(root);
  const draw = (state: SearchState) =>
    act(() => {
      render(
        <Words.Provider value={t}>
          <SearchBox
            query={query}
            state={state}
            completions={completions}
            indexed={indexed}
            onQuery={(text, caret) => asked.push(['query', text, caret])}
            onOpen={(row, { newTab }) => asked.push(['open', row.id, newTab])}
            onRetry={() => asked.push(['retry'])}
          >
            <p>{'page'}</p>
          </SearchBox>
        </Words.Provider>,
        root,
      );
    });
  draw(state);
  const field = root.querySelector('input') as HTMLInputElement;
  const key = (key: string, init: KeyboardEventInit = {}) =>
    act(() => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    });
  const chosen = () => root.querySelector('[aria-selected="true"]');
  return { asked, draw, field, key, chosen };
}

afterEach(() => {
  render(null, root);
  root.remove();
});

describe('the search box', () => {
  test('groups results under headings and marks the query in them', () => {
    show(found);
    expect([...root.querySelectorAll('.search-heading')].map(({ textContent }) => textContent)).toEqual([
      'Topics',
      'Passages',
      'Sources',
    ]);
    expect([...root.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Mine', 'Mine', 'mine']);
    expect(root.querySelector('.search-passage')?.textContent).toContain('Mine Action Review · May 2024');
  });

  test('has the first result chosen and names it to assistive technology', () => {
    const { field, chosen } = show(found);
    expect(chosen()?.textContent).toContain('Mine Ban Treaty');
    expect(field.getAttribute('aria-activedescendant')).toBe(chosen()?.id);
    expect(field.getAttribute('aria-controls')).toBe(root.querySelector('[role="listbox"]')?.id);
  });

  test('moves through all groups with the arrow keys, round the ends', () => {
    const { key, chosen } = show(found);
    const seen = [];
    for (const press of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      key(press);
      seen.push(chosen()?.className.split(' ')[1]);
    }
    expect(seen).toEqual(['search-topic', 'search-passage', 'search-source', 'search-topic', 'search-source']);
  });

  test('opens the chosen result with Enter, in a new tab with Ctrl or Command', () => {
    const { key, asked } = show(found);
    key('Enter');
    key('ArrowDown');
    key('Enter', { ctrlKey: true });
    key('Enter', { metaKey: true });
    expect(asked).toEqual([
      ['open', 'a', false],
      ['open', 'b', true],
      ['open', 'b', true],
    ]);
  });

  test('opens a result by a click, and in a new tab by a middle or Ctrl click', () => {
    const { asked } = show(found);
    const option = root.querySelector('.search-passage');
    option?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    option?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    option?.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 }));
    expect(asked).toEqual([
      ['open', 'p', false],
      ['open', 'p', true],
      ['open', 'p', true],
    ]);
  });

  test('keeps the choice when results around it change', () => {
    const { key, chosen, draw } = show(found);
    key('ArrowDown');
    draw({ ...found, topics: [topic('z', 'Mining'), ...found.topics] });
    expect(chosen()?.textContent).toContain('Minefield');
  });

  test('puts new text in the place of old text that was marked', () => {
    const { draw } = show(found);
    draw({
      ...found,
      topics: [{ ...topic('a', 'Mine Ban Treaty'), title: { text: 'Mine Ban Convention', marks: [] } }],
    });
    expect(root.querySelector('.search-topic .search-title')?.textContent).toContain('Mine Ban Convention');
    expect(root.querySelectorAll('.search-topic .search-title mark')).toHaveLength(0);
  });

  test('clears the query with Escape, and leaves Escape alone when there is none', () => {
    const { key, asked } = show(found);
    key('Escape');
    expect(asked).toEqual([['query', '', 0]]);
    root.remove();
    const empty = show({ state: 'idle', recents: [] }, '');
    empty.key('Escape');
    expect(empty.asked).toEqual([]);
  });

  test('offers recent searches and this page while nothing is typed', () => {
    const { key, asked, chosen } = show({ state: 'idle', recents: ['ottawa', 'oslo'] }, '');
    expect(chosen()).toBeNull();
    expect(root.textContent).toContain('page');
    key('ArrowDown');
    key('Enter');
    expect(asked).toEqual([['query', 'ottawa', 6]]);
  });

  test('completes a filter with Tab or Enter once it is chosen', () => {
    const completion = { label: 'kind:treaty', query: 'mine kind:treaty ', caret: 17 };
    const { key, asked } = show(found, 'mine kind:tr', [completion]);
    key('Tab');
    expect(asked).toEqual([]);
    key('ArrowUp');
    key('Tab');
    expect(asked).toEqual([['query', 'mine kind:treaty ', 17]]);
  });

  test.each<[string, SearchState, number, string[]]>([
    ['how much was found', found, 1, ['4 results.']],
    ['words taken for others', { ...found, instead: 'mine ban' }, 1, ['Showing results for “mine ban”.']],
    ['words left out', { ...found, dropped: ['xylo'] }, 1, ['Found nowhere: xylo.']],
    ['that nothing was found', { state: 'nothing', nearest: [] }, 1, ['Nothing found for “mine”.', 'fewer or other']],
    ['that the index is being built', found, 0.4, ['40%']],
  ])('says %s', (_, state, indexed, says) => {
    show(state, 'mine', [], indexed);
    for (const text of says) expect(root.querySelector('[role="status"]')?.textContent).toContain(text);
  });

  test('does not say that nothing was found while the index is being built', () => {
    show({ state: 'nothing', nearest: [] }, 'mine', [], 0);
    const says = root.querySelector('[role="status"]')?.textContent;
    expect(says).toBe(t('searchIndexing', '0%'));
    expect(says).not.toContain(t('searchNothing', 'mine'));
  });

  test('offers topics with a similar beginning when nothing was found', () => {
    show({ state: 'nothing', nearest: [topic('a', 'Mine Ban Treaty')] });
    expect(root.querySelector('.search-heading')?.textContent).toBe('Topics with a similar beginning');
  });

  test('says that it failed and tries again when asked', () => {
    const { asked } = show({ state: 'failed' });
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('Nothing is lost');
    root.querySelector('button')?.click();
    expect(asked).toEqual([['retry']]);
  });

  test.each<[string, SearchState]>([
    ['results', found],
    ['recent searches', { state: 'idle', recents: ['ottawa'] }],
    ['nothing', { state: 'nothing', nearest: [] }],
  ])('has no accessibility errors with %s', async (_, state) => {
    show(state);
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
