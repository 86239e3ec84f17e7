/**
 * How a build grows with the plans: the shipped one ×1, ×10 and ×100, each from nothing, and once more when a number of one
 * plan is edited. Pictures, slides and sheets are measured at ×1, with nothing kept, with them kept, and with all that a
 * build keeps; ×10 and ×100 leave them out, since they cost the same a plan however many there are (their cache knows a
 * chart by its content alone).
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/step.ts';
import { buildCopies, buildUpon, convertCopies, editCopy } from './site/copies.ts';
import type { Measured } from './site/measure.ts';
import { sent, tally } from './site/tally.ts';

const pages = ['', 'issuer0-2024/', 'issuer0-2024/tasks/7/', 'issuer0-2024/themes/talent/', 'issuer0-2024/text/'];
const isPage = (path: string): boolean => path.endsWith('.html');
const isExport = (path: string): boolean => /\.(png|pptx|xlsx|svg|csv)$/.test(path);

/** Prints the tables. `TIMES` names other sizes than 1, 10, 100, with commas. */
export async function run(): Promise<void> {
  const times = (process.env['TIMES'] ?? '1,10,100').split(',').map(Number);
  for (const count of times) {
    const folder = join(root, '.cache', 'bench', `x${count}`);
    await mkdir(folder, { recursive: true });
    await convertCopies(folder, count);
    if (count === 1) await weighExports(folder);
    await say(`×${count}, without exports`, folder, await buildCopies(folder, { EXPORTS: '0' }));
    for (const page of pages)
      console.log(
        `  /${page}: ${((await sent(join(folder, 'dist', page, 'index.html'))) / 1024).toFixed(1)} KB brotli`,
      );
    await editCopy(folder);
    await say(`×${count}, without exports, one plan edited`, folder, await buildUpon(folder, { EXPORTS: '0' }));
  }
}

async function say(name: string, folder: string, { seconds, peak }: Measured): Promise<void> {
  const { files, bytes } = await tally(join(folder, 'dist'), isPage);
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${peak.toFixed(0)} MiB at most; ${files} pages, ` +
      `${((seconds * 1000) / files).toFixed(1)} ms and ${(bytes / files / 1024).toFixed(1)} KiB raw a page`,
  );
}

async function weighExports(folder: string): Promise<void> {
  await rm(join(folder, 'kept'), { recursive: true, force: true });
  const cold = await buildCopies(folder);
  await say('×1, no export kept', folder, cold);
  const warm = await buildCopies(folder);
  await say('×1, all exports kept', folder, warm);
  await say('×1, pages kept too', folder, await buildUpon(folder));
  const { files, bytes } = await tally(join(folder, 'dist'), isExport);
  const cost = (cold.seconds - warm.seconds).toFixed(1);
  console.log(`  exports of a plan: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${cost} s when none is kept`);
}
