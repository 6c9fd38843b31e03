import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site whose pages a test makes up. */
export interface MadeSite {
  /** Answers a path with markup from now on, and gives its address. */
  put(path: string, markup: string): string;
  close(): Promise<void>;
}

/** Serves made-up pages on a free port of this machine. */
export async function serveMadeSite(): Promise<MadeSite> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const markup = pages.get(request.url ?? '');
    response.writeHead(markup === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(markup);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    put(path, markup) {
      pages.set(path, markup);
      return `http://localhost:${port}${path}`;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
