/**
 * A web for one browser: an HTTP proxy on loopback that answers every host itself. Pages stand under the names of
 * real news sites, nothing leaves the machine, and every request is on record.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** `host:port` of the proxy. */
  proxy: string;
  /** Every address asked for, in order; of encrypted ones only `host:port`. */
  requests: string[];
  close(): Promise<void>;
}

/** A page: HTML, or a body with its type and headers. */
export type Reply = string | { body: string | Buffer; type: string; headers?: Record<string, string> };

/**
 * Opens the web.
 * @param reply what stands at an address; `null` is “not found”
 */
export async function openSite(reply: (url: URL) => Reply | null): Promise<Site> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    requests.push(url.href);
    const found = reply(url);
    const { body, type, headers } =
      typeof found === 'string'
        ? { body: found, type: 'text/html', headers: {} }
        : { headers: {}, ...(found ?? { body: '', type: 'text/plain' }) };
    response.writeHead(found === null ? 404 : 200, { 'content-type': `${type}; charset=utf-8`, ...headers });
    response.end(body);
  });
  server.on('connect', (request, socket) => {
    requests.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
