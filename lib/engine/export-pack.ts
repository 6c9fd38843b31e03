import type { Source } from '../corpus/source.ts';
import type { Topic } from '../corpus/topic.ts';
import { writePackStream } from '../corpus/write-pack.ts';
import type { Store } from '../store/store.ts';

/** Topics read at a time. */
const SLICE = 1000;
/** UTF-16 units after which what has been written is handed to the browser, so that a large pack need not stand in memory. */
const PART = 4_000_000;

/** A pack as it is now, as a file that an import takes in again. */
export async function exportPack(store: Store, id: string): Promise<{ file: Blob; name: string }> {
  const meta = (await store.packs()).find((pack) => pack.id === id)?.meta;
  if (!meta) throw new Error(`There is no pack “${id}”.`);
  const parts: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const flush = (): void => {
    parts.push(new Blob(texts));
    texts = [];
    length = 0;
  };
  for await (const text of writePackStream(meta, topicsOf(store, id), sourcesOf(store, id))) {
    texts.push(text);
    length += text.length;
    if (length > PART) flush();
  }
  flush();
  return { file: new Blob(parts, { type: 'application/json' }), name: `${id}-${meta.version}.pack.json` };
}

async function* topicsOf(store: Store, pack: string): AsyncGenerator<Topic> {
  for (let after = ''; ; ) {
    const topics = await store.topicsOf(pack, { after, most: SLICE });
    yield* topics;
    const last = topics.at(-1);
    if (!last || topics.length < SLICE) return;
    after = last.id;
  }
}

async function* sourcesOf(store: Store, pack: string): AsyncGenerator<Source> {
  for (const { id } of await store.sourcesOf(pack)) {
    const source = await store.source(pack, id);
    if (source) yield source;
  }
}
