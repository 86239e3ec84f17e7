/** `npm start`: convert the plans, build the site, serve it and print the address. */
import { runAll } from '../lib/step.ts';

await runAll([
  { title: 'Convert the plans (seeds → content)', command: ['node', 'scripts/convert.ts'] },
  { title: 'Build the site (content → dist)', command: ['node', 'scripts/build.ts'] },
  { title: 'Serve the site', command: ['node', 'scripts/serve.ts', 'dist'] },
]);
