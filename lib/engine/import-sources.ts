import { type FileKind, fileKind, isSystemFile, titleOfPath } from '../corpus/file-kind.ts';
import { type FileText, readMarkdown, readPlainText } from '../corpus/text-file.ts';
import { type OpenedZip, openZip, type ZipEntry } from '../corpus/zip-files.ts';
import { decodeText } from '../text/decode-text.ts';
import type { FoundArticle, SaveEnd } from './saved-articles.ts';

/** A file the reader gave, by its path in what they gave. */
export interface GivenFile {
  path: string;
  file: Blob;
}

/** Why a file was not imported. */
export type SkipReason = 'kind' | 'large' | 'empty' | 'unreadable' | 'zip';

/** What came of an import. */
export interface SourceImport {
  saved: number;
  versions: number;
  /** Had been saved before and read the same. */
  same: number;
  /** Each saving, in order, by where and at which ISO time: what it takes to take the import back. */
  taken: { pack: string; source: string; saved: string }[];
  skipped: { path: string; why: SkipReason }[];
  /** Files in another encoding than UTF-8, with the one they were read in. */
  encodings: { path: string; encoding: string }[];
  cancelled: boolean;
}

/** How far an import is: share of the bytes given, and the file that is being read. */
export interface SourceImportProgress {
  share: number;
  path: string;
  done: number;
}

/** What an import works with. */
export interface ImportParts {
  /** The article in the markup of a page. */
  readHtml(html: string): FileText;
  /** Saves articles and derives from them; they are searchable after `finish`. */
  save(articles: FoundArticle[]): Promise<SaveEnd[]>;
  finish(): Promise<void>;
  progress(now: SourceImportProgress): void;
  /** The first `count` of the files given are dealt with: saved, or left out for good. */
  settled?(count: number): void;
  signal: AbortSignal;
}

/** A text larger than this, in bytes, is no article; a zip larger than that cannot be held in memory. */
const LARGEST = { text: 16 * 1024 * 1024, zip: 512 * 1024 * 1024 };
/** Articles saved in one transaction. */
const BATCH = 20;
/** Files of a zip that are unpacked at a time, at most this many and this many bytes. */
const UNPACK = { files: 100, bytes: 32 * 1024 * 1024 };
/** Zips in zips, as mail programs and phones make them, are opened; a zip in those is not. */
const DEEPEST = 2;

/** Takes files in as sources. What has been saved when it is cancelled stays, and the report says what it is. */
export async function importSources(files: GivenFile[], parts: ImportParts): Promise<SourceImport> {
  const report: SourceImport = {
    saved: 0,
    versions: 0,
    same: 0,
    taken: [],
    skipped: [],
    encodings: [],
    cancelled: false,
  };
  const total = Math.max(
    1,
    files.reduce((sum, { file }) => sum + file.size, 0),
  );
  let read = 0;
  let done = 0;
  let visited = 0;
  let waiting: { path: string; article: FoundArticle }[] = [];

  const save = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    const ends = batch.length > 0 ? await parts.save(batch.map(({ article }) => article)) : [];
    for (const [at, end] of ends.entries()) {
      const { kind } = end;
      if (kind === 'new' || kind === 'version')
        report.taken.push({ pack: end.pack, source: end.source, saved: end.saved });
      if (kind === 'new') report.saved += 1;
      else if (kind === 'version') report.versions += 1;
      else if (kind === 'same') report.same += 1;
      else report.skipped.push({ path: batch[at]?.path ?? '', why: 'empty' });
    }
    parts.settled?.(visited);
  };
  const take = async (path: string, kind: Exclude<FileKind, 'zip'>, bytes: Uint8Array): Promise<void> => {
    // Before this file is added: all that wait belong to files visited, or to the zip that is being read.
    if (waiting.length >= BATCH) await save();
    const { text, encoding } = decodeText(bytes, kind === 'html');
    if (isBinary(text)) report.skipped.push({ path, why: 'unreadable' });
    else {
      if (encoding !== 'utf-8') report.encodings.push({ path, encoding });
      waiting.push({ path, article: articleIn(path, readAs(kind, text, parts)) });
      done += 1;
    }
  };
  const visit = async (path: string, file: Blob, share: number, depth: number): Promise<void> => {
    parts.progress({ share: read / total, path, done });
    parts.signal.throwIfAborted();
    const kind = fileKind(path);
    if (isSystemFile(path)) read += share;
    else if (!kind || (kind === 'zip' && depth === DEEPEST)) report.skipped.push({ path, why: 'kind' });
    else if (file.size > LARGEST[kind === 'zip' ? 'zip' : 'text']) report.skipped.push({ path, why: 'large' });
    else {
      const bytes = await bytesOf(file);
      if (!bytes) report.skipped.push({ path, why: 'unreadable' });
      else if (kind === 'zip') await visitZip(path, bytes, share, depth);
      else await take(path, kind, bytes);
    }
    read += kind === 'zip' ? 0 : share;
  };
  const visitZip = async (path: string, bytes: Uint8Array, share: number, depth: number): Promise<void> => {
    const zip = opened(bytes);
    if (!zip) {
      report.skipped.push({ path, why: 'zip' });
      return;
    }
    const size = Math.max(
      1,
      zip.entries.reduce((sum, entry) => sum + entry.size, 0),
    );
    for (const [number, { path: inside, size: unpackedSize }] of zip.entries.entries())
      if (!isWanted(zip, number) && !isSystemFile(inside))
        report.skipped.push({ path: `${path}/${inside}`, why: unpackedSize > LARGEST.text ? 'large' : 'kind' });
    for (const numbers of portions(zip)) {
      const unpacked = zip.unpack(numbers);
      for (const number of numbers) {
        const entry = zip.entries[number] as ZipEntry;
        const bytesInside = unpacked.get(number);
        const inside = `${path}/${entry.path}`;
        if (bytesInside)
          await visit(
            inside,
            new Blob([bytesInside as Uint8Array<ArrayBuffer>]),
            (share * entry.size) / size,
            depth + 1,
          );
        else report.skipped.push({ path: inside, why: 'unreadable' });
      }
    }
  };

  try {
    for (const { path, file } of files) {
      await visit(path, file, file.size, 0);
      visited += 1;
    }
  } catch (error) {
    if (!parts.signal.aborted) throw error;
    report.cancelled = true;
  }
  await save();
  await parts.finish();
  return report;
}

function isWanted({ entries }: OpenedZip, number: number): boolean {
  const { path, size } = entries[number] as ZipEntry;
  return fileKind(path) !== undefined && !isSystemFile(path) && size <= LARGEST.text;
}

/** The files of a zip that can be imported, by number, in portions that fit into memory. */
function* portions(zip: OpenedZip): Generator<number[]> {
  let portion: number[] = [];
  let bytes = 0;
  for (const [number, { size }] of zip.entries.entries()) {
    if (!isWanted(zip, number)) continue;
    if (portion.length === UNPACK.files || (portion.length > 0 && bytes + size > UNPACK.bytes)) {
      yield portion;
      portion = [];
      bytes = 0;
    }
    portion.push(number);
    bytes += size;
  }
  yield portion;
}

function readAs(kind: Exclude<FileKind, 'zip'>, text: string, { readHtml }: ImportParts): FileText {
  if (kind === 'html') return readHtml(text);
  return kind === 'markdown' ? readMarkdown(text) : readPlainText(text);
}

function articleIn(path: string, { title, lang = '', ...rest }: FileText): FoundArticle {
  return { ...rest, title: title || titleOfPath(path), lang: lang.slice(0, 2).toLowerCase(), file: path };
}

function opened(bytes: Uint8Array): OpenedZip | undefined {
  try {
    return openZip(bytes);
  } catch {
    return undefined;
  }
}

/** A file may have been moved or locked since it was chosen. */
async function bytesOf(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Text holds no control characters but those that lay it out. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return (start.match(/[\u0000-\u0008\u000e-\u001a\ufffd]/g)?.length ?? 0) > start.length / 50;
}
