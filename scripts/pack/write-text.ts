import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/**
 * Writes pieces of text as they come, compressed when the file's name ends in `.gz`, and gives the bytes written. The file
 * appears under its name only when it is whole.
 */
export async function writeText(file: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<number> {
  const part = `${file}.part`;
  try {
    const text = Readable.from(pieces, { objectMode: true });
    await (file.endsWith('.gz')
      ? pipeline(text, createGzip(), createWriteStream(part))
      : pipeline(text, createWriteStream(part)));
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return statSync(file).size;
}
