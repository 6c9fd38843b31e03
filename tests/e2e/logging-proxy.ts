import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { basename, extname, join } from 'node:path';

/** A proxy that a whole browser sends its requests through. */
interface LoggingProxy {
  /** `host:port` for the browser. */
  address: string;
  /** Every address asked for, also those that were refused (`host:443` for tunnels). */
  asked: string[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** Serves a folder as the site `host` and refuses everything else, noting all that is asked for. */
export async function startLoggingProxy(host: string, folder: string): Promise<LoggingProxy> {
  const asked: string[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'nowhere.invalid'}`);
    asked.push(url.href);
    const body =
      url.hostname === host ? await readFile(join(folder, basename(url.pathname))).catch(() => undefined) : undefined;
    response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(url.pathname)] ?? 'text/plain' });
    response.end(body ?? 'Not here.');
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
