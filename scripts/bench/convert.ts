/** How long the conversion of the seeds takes, the best of five. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/step.ts';

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-bench-'));
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    spawnSync(process.execPath, ['scripts/convert.ts', '--content', folder], { cwd: root });
    return performance.now() - began;
  });
  await rm(folder, { recursive: true });
  console.log(`convert: ${Math.min(...times).toFixed(0)} ms (best of five, with the start of Node)`);
}
