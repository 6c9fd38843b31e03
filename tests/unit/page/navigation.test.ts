import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PageTurn, watchNavigation } from '../../../lib/page/navigation.ts';
import { pageOf } from './page-of.ts';

function begin(navigation?: EventTarget) {
  const page = pageOf('<p>one</p>');
  const view = page.defaultView as Window & typeof globalThis & { navigation?: EventTarget };
  if (navigation) Object.defineProperty(view, 'navigation', { value: navigation });
  const life = new AbortController();
  const turns: PageTurn[] = [];
  watchNavigation(view, (turn) => turns.push(turn), life.signal);
  const show = (persisted: boolean): void => {
    view.dispatchEvent(Object.assign(new view.Event('pageshow'), { persisted }));
  };
  return { view, life, turns, show };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('with the Navigation API a new address is told at once, and only once', () => {
  const navigation = new EventTarget();
  const { view, turns } = begin(navigation);
  view.history.pushState(null, '', '/next');
  navigation.dispatchEvent(new Event('currententrychange'));
  navigation.dispatchEvent(new Event('navigatesuccess'));
  expect(turns).toEqual(['navigated']);
});

test('a jump within the page is no navigation', () => {
  const navigation = new EventTarget();
  const { view, turns } = begin(navigation);
  view.history.pushState(null, '', '#notes');
  navigation.dispatchEvent(new Event('navigatesuccess'));
  expect(turns).toEqual([]);
});

test('without the API addresses are compared', async () => {
  const { view, turns } = begin();
  view.history.pushState(null, '', '/next');
  await vi.advanceTimersByTimeAsync(1_100);
  expect(turns).toEqual(['navigated']);
});

test('a page from the back/forward cache is told, a fresh one is not', () => {
  const { turns, show } = begin();
  show(false);
  show(true);
  expect(turns).toEqual(['restored']);
});

test('nothing is told after the end', async () => {
  const { view, turns, show, life } = begin();
  life.abort();
  view.history.pushState(null, '', '/next');
  await vi.advanceTimersByTimeAsync(3_000);
  show(true);
  expect(turns).toEqual([]);
});
