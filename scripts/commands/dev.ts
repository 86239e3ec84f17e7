/** `npm run dev`: convert whenever a seed changes, and Astro's development server beside it. */
import { start } from '../lib/step.ts';

const children = [start(['node', 'scripts/convert.ts', '--watch']), start(['astro', 'dev', ...process.argv.slice(2)])];
const stop = (code: number): never => {
  for (const child of children) child.kill('SIGTERM');
  process.exit(code);
};
for (const child of children) child.on('close', (code) => stop(code ?? 1));
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
