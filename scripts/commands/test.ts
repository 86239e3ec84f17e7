/**
 * `npm test`: everything that must hold, from the cheapest check to the real browser.
 * `npm test -- unit site` runs the named steps only.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../lib/browser.ts';
import { shipped, shippedContent, shippedSite, standsAlone } from '../lib/shipped.ts';
import { root, run, type Step } from '../lib/step.ts';

/** Where other plans stand beside the shipped one, the browser tests look at a site of the shipped one alone. */
const apart = standsAlone ? {} : { CONTENT: shippedContent };

const steps: Record<string, Step> = {
  format: { title: 'Format (prettier)', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  lint: { title: 'Lint (eslint)', command: ['eslint', '.'] },
  types: { title: 'Types (astro check)', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  lock: { title: 'Lock file lists every platform', command: ['node', 'scripts/lock.ts'] },
  content: { title: 'content/ is current', command: ['node', 'scripts/convert.ts', '--check'] },
  unit: { title: 'Unit and property tests (vitest)', command: ['vitest', 'run'] },
  build: { title: 'Build the site', command: ['node', 'scripts/build.ts'] },
  reproducible: { title: 'A second build gives the same bytes', command: ['node', 'scripts/reproducible.ts'] },
  ...(standsAlone
    ? {}
    : {
        shipped: {
          title: `Build the site of ${shipped} alone, which the browser tests tell of`,
          command: ['node', 'scripts/build.ts', '--outDir', shippedSite],
          env: apart,
        },
      }),
  subpath: {
    title: 'Build the site under a sub-path',
    command: ['node', 'scripts/build.ts', '--outDir', '.cache/dist-subpath'],
    env: { BASE: '/some/where/', ...apart },
  },
  plans: {
    title: 'Convert three plans of two issuers (tests/fixtures/years)',
    command: ['node', 'scripts/convert.ts', '--seeds', 'tests/fixtures/years', '--content', '.cache/many/content'],
  },
  many: {
    title: 'Build the site of several plans',
    command: ['node', 'scripts/build.ts', '--outDir', '.cache/many/dist'],
    env: { CONTENT: '.cache/many/content' },
  },
  incremental: {
    title: 'What is built upon an earlier build is as from nothing',
    command: ['node', 'scripts/incremental.ts'],
  },
  html: {
    title: 'HTML is valid (html-validate)',
    command: ['html-validate', 'dist/**/*.html', '.cache/many/dist/compare/**/*.html'],
  },
  site: { title: 'The built site in a browser (playwright)', command: ['playwright', 'test'] },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}
const names = wanted.length > 0 ? wanted : Object.keys(steps);

const browser = names.includes('site') ? findBrowser() : undefined;
if (names.includes('site') && browser === undefined) {
  console.error('No browser for the site tests: install Chrome or Chromium, or run "npx playwright install chromium".');
  process.exit(1);
}
if (browser) console.log(`Browser for the site tests: ${browser.path} (${browser.origin})`);

if (!standsAlone) {
  rmSync(join(root, shippedContent), { recursive: true, force: true });
  cpSync(join(root, 'content', shipped), join(root, shippedContent, shipped), { recursive: true });
}

const failed: string[] = [];
let ran = 0;
for (const name of names) {
  const step = steps[name];
  ran += 1;
  if (step && !(await run({ ...step, env: { ...step.env, ...(browser ? { PLAN_BROWSER: browser.path } : {}) } })))
    failed.push(name);
  // What follows looks at the built site, which is not worth a look yet.
  if (failed.length > 0 && name === 'build') break;
}
console.log(`\n${ran - failed.length} passed, ${failed.length} failed, ${names.length - ran} skipped`);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exit(1);
}
