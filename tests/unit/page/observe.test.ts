import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { observeChanges } from '../../../lib/page/observe.ts';
import { pageOf } from './page-of.ts';

function begin(html = '<p id="one">one</p><p id="two">two</p><div id="ours"></div>') {
  const page = pageOf(html);
  const life = new AbortController();
  const told: string[][] = [];
  let answer = (): Promise<void> => Promise.resolve();
  const observer = observeChanges(
    page,
    {
      isOurs: (element) => element.closest('#ours') !== null,
      onChange(places) {
        told.push([...places].map(({ id, localName }) => id || localName).sort());
        return answer();
      },
    },
    life.signal,
  );
  observer.observe(page);
  const byId = (id: string): HTMLElement => page.getElementById(id) as HTMLElement;
  const setHidden = (hidden: boolean): void => {
    Object.defineProperty(page, 'hidden', { value: hidden, configurable: true });
    page.dispatchEvent(new (page.defaultView as unknown as { Event: typeof Event }).Event('visibilitychange'));
  };
  return {
    page,
    life,
    told,
    observer,
    byId,
    setHidden,
    answerWith(next: () => Promise<void>) {
      answer = next;
    },
  };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what changes', () => {
  const cases: { title: string; change: (byId: (id: string) => HTMLElement) => void; places: string[] }[] = [
    {
      title: 'text of a node',
      change: (byId) => (byId('one').firstChild as Text).replaceData(0, 3, 'uno'),
      places: ['one'],
    },
    { title: 'the text of an element', change: (byId) => byId('one').replaceChildren('uno'), places: ['one'] },
    {
      title: 'an element that is added: only it, not all around it',
      change: (byId) => byId('one').after(Object.assign(byId('one').cloneNode() as Element, { id: 'new' })),
      places: ['new'],
    },
    { title: 'an element that goes: where it stood', change: (byId) => byId('one').remove(), places: ['body'] },
    { title: 'an attribute that hides', change: (byId) => byId('one').setAttribute('hidden', ''), places: ['one'] },
    {
      title: 'a style that hides',
      change: (byId) => byId('two').style.setProperty('display', 'none'),
      places: ['two'],
    },
    { title: 'a class', change: (byId) => byId('two').classList.add('gone'), places: ['two'] },
  ];
  test.each(cases)('$title is told after a pause', async ({ change, places }) => {
    const { told, byId } = begin();
    change(byId);
    await pass(79);
    expect(told).toEqual([]);
    await pass(2);
    expect(told).toEqual([places]);
  });

  const silent: { title: string; change: (byId: (id: string) => HTMLElement) => void }[] = [
    { title: 'a style that only moves', change: (byId) => byId('one').style.setProperty('left', '3px') },
    { title: 'an attribute set to what it was', change: (byId) => byId('one').setAttribute('class', '') },
    { title: 'what happens in our own elements', change: (byId) => byId('ours').append('ours') },
    { title: 'an attribute that shows nothing', change: (byId) => byId('one').setAttribute('data-x', '1') },
  ];
  test.each(silent)('$title is not told', async ({ change }) => {
    const { told, byId, observer } = begin('<p id="one" class="">one</p><div id="ours"></div>');
    change(byId);
    await pass(2_000);
    expect(told).toEqual([]);
    observer.mark(byId('one'));
    await pass(100);
    expect(told).toEqual([['one']]);
  });
});

describe('when it is told', () => {
  test('a burst is told once, with all its places', async () => {
    const { told, byId } = begin();
    for (let step = 0; step < 4; step++) {
      byId(step % 2 ? 'one' : 'two').textContent = `${step}`;
      await pass(50);
    }
    await pass(100);
    expect(told).toEqual([['one', 'two']]);
  });

  test('a page that never pauses is read all the same', async () => {
    const { told, byId } = begin();
    for (let step = 0; step < 20; step++) {
      byId('one').textContent = `${step}`;
      await pass(50);
    }
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.length).toBeLessThanOrEqual(3);
  });

  test('what changes while it is being read is told after that', async () => {
    const { told, byId, answerWith } = begin();
    let finish: () => void = () => undefined;
    answerWith(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    byId('one').textContent = '1';
    await pass(100);
    byId('two').textContent = '2';
    await pass(1_000);
    expect(told).toEqual([['one']]);
    finish();
    await pass(100);
    expect(told).toEqual([['one'], ['two']]);
  });

  test('a hidden tab waits until it is shown', async () => {
    const { told, byId, setHidden } = begin();
    setHidden(true);
    byId('one').textContent = '1';
    await pass(5_000);
    expect(told).toEqual([]);
    setHidden(false);
    await pass(100);
    expect(told).toEqual([['one']]);
  });

  test('a storm is left alone for a while, and longer when it comes back at once', async () => {
    const { told, byId } = begin();
    const storm = async (): Promise<void> => {
      for (let step = 0; step < 450; step++) (byId('one').firstChild as Text).data = `${step}`;
      await pass(0);
    };
    await pass(1_000);
    await storm();
    await pass(650);
    expect(told).toEqual([]);
    await pass(100);
    expect(told).toEqual([['one']]);
    await storm();
    await pass(1_300);
    expect(told).toHaveLength(1);
    await pass(200);
    expect(told).toHaveLength(2);
  });

  test('very many places are told as their page', async () => {
    const { told, page, observer } = begin(Array.from({ length: 250 }, () => '<p>x</p>').join(''));
    for (const paragraph of page.querySelectorAll('p')) observer.mark(paragraph);
    await pass(100);
    expect(told).toEqual([['html']]);
  });
});

test('what we write quietly is not told, what the page wrote before it is', async () => {
  const { told, byId, observer } = begin();
  byId('two').textContent = 'due';
  observer.quietly(() => {
    byId('one').textContent = 'ours';
  });
  await pass(100);
  expect(told).toEqual([['two']]);
});

test('nothing is told after the end', async () => {
  const { told, byId, life } = begin();
  byId('one').textContent = '1';
  await pass(10);
  life.abort();
  byId('two').textContent = '2';
  await pass(1_000);
  expect(told).toEqual([]);
});

test('of places that wait for long no more is kept than that the page has changed', async () => {
  const { told, page, setHidden } = begin('<ul></ul>');
  setHidden(true);
  for (let nth = 0; nth < 300; nth++) {
    const item = page.createElement('li');
    page.querySelector('ul')?.append(item);
    await pass(10);
    item.textContent = 'new';
    await pass(10);
  }
  setHidden(false);
  await pass(2_000);
  expect(told).toEqual([['html']]);
});
