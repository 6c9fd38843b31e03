import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A page saved to disk and what is known of where it came from. */
export interface SavedPage {
  file: string;
  url: string;
  charset: string;
}

/**
 * The saved pages a path stands for: a file, or a folder of files and of folders. A `meta.json` beside a page may give its
 * `url` and `charset`. Throws when there is none.
 */
export function savedPages(path: string, url?: string): SavedPage[] {
  if (!existsSync(path)) throw new Error(`There is no file or folder “${path}”.`);
  const files = statSync(path).isFile() ? [path] : pagesIn(path);
  if (files.length === 0) throw new Error(`There is no saved page (*.html) in “${path}”.`);
  return files.map((file) => savedPage(file, url));
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return pagesIn(path);
      return /\.x?html?$/i.test(entry.name) ? [path] : [];
    });
}

function savedPage(file: string, url: string | undefined): SavedPage {
  const meta = join(dirname(file), 'meta.json');
  const known: unknown = existsSync(meta) ? JSON.parse(readFileSync(meta, 'utf8')) : {};
  const { url: from, charset } = (known ?? {}) as { url?: unknown; charset?: unknown };
  return {
    file,
    url:
      url ?? (typeof from === 'string' ? from : `http://saved.invalid/${encodeURIComponent(basename(resolve(file)))}`),
    charset: typeof charset === 'string' && charset !== '' ? charset : 'utf-8',
  };
}
