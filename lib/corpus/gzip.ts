import { PACK_LIMITS } from './pack-limits.ts';
import { PackError } from './pack-problem.ts';

/** Compressed bytes handed over at a time: few enough that even the densest gzip gives at most 4 MiB for them. */
const SLICE = 4 * 1024;

/** Bytes as they are, or uncompressed when they begin like gzip. Throws `PackError` for a damaged or far too dense file. */
export async function* readGzip(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const iterator = Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]();
  const chunks = { [Symbol.asyncIterator]: () => ({ next: async () => iterator.next() }) };
  try {
    const head = await takeHead(chunks);
    const whole = prepend(head, chunks);
    if (head[0] === 0x1f && head[1] === 0x8b) yield* inflate(whole);
    else yield* whole;
  } finally {
    await iterator.return?.();
  }
}

async function* inflate(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let taken = 0;
  let given = 0;
  const compressed = new ReadableStream<Uint8Array<ArrayBuffer>>(
    pulled(
      slices(chunks, (length) => {
        taken += length;
      }),
    ),
    { highWaterMark: 0 },
  );
  try {
    for await (const chunk of compressed.pipeThrough(new DecompressionStream('gzip'))) {
      given += chunk.length;
      if (given > PACK_LIMITS.gzipFloor && given > taken * PACK_LIMITS.gzipRatio)
        throw new PackError([
          {
            place: `byte ${taken} of the gzip file`,
            message: `it unpacks to more than ${PACK_LIMITS.gzipRatio} times its size, which no pack does; it was not read`,
            path: [],
          },
        ]);
      yield chunk;
    }
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof Error && 'code' in error)) throw error;
    throw new PackError([
      { place: `byte ${taken} of the gzip file`, message: 'it is damaged or cut short; get it again', path: [] },
    ]);
  }
}

function pulled(source: AsyncGenerator<Uint8Array<ArrayBuffer>>): UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  return {
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await source.return(undefined);
    },
  };
}

async function* slices(
  chunks: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += SLICE) {
      const slice = new Uint8Array(chunk.subarray(at, at + SLICE));
      count(slice.length);
      yield slice;
    }
}

/** The first chunks up to two bytes at least. */
async function takeHead(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = new Uint8Array();
  while (head.length < 2) {
    const next = await iterator.next();
    if (next.done) break;
    const joined = new Uint8Array(head.length + next.value.length);
    joined.set(head);
    joined.set(next.value, head.length);
    head = joined;
  }
  return head;
}

async function* prepend(head: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  if (head.length > 0) yield head;
  yield* chunks;
}
