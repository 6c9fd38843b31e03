/**
 * Largest segment kept as a plain value, bytes. Browsers keep larger values, like Blobs, in files of their own, and
 * writing a file takes several times as long as a change to the database.
 */
const MOST_IN_ROW = 32_768;

/** A segment as it is stored: a small one in its row, a large one as a Blob, which is read faster than a large value. */
export function toStoredSegment(buffer: ArrayBuffer): ArrayBuffer | Blob {
  return buffer.byteLength <= MOST_IN_ROW ? buffer : new Blob([buffer]);
}

/** The bytes of a stored segment; `undefined` when it is not there or cannot be read. */
export async function segmentBytes(stored: ArrayBuffer | Blob | undefined): Promise<ArrayBuffer | undefined> {
  return stored instanceof Blob ? stored.arrayBuffer().catch(() => undefined) : stored;
}
