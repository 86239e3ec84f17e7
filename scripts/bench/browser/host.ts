/** The built site as a web server is told to serve it: brotli, long caching for hashed files, short for pages. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
};
const packed = new Set(['.html', '.js', '.json', '.svg', '.txt', '.xml']);

/** Listens on a free port of this machine. `extra` is served beside the folder, by path. */
export async function host(folder: string, extra = new Map<string, string>()) {
  const compressed = new Map<string, Uint8Array>();
  async function read(path: string): Promise<Uint8Array> {
    const known = compressed.get(path);
    if (known) return known;
    const made = extra.get(path);
    const bytes = made === undefined ? await readFile(join(folder, path)) : Buffer.from(made);
    const sent = packed.has(extname(path)) ? brotliCompressSync(bytes) : bytes;
    compressed.set(path, sent);
    return sent;
  }
  const server: Server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    const ending = extname(path);
    const age = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
    read(path).then(
      (body) => {
        const encoding = packed.has(ending) ? { 'content-encoding': 'br' } : {};
        const type = types[ending] ?? 'application/octet-stream';
        response.writeHead(200, {
          ...{ 'content-type': type, 'content-length': body.length, 'cache-control': age },
          ...encoding,
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}
