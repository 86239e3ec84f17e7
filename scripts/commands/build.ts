/** `npm run build [-- --outDir DIR]`: the site from `content/`, under BASE, into `dist/`. */
import { runAll } from '../lib/step.ts';

await runAll([{ title: 'Build the site', command: ['astro', 'build', ...process.argv.slice(2)] }]);
