/** A hundred plans: what converting, building, keeping and serving them takes. Takes minutes; exports are left out (see `build`). */
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/step.ts';
import { buildCopies, convertCopies } from './site/copies.ts';
import { sent, tally } from './site/tally.ts';

const count = 100;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Prints the figures of the README’s section on scale. `BUILT=1` takes what the last run built. */
export async function run(): Promise<void> {
  const folder = join(root, '.cache', 'bench', `x${count}`);
  const dist = join(folder, 'dist');
  await mkdir(folder, { recursive: true });
  if (process.env['BUILT'] !== '1') {
    const converted = await convertCopies(folder, count);
    console.log(`converted: ${converted.seconds.toFixed(1)} s, ${converted.peak.toFixed(0)} MiB at most`);
    const built = await buildCopies(folder, { EXPORTS: '0' });
    console.log(`built without exports: ${built.seconds.toFixed(1)} s, ${built.peak.toFixed(0)} MiB at most`);
  }
  const content = await tally(join(folder, 'content'));
  console.log(`content: ${content.files} files, ${megabytes(content.bytes)}`);
  const all = await tally(dist);
  const pages = await tally(dist, (path) => path.endsWith('.html'));
  console.log(`site: ${all.files} files, ${megabytes(all.bytes)}; ${pages.files} pages, ${megabytes(pages.bytes)}`);
  await index(dist);
  await visits(dist);
}

async function index(dist: string): Promise<void> {
  const folder = join(dist, 'pagefind');
  const shards = await sizes(join(folder, 'index'));
  const fragments = await sizes(join(folder, 'fragment'));
  const table = await sent(join(folder, 'catalogue.json'));
  console.log(
    `search across plans: ${shards.length} shards of ${kilobytes(middle(shards))} in the middle, ${kilobytes(Math.max(...shards))} at most; ` +
      `${fragments.length} fragments of ${kilobytes(middle(fragments))}; the table of plans ${kilobytes(table)}`,
  );
}

const sizes = async (folder: string): Promise<number[]> =>
  Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** A visit as we assume it: a plan’s page, two tasks and a chart; one in five searches. What the cache holds is sent once. */
async function visits(dist: string): Promise<void> {
  const plan = 'issuer0-2024';
  const asked = ['', 'tasks/7/', 'tasks/8/', 'charts/overview/'].map((page) => join(dist, plan, page, 'index.html'));
  const pages = (await Promise.all(asked.map(sent))).reduce((sum, bytes) => sum + bytes, 0);
  const scripts = await sizes(join(dist, 'assets'));
  const record = await sent(join(dist, plan, 'search.json'));
  const visit = pages + record / 5;
  console.log(
    `a visit of ${asked.length} pages: ${kilobytes(pages)}; the record that its search asks for ${kilobytes(record)}`,
  );
  console.log(`all hashed files: ${scripts.length}, ${kilobytes(scripts.reduce((sum, size) => sum + size, 0))} raw`);
  console.log(
    `a million such visits, one in five with a search: ${(visit / 1e3).toFixed(0)} GB, ${(asked.length + 0.2).toFixed(1)} million requests and those of the hashed files`,
  );
}
