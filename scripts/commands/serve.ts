/** `node scripts/serve.ts [folder] [port]`: serves a built folder under BASE until it is stopped. */
import { resolve } from 'node:path';
import { basePath, serve } from '../lib/serve.ts';

const folder = resolve(process.argv[2] ?? 'dist');
const port = Number(process.argv[3] ?? process.env['PORT'] ?? 4321);
try {
  await serve(folder, port);
  console.log(`Serving ${folder} on http://localhost:${port}${basePath()}  (Ctrl+C stops it)`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is in use: stop what uses it, or choose another with PORT=4322.` : error);
  process.exit(1);
}
