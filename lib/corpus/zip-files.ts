import { type UnzipFileInfo, unzipSync } from 'fflate';

/** A file in a zip, by the path it has there. */
export interface ZipEntry {
  path: string;
  /** Bytes it has when it is unpacked, as the zip says. */
  size: number;
}

/** A zip that was opened: what is in it, and files of it by their number in that list. */
export interface OpenedZip {
  entries: ZipEntry[];
  /** Unpacks files; one that is damaged, encrypted or larger than it says is missing. */
  unpack(numbers: number[]): Map<number, Uint8Array>;
}

/** Methods that are known: stored and deflated. */
const KNOWN = [0, 8];

/** Reads the list of a zip. Throws when it is none, or cut short. */
export function openZip(bytes: Uint8Array): OpenedZip {
  const entries: ZipEntry[] = [];
  const isFile = ({ name }: UnzipFileInfo): boolean => !name.endsWith('/');
  unzipSync(bytes, {
    filter(info) {
      if (isFile(info)) entries.push({ path: info.name, size: info.originalSize });
      return false;
    },
  });
  const unpackAll = (numbers: ReadonlySet<number>): Map<number, Uint8Array> => {
    let at = -1;
    const taken: number[] = [];
    const names: string[] = [];
    const files = unzipSync(bytes, {
      filter(info) {
        if (!isFile(info)) return false;
        at += 1;
        if (!numbers.has(at) || !KNOWN.includes(info.compression)) return false;
        taken.push(at);
        names.push(info.name);
        return true;
      },
    });
    return new Map(
      taken.flatMap((number, i) => (files[names[i] ?? ''] ? [[number, files[names[i] ?? ''] as Uint8Array]] : [])),
    );
  };
  return {
    entries,
    unpack(numbers) {
      try {
        return unpackAll(new Set(numbers));
      } catch {
        // One of them is damaged; each on its own leaves out that one only.
        const sound = new Map<number, Uint8Array>();
        for (const number of numbers) {
          try {
            for (const [key, file] of unpackAll(new Set([number]))) sound.set(key, file);
          } catch {
            // Left out.
          }
        }
        return sound;
      }
    },
  };
}
