import { afterEach, expect, test, vi } from 'vitest';
import { settled } from '../../../lib/page/settled.ts';
import { pageOf } from './page-of.ts';

async function begin({ loaded = true } = {}) {
  const page = pageOf('<p>one</p>');
  // The test's own page loads on its own; the load that counts here is the one the tests tell of.
  await new Promise((resolve) => page.defaultView?.addEventListener('load', resolve));
  vi.useFakeTimers();
  Object.defineProperty(page, 'readyState', { value: loaded ? 'complete' : 'loading' });
  const life = new AbortController();
  let state = 'waiting';
  settled(page, life.signal).then(
    () => {
      state = 'settled';
    },
    () => {
      state = 'given up';
    },
  );
  return { page, life, state: () => state };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

afterEach(() => {
  vi.useRealTimers();
});

test('a page at rest has settled after the calm', async () => {
  const { state } = await begin();
  await pass(590);
  expect(state()).toBe('waiting');
  await pass(20);
  expect(state()).toBe('settled');
});

test('a page that is still building itself is waited for', async () => {
  const { page, state } = await begin();
  for (let step = 0; step < 6; step++) {
    page.body.append('more');
    await pass(300);
  }
  expect(state()).toBe('waiting');
  await pass(400);
  expect(state()).toBe('settled');
});

test('a page that never rests is not waited for without end', async () => {
  const { page, state } = await begin();
  for (let step = 0; step < 20; step++) {
    page.body.append('more');
    await pass(300);
  }
  expect(state()).toBe('settled');
});

test('the calm begins after the load', async () => {
  const { page, state } = await begin({ loaded: false });
  await pass(3_000);
  expect(state()).toBe('waiting');
  const view = page.defaultView as Window & typeof globalThis;
  view.dispatchEvent(new view.Event('load'));
  await pass(650);
  expect(state()).toBe('settled');
});

test.each([true, false])('the wait ends with its signal, whether the page has loaded (%s) or not', async (loaded) => {
  const { life, state } = await begin({ loaded });
  life.abort();
  await pass(0);
  expect(state()).toBe('given up');
});
