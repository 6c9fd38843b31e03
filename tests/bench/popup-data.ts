import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Topic } from '../../lib/corpus/topic.ts';
import { topicKey } from '../../lib/corpus/topic-key.ts';
import {
  nameDocument,
  passageDocument,
  type SearchDocument,
  sourceDocument,
  summaryDocument,
} from '../../lib/search/document.ts';
import { type SearchManifest, withStep } from '../../lib/search/manifest.ts';
import { SEGMENT_DOCUMENTS } from '../../lib/search/plan.ts';
import { river, smallPack } from '../unit/store/small-pack.ts';
import { indexedSegments } from './indexed-segments.ts';
import { searchData } from './search-data.ts';

const PASSAGES_OF_A_SOURCE = 200;
const LARGEST = 100_000;
const SEED = 20_261;
const PACK = { pack: 'wordnet', generation: 1 };

/** Rows a page puts into tables as it finds them in files; segments are files of their own. */
interface Seed {
  rows: Record<string, unknown[]>;
  segments: ArrayBuffer[];
  manifest: SearchManifest;
}

/** Puts topics and passages from WordNet into the database of a page, indexed, as an import would leave them. */
export async function seedDatabase(page: Page, folder: string, size: { topics: number; passages: number }) {
  // What ships is imported and indexed first, and says what sources are derived from.
  for (let times = 0; times < 300 && !(await page.evaluate(isIndexed)); times++) await page.waitForTimeout(200);
  const { manifest, derivedFrom } = await page.evaluate(readState);
  const seed = seedOf(size, derivedFrom, manifest);
  await mkdir(join(folder, 'seed'), { recursive: true });
  const { segments, ...rest } = seed;
  await writeFile(join(folder, 'seed/rows.json'), JSON.stringify(rest));
  for (const [i, buffer] of segments.entries())
    await writeFile(join(folder, `seed/segment-${i}`), new Uint8Array(buffer));
  await page.evaluate(putSeed, { first: manifest.next, count: segments.length });
}

function seedOf(size: { topics: number; passages: number }, derivedFrom: string, before: SearchManifest): Seed {
  const data = searchData(LARGEST, SEED);
  const topics = data.topics.slice(0, size.topics).map(
    ({ id, title, aliases, summary }): Topic => ({
      ...river(0),
      id: `sense-${id}`,
      title,
      kind: 'concept',
      summary: summary || title,
      aliases: [title, ...aliases].map((text) => ({
        text,
        lang: 'en',
        case: 'fold',
        inflect: true,
        ambiguous: false,
      })),
    }),
  );
  const sources = Array.from({ length: size.passages / PASSAGES_OF_A_SOURCE }, (_, number) => ({
    ...PACK,
    id: `source-${String(number).padStart(4, '0')}`,
    title: `Glosses ${number}`,
    lang: 'en',
    derivedFrom,
  }));
  const texts = new Map(
    sources.map(({ id }, at): [string, string[]] => [
      id,
      data.passages.slice(at * PASSAGES_OF_A_SOURCE, (at + 1) * PASSAGES_OF_A_SOURCE).map(({ text }) => text),
    ]),
  );
  const passages = sources.flatMap(({ id: source }) => {
    let end = -2;
    return (texts.get(source) ?? []).map((text, index) => {
      const start = end + 2;
      end = start + text.length;
      return { ...PACK, source, index, start, end, paragraph: index, text };
    });
  });
  const keyed = topics.map((topic) => ({ key: topicKey(PACK.pack, topic.id), topic }));
  const documents: Record<'name' | 'source' | 'summary' | 'passage', SearchDocument[]> = {
    name: keyed.map(({ key, topic }) => nameDocument(key, topic)),
    source: sources.map((source) => sourceDocument(`${PACK.pack}/${source.id}`, source)),
    summary: keyed.map(({ key, topic }) => summaryDocument(key, topic)),
    passage: passages.map((row) => passageDocument(`${PACK.pack}/${row.source}`, {}, row, row.text)),
  };
  const segments: ArrayBuffer[] = [];
  let manifest = before;
  for (const kind of ['name', 'source', 'summary', 'passage'] as const) {
    // The segments of an import end with a source.
    const most = Math.ceil(SEGMENT_DOCUMENTS / PASSAGES_OF_A_SOURCE) * PASSAGES_OF_A_SOURCE;
    for (const { buffer, documents: held } of indexedSegments(kind, documents[kind], most)) {
      segments.push(buffer);
      const step = { pack: { id: PACK.pack, generation: 1 }, kind, after: undefined };
      manifest = withStep(manifest, step, 'complete', { documents: held, bytes: buffer.byteLength });
    }
  }
  const pack = {
    id: PACK.pack,
    meta: smallPack({ id: PACK.pack }).pack,
    generation: 1,
    enabled: true,
    marking: false,
    order: 1,
    origin: 'file',
  };
  const rows = {
    packs: [pack],
    generations: [{ ...PACK, state: 'live' }],
    topics: topics.map((topic) => ({ ...PACK, ...topic })),
    sources,
    sourceTexts: sources.map(({ id }) => ({ ...PACK, id, paragraphs: texts.get(id) })),
    passages,
  };
  return { rows, segments, manifest };
}

async function isIndexed(): Promise<boolean> {
  const database = await new Promise<IDBDatabase | undefined>((resolve) => {
    const request = indexedDB.open('sidelight');
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(undefined);
    request.onsuccess = () => resolve(request.result);
  });
  if (!database) return false;
  const manifest = await new Promise<SearchManifest | undefined>((resolve) => {
    const request = database.transaction('searchManifest').objectStore('searchManifest').get('manifest');
    request.onsuccess = () => resolve(request.result?.manifest);
    request.onerror = () => resolve(undefined);
  }).catch(() => undefined);
  database.close();
  return Object.values(manifest?.packs ?? {}).some(({ done }) => done.passage === 'complete');
}

async function readState(): Promise<{ manifest: SearchManifest; derivedFrom: string }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
  });
  const all = (table: string) =>
    new Promise<Record<string, unknown>[]>((resolve) => {
      const request = database.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
    });
  const [row] = await all('searchManifest');
  const [source] = await all('sources');
  database.close();
  return { manifest: row?.manifest as SearchManifest, derivedFrom: String(source?.derivedFrom ?? '') };
}

async function putSeed({ first, count }: { first: number; count: number }): Promise<void> {
  const { rows, manifest } = (await (await fetch('/seed/rows.json')).json()) as Omit<Seed, 'segments'>;
  const blobs = await Promise.all(
    Array.from({ length: count }, async (_, i) => (await fetch(`/seed/segment-${i}`)).blob()),
  );
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
  });
  const put = (table: string, list: unknown[]) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(table, 'readwrite');
      for (const row of list) transaction.objectStore(table).put(row);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  const segments = blobs.map((blob, i) => ({ id: first + i, bytes: blob }));
  const { packs = [], ...others } = rows;
  for (const [table, list] of Object.entries(others))
    for (let at = 0; at < list.length; at += 10_000) await put(table, list.slice(at, at + 10_000));
  await put('searchSegments', segments);
  await put('packs', packs);
  await put('searchManifest', [{ key: 'manifest', manifest }]);
  database.close();
}
