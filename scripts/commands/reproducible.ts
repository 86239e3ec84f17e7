/**
 * `node scripts/reproducible.ts`: builds the site once more, with nothing kept of any earlier build, and compares it with
 * `dist/` byte for byte, pictures and slides too. Exit 1 where they differ, with the names.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { differences } from '../lib/differences.ts';
import { root, runAll } from '../lib/step.ts';

const folder = join(root, '.cache', 'reproducible');
const again = join(folder, 'dist');
await rm(folder, { recursive: true, force: true });
const command = ['node', 'scripts/build.ts', '--outDir', again] as const;
await runAll([{ title: 'Build again, from nothing', command, env: { CACHE: join(folder, 'kept') } }]);
const found = await differences(join(root, 'dist'), again);
for (const line of found.slice(0, 20)) console.error(line);
if (found.length > 0) {
  console.error(`${found.length} files differ between dist/ and a second build: is dist/ of this very tree?`);
  process.exitCode = 1;
} else console.log('dist/ and a second build from nothing are the same, byte for byte.');
