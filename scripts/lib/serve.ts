/** A small static server for the built site: what `npm start` shows and the site tests visit. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';

/** `BASE` as the site uses it: begins and ends with a slash. */
export const basePath = (value = process.env['BASE'] ?? '/'): string => `/${value}/`.replace(/\/{2,}/g, '/');

/**
 * Serves a built folder under a base path. Gives the listening server; rejects when the port is taken.
 * Unknown addresses get the site's own 404 page with status 404.
 */
export async function serve(folder: string, port: number, base = basePath()): Promise<Server> {
  const files = sirv(folder, { etag: true, extensions: ['html'] });
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('404'));
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const url = request.url ?? '/';
    if (`${url}/` === base) return void response.writeHead(301, { Location: base }).end();
    if (!url.startsWith(base)) return missing();
    request.url = url.slice(base.length - 1);
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
