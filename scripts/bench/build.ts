/** What the built site weighs: bytes a page type, as the network sends them (brotli), and the time of a build. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../lib/step.ts';

const pages = ['', 'jiaxing-2024/', 'jiaxing-2024/tasks/7/', 'jiaxing-2024/themes/talent/', 'jiaxing-2024/text/'];

export async function run(): Promise<void> {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error('the build failed: run "npm run build" to see why');
  console.log(`build: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  for (const page of pages) {
    const bytes = await readFile(join(root, 'dist', page, 'index.html'));
    console.log(`/${page}: ${(brotliCompressSync(bytes).length / 1024).toFixed(1)} KB brotli, ${bytes.length} B raw`);
  }
}
