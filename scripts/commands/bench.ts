/** `npm run bench [-- NAME …]`: measures speed and size; nothing here passes or fails. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/step.ts';

const folder = join(root, 'scripts', 'bench');
const known = (await readdir(folder)).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : ['convert', 'build']) {
  console.log(`\n▸ ${name}`);
  const { run } = (await import(join(folder, `${name}.ts`))) as { run: () => Promise<void> };
  await run();
}
