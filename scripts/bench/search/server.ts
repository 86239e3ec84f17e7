/** A server for measuring: the built site, the client's own sources with their types taken off, and made-up indexes. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { root } from '../../lib/step.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What is served that stands in no folder, by path. */
export type Extra = Map<string, Uint8Array>;

const compilerOptions = { target: ScriptTarget.ESNext, module: ModuleKind.ESNext };
const untyped = (source: string): string => transpileModule(source, { compilerOptions }).outputText;

/** Listens on a free port of this machine; text is sent compressed, as servers do. */
export async function serveBench(site: string, extra: Extra): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    read(path).then(
      (content) => {
        const type = types[extname(path) || '.html'];
        const body = type === undefined ? content : gzipSync(content);
        const encoding = type === undefined ? {} : { 'content-encoding': 'gzip' };
        const length = { 'content-length': body.length };
        response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...encoding, ...length });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });

  async function read(path: string): Promise<Uint8Array> {
    const made = extra.get(path);
    if (made) return made;
    if (path === '/blank.html') return Buffer.from('<!doctype html><title>blank</title>');
    const file = normalize(path);
    if (/^\/(src|scripts\/bench\/search)\/.*\.ts$/.test(file))
      return Buffer.from(untyped(await readFile(join(root, file), 'utf8')));
    return readFile(join(site, file.endsWith('/') ? `${file}index.html` : file));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}
