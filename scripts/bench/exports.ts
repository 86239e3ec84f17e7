/** What pictures and slides cost: a build with nothing kept, then one that finds everything of the first. */
import { spawnSync } from 'node:child_process';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/step.ts';

const kept = join(root, '.cache', 'renders');
const aside = join(root, '.cache', 'renders-aside');

function build(): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error('the build failed: run "npm run build" to see why');
  return (performance.now() - began) / 1000;
}

export async function run(): Promise<void> {
  await rename(kept, aside).catch(() => undefined);
  try {
    const cold = build();
    const files = await readdir(kept, { recursive: true, withFileTypes: true });
    const sizes = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)));
    const bytes = (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
    const warm = build();
    console.log(`nothing kept: ${cold.toFixed(1)} s; all kept: ${warm.toFixed(1)} s`);
    console.log(`${sizes.length} pictures and slides, ${(bytes / 1e6).toFixed(1)} MB`);
  } finally {
    await rm(kept, { recursive: true, force: true });
    await rename(aside, kept).catch(() => undefined);
  }
}
