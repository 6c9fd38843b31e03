import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBareDatabase } from '../../../lib/store/bare-database.ts';
import { freshPlace, type Place, storeIn } from './fresh-store.ts';

let place: Place;
let unheard: unknown[];
const onUnheard = (reason: unknown): void => void unheard.push(reason);

beforeEach(async () => {
  const made = storeIn(freshPlace());
  await made.store.packs();
  place = made.place;
  unheard = [];
  process.on('unhandledRejection', onUnheard);
});
afterEach(() => void process.off('unhandledRejection', onUnheard));

/** The place with a factory that does `open` before, or in place of, its own; the connections that it opened. */
function watched(open: (times: number) => void) {
  const connections: IDBDatabase[] = [];
  let times = 0;
  const indexedDB = {
    open(name: string) {
      open(++times);
      const request = place.indexedDB.open(name);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    },
  } as IDBFactory;
  return { connections, times: () => times, bare: openBareDatabase({ ...place, indexedDB, IDBKeyRange }) };
}

const countPacks = (bare: ReturnType<typeof openBareDatabase>) =>
  bare.read(['packs'], async ({ all }) => (await all('packs')).length);
const turn = () => new Promise((resolve) => setTimeout(resolve));

test('a browser that throws instead of opening is nothing to read, and is asked again', async () => {
  const { bare } = watched((times) => {
    if (times === 1) throw new DOMException('No storage here.', 'SecurityError');
  });
  await turn();
  expect(unheard).toEqual([]);
  expect(await countPacks(bare)).toBeUndefined();
  expect(await countPacks(bare)).toBe(0);
});

test('a connection that closes late does not drop the one that came after it', async () => {
  const { bare, connections, times } = watched(() => undefined);
  await countPacks(bare);
  const [first] = connections;
  first?.onclose?.call(first, new Event('close'));
  await countPacks(bare);
  expect(times()).toBe(2);
  first?.onclose?.call(first, new Event('close'));
  expect(await countPacks(bare)).toBe(0);
  expect(times()).toBe(2);
});
