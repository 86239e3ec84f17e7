/**
 * `npm run lock [-- --fix]`: the lock file must list the optional packages of every platform, not only those that the
 * registry at hand happened to carry, or `npm ci` refuses the lock elsewhere. Names the missing ones; `--fix` adds them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { missingOptionals, type Lock } from '../lib/lock.ts';
import { root } from '../lib/step.ts';

const path = join(root, 'package-lock.json');
const lock = JSON.parse(await readFile(path, 'utf8')) as Lock;
const missing = missingOptionals(lock);
if (missing.length > 0 && process.argv.includes('--fix')) {
  for (const { path: at, entry } of missing) lock.packages[at] = entry;
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  await writeFile(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`Added ${missing.length} optional packages to package-lock.json.`);
} else if (missing.length > 0) {
  for (const { path: at, by } of missing) console.error(`package-lock.json lacks ${at} (optional, of ${by})`);
  console.error('Run "npm run lock -- --fix" and commit package-lock.json.');
  process.exit(1);
} else {
  console.log('package-lock.json lists the optional packages of every platform.');
}
