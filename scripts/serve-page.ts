import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize, resolve } from 'node:path';

/** A page that can be opened, and how to stop serving it. */
export interface ServedPage {
  url: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain; charset=utf-8',
};

/** An address is opened as it is; a file is served from its folder on this machine only. */
export async function servePage(target: string): Promise<ServedPage> {
  if (/^https?:\/\//.test(target)) return { url: target, close: async () => undefined };
  const file = resolve(target);
  if (!(await stat(file).catch(() => undefined))?.isFile())
    throw new Error(`There is no file “${target}”. Give the path of a saved page or an address that begins with http.`);
  const server = await serveFolder(dirname(file));
  return { url: `${server.url}${encodeURIComponent(basename(file))}`, close: server.close };
}

/** Serves a folder on a free port of this machine; `url` ends with a slash. `headers` may add to each answer,
 * `elsewhere` serves single paths from files outside the folder. */
export async function serveFolder(
  folder: string,
  headers: (path: string) => Record<string, string> = () => ({}),
  elsewhere: Record<string, string> = {},
): Promise<ServedPage> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    try {
      const body = await readFile(elsewhere[path] ?? join(folder, path.endsWith('/') ? `${path}index.html` : path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', ...headers(path) });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not here.');
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
