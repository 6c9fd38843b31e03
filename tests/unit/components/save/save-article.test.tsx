// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SaveArticle } from '../../../../components/save/save-article.tsx';
import type { FollowSaved, FollowSaves, SaveEnd } from '../../../../components/save/save-end.ts';
import { Words } from '../../../../components/words.ts';
import { englishWords } from '../words.ts';

const PLACE = { pack: 'saved', source: 'a1' };
const END: SaveEnd = { kind: 'new', title: 'The crane', saved: '2025-03-04T10:00:00Z', ...PLACE };
const GONE = 'No longer among your sources';

let root: HTMLElement;
let said: string[];
let stop: () => void;

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  stop();
  render(null, root);
  vi.useRealTimers();
});

/** Shows the button of a page that is saved already; what it hears comes from the test, and what it says is kept. */
async function saved() {
  let hearThere: Parameters<FollowSaved>[1] = () => undefined;
  let hearWord: Parameters<FollowSaves>[0] = () => undefined;
  const undo = Promise.withResolvers<void>();
  root = document.createElement('div');
  await act(() =>
    render(
      <Words.Provider value={englishWords()}>
        <SaveArticle
          what="article"
          save={async () => END}
          actions={{ undo: () => undo.promise, open: async () => undefined }}
          follow={(hear) => {
            hearWord = hear;
          }}
          followSaved={(_, hear, signal) => {
            hearThere = (isThere) => !signal.aborted && hear(isThere);
          }}
        />
      </Words.Provider>,
      root,
    ),
  );
  await press('Save this article');
  const status = root.querySelector('[role=status]') as HTMLElement;
  expect(status.textContent).toBe('Saved');
  said = [];
  const observer = new MutationObserver(() => said.push(status.textContent ?? ''));
  observer.observe(status, { childList: true, subtree: true, characterData: true });
  stop = () => observer.disconnect();
  return {
    undo,
    hearThere: (isThere: boolean) => act(() => hearThere(isThere)),
    hearWord: (word: Parameters<typeof hearWord>[0]) => act(() => hearWord(word)),
  };
}

const button = (name: string) => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const press = (name: string) => act(async () => button(name)?.click());
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

test('undo says that the saving was taken back, and nothing before it', async () => {
  const { undo, hearThere } = await saved();
  await press('Undo');
  await hearThere(false);
  await pass(5000);
  expect(said).toEqual([]);
  expect(button('Undo')?.disabled).toBe(true);
  expect(button('Save this article')).toBeUndefined();
  await act(async () => undo.resolve());
  expect(said).toEqual(['Taken back']);
  expect(button('Save this article')?.disabled).toBe(false);
});

test('an undo that fails says so', async () => {
  const { undo } = await saved();
  await press('Undo');
  await act(async () => undo.reject(new Error('The disk is full.')));
  expect(said).toEqual(['That did not work, and nothing has changed. Try again.']);
});

test('a saving taken back elsewhere is not said to be gone first', async () => {
  const { hearThere, hearWord } = await saved();
  await hearThere(false);
  await pass(200);
  await hearWord({ step: 'undone', place: PLACE });
  await pass(5000);
  expect(said).toEqual(['Taken back']);
});

test('one deleted in the library is said to be gone a moment later, and to be there when it is brought back', async () => {
  const { hearThere } = await saved();
  await hearThere(false);
  await hearThere(false);
  await pass(1000);
  expect(said).toEqual([GONE]);
  await hearThere(true);
  expect(said).toEqual([GONE, 'Among your sources']);
});

test('one deleted and brought back at once is not said to be gone', async () => {
  const { hearThere } = await saved();
  await hearThere(false);
  await hearThere(true);
  await pass(1000);
  expect(said).toEqual([]);
});
