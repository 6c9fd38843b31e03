import { toStoredSegment } from '../../lib/store/segment-bytes.ts';
import type { SearchData } from './search-data.ts';
import { type BenchEngine, type Collection, type OpenedEngine, OURS, PEERS } from './search-engines.ts';

/** What a page of the bench can be asked for, once it is there. */
export interface SearchPage {
  /** ms from the making of the page to its first result, or, where it is to stay empty, to where it would begin. */
  first: number;
  /** ms of the longest task so far, 0 where none took 50; waits until the browser has had time to tell. */
  longest(): Promise<number>;
  /** Puts what an engine stores, fetched from files of the extension, into the database. */
  keep(files: string[]): Promise<void>;
  /** ms of each keystroke, one after the other, without a warm-up. */
  type(texts: string[]): Promise<number[]>;
  /** ms until an item is added, or a source of 200 removed, and stored; of ours the median. */
  change(data: SearchData): Promise<{ add: number; remove: number }>;
  /** Bytes of memory the page holds. */
  memory(): Promise<number>;
}

const FIRST_QUERY: Record<Collection, string> = { topics: 'felid', passages: 'light of the wor' };
const HITS = 10;

/** Times that a change of ours is stored for its median; the peers, whose changes cannot be made twice, do it once. */
const CHANGES = 7;

const [mode = '', engineName = '', collection = 'topics'] = location.hash.slice(1).split('/') as [
  string?,
  string?,
  Collection?,
];
const engine = [OURS, ...PEERS].find(({ name }) => name === engineName) as BenchEngine;
const key = `${engineName} ${collection}`;
const data = { topics: [], passages: [] } as unknown as SearchData;

let connection: Promise<IDBDatabase> | undefined;
let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask', buffered: true });

let opened: OpenedEngine | undefined;
if (mode === 'first') {
  opened = engine.open(await asRead(await read()), data, collection);
  const ids = await opened.find(FIRST_QUERY[collection], HITS);
  document.body.append(
    ...ids.map((id) => Object.assign(document.createElement('li'), { textContent: `${engineName} ${id}` })),
  );
}
const first = performance.now();

const page: SearchPage = {
  first,
  longest: async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return longest;
  },
  keep: async (files) => {
    const parts = await Promise.all(files.map(async (file) => (await fetch(file)).blob()));
    // Ours is kept as it is read, a Blob a segment; the others as the strings and lists they are.
    await write(key, engine === OURS ? parts : JSON.parse((await parts[0]?.text()) ?? 'null'));
  },
  type: async (texts) => {
    const times: number[] = [];
    for (const text of texts) times.push(await timed(() => opened?.find(text, HITS)));
    return times;
  },
  change: async (sample) => {
    Object.assign(data, sample);
    const change = async (what: 'add' | 'remove') => {
      const times: number[] = [];
      for (let time = 0; time < (engine === OURS ? CHANGES : 1); time++)
        times.push(await timed(async () => write(`${what} ${key}`, asStored(opened?.change?.[what]()))));
      return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
    };
    // The first write after a while waits for the disk, whatever it writes.
    await write('nothing', 0);
    return { add: await change('add'), remove: await change('remove') };
  },
  memory: async () => {
    const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
    };
    return (await measure.call(performance)).bytes;
  },
};
Object.assign(globalThis, { inPage: () => page });

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function asRead(stored: unknown): Promise<unknown> {
  return engine === OURS ? Promise.all((stored as Blob[]).map((part) => part.arrayBuffer())) : stored;
}

function asStored(value: unknown): unknown {
  return value instanceof ArrayBuffer ? toStoredSegment(value) : value;
}

/** One connection serves the page, as in the product. */
function connect(): Promise<IDBDatabase> {
  connection ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('search-bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('parts');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return connection;
}

async function table(how: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await connect()).transaction('parts', how).objectStore('parts');
}

async function read(): Promise<unknown> {
  const request = (await table('readonly')).get(key);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function write(place: string, value: unknown): Promise<void> {
  const parts = await table('readwrite');
  parts.put(value, place);
  await new Promise((resolve, reject) => {
    const { transaction } = parts;
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
}
