import type { GivenFile } from './source-actions.ts';

/** The files of a field, with their folders where one was chosen. */
export function chosenFiles(input: HTMLInputElement): GivenFile[] {
  return [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/**
 * The files that were dropped, folders walked. Call it within the event: what was dropped is gone after it. A file that
 * cannot be opened is left out.
 */
export async function droppedFiles({ items }: DataTransfer): Promise<GivenFile[]> {
  const given = [...items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
  const found: GivenFile[] = [];
  for (const one of given) {
    // What comes from another program may be a file that stands in no folder.
    if (one instanceof File) found.push({ path: one.name, file: one });
    else await walk(one, found);
  }
  return found;
}

async function walk(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  if (entry.isDirectory) {
    for (const inside of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inside, found);
    return;
  }
  const file = await new Promise<File | undefined>((resolve) =>
    (entry as FileSystemFileEntry).file(resolve, () => resolve(undefined)),
  );
  if (file) found.push({ path: entry.fullPath.replace(/^\//, ''), file });
}

/** Browsers give the entries of a folder a hundred at a time, and none when they are done. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
